"""A mission in a district of a city is in that city; what may be a town of its own keeps its name."""

import pytest

from db.importers.mission_cities import Cities, Place, find_cities, read_place

MOSCOW, MINSK = (55.76, 37.62), (53.90, 27.56)


@pytest.fixture
def cities() -> Cities:
    named = [("Russia", "Moscow", MOSCOW)] * 3 + [("Russia", "Kazan", (55.79, 49.12))] * 2
    return find_cities([*named, ("Russia", "Moscow", (0.0, 0.0)), ("Belarus", "Minsk", None), ("Russia", "", MOSCOW)])


@pytest.mark.parametrize(
    ("host", "city", "place", "named"),
    [
        ("Russia", "Presnensky District", (55.76, 37.57), "Moscow"),
        ("Russia", "Presnensky District", (55.79, 49.10), "Presnensky District"),
        ("Russia", "Presnensky District", None, "Presnensky District"),
        ("Belarus", "Partyzanski District", MINSK, "Partyzanski District"),
        ("Russia", "Khimki", (55.89, 37.44), "Khimki"),
        ("France", "16th arrondissement of Paris", None, "Paris"),
        ("Hungary", "Budapest District VI", None, "Budapest"),
        ("Bulgaria", "Sofia Capital Municipality", None, "Sofia"),
        ("Norway", "Oslo municipality", None, "Oslo"),
        ("Russia", "", MOSCOW, ""),
    ],
)
def test_a_district_stands_for_the_city_that_it_lies_in(
    cities: Cities, host: str, city: str, place: Place | None, named: str
) -> None:
    assert cities.name(host, city, place) == named


@pytest.mark.parametrize(
    ("latitude", "longitude", "place"),
    [("55.76", "37.62", MOSCOW), ("", "37.62", None), ("north", "1", None), ("91", "1", None), ("1", "181", None)],
)
def test_coordinates_that_are_none_are_no_place(latitude: str, longitude: str, place: Place | None) -> None:
    assert read_place(latitude, longitude) == place
