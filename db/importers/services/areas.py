"""The codes by which services know the countries of today."""

from __future__ import annotations

from functools import lru_cache

from db.importers.codes import CodeSystem, area_codes

_COMTRADE = {"CH": "757", "FR": "251", "IN": "699", "IT": "380", "NO": "579", "TW": "490", "US": "842", "XK": "412"}
"""Where UN Comtrade's code is not that of ISO 3166."""

_IMF = {"XK": "KOS"}


def imf_code(country: str) -> str | None:
    """Return the IMF's code of a country, None where it has none."""
    return _IMF.get(country) or _reversed(CodeSystem.ISO3).get(country)


def comtrade_code(country: str) -> str | None:
    """Return UN Comtrade's code of a country, None where it has none."""
    code = _COMTRADE.get(country) or _reversed(CodeSystem.M49).get(country)
    return code and str(int(code))


@lru_cache
def _reversed(system: CodeSystem) -> dict[str, str]:
    """Return ISO 3166 codes by country: those before what statistics added."""
    return {country: code for code, country in reversed(list(area_codes(system).countries.items()))}
