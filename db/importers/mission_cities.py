"""The city of a mission whose source names a district of it: "16th arrondissement of Paris", "Presnensky District"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

_PART_OF = (
    re.compile(r"\d+\w* arrondissement of (?P<city>.+)"),
    re.compile(r"(?P<city>\w+) District [IVX]+"),
    re.compile(r"(?P<city>.+?)(?: City| Capital)? [Mm]unicipality"),
)
"""Names that hold that of the city."""

_DISTRICT = re.compile(r".* [Dd]istrict|.*\bBorough\b.*").fullmatch
_FEWEST = 3
"""Missions that have to name a city before a district counts as part of it."""
_WITHIN_KM = 25.0
_EARTH_KM = 6371.0

Place = tuple[float, float]
"""Latitude and longitude in degrees."""


@dataclass(frozen=True, slots=True)
class Cities:
    """Where the missions of each host are that name a city, by the name of the host."""

    centres: Mapping[str, Mapping[str, Place]]

    def name(self, host: str, city: str, place: Place | None) -> str:
        """Return the city that a name stands for: itself unless it names a district that lies in or at one."""
        for pattern in _PART_OF:
            if part := pattern.fullmatch(city):
                return part["city"]
        if place is None or not _DISTRICT(city):
            return city
        near = {name: _apart(place, centre) for name, centre in self.centres.get(host, {}).items()}
        nearest = min(near, key=near.__getitem__, default=city)
        return nearest if near.get(nearest, _WITHIN_KM) < _WITHIN_KM else city


def find_cities(missions: Iterable[tuple[str, str, Place | None]]) -> Cities:
    """Take the middle of the missions in each city from host, city and place of all of them."""
    places: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for host, city, place in missions:
        if city and place is not None and not _DISTRICT(city):
            places[host, city].append(place)
    centres: dict[str, dict[str, Place]] = defaultdict(dict)
    for (host, city), held in places.items():
        if len(held) >= _FEWEST:
            centres[host][city] = _middle(held)
    return Cities(centres)


def read_place(latitude: str, longitude: str) -> Place | None:
    """Read coordinates in degrees, None where they are missing or none."""
    try:
        place = float(latitude), float(longitude)
    except ValueError:
        return None
    return place if abs(place[0]) <= 90 and abs(place[1]) <= 180 else None


def _middle(places: list[Place]) -> Place:
    """Return the median of both coordinates: a few wrong ones move it nowhere."""
    latitudes, longitudes = (sorted(each) for each in zip(*places, strict=True))
    return latitudes[len(places) // 2], longitudes[len(places) // 2]


def _apart(one: Place, other: Place) -> float:
    """Return the distance in kilometres along the globe."""
    first, second = radians(one[0]), radians(other[0])
    height, width = sin((second - first) / 2), sin(radians(other[1] - one[1]) / 2)
    return 2 * _EARTH_KM * asin(sqrt(height**2 + cos(first) * cos(second) * width**2))
