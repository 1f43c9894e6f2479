import pytest

from bot.presenting.cities import city_name
from bot.question import Language

EN, RU, AZ, BE = Language.EN, Language.RU, Language.AZ, Language.BE


@pytest.mark.parametrize(
    ("language", "name", "country", "shown"),
    [
        (EN, "Tallinn City", "EE", "Tallinn City"),
        (RU, "Tallinn City", "EE", "Таллин"),
        (RU, "Minsk", "BY", "Минск"),
        (AZ, "Baku", "AZ", "Bakı"),
        (AZ, "Minsk", "BY", "Minsk"),
        (AZ, "Tallinn City", "EE", "Tallin"),
        (AZ, "Havana", "CU", "Havana"),
        (BE, "Tbilisi", "GE", "Тбілісі"),
        (BE, "Paris", "FR", "Парыж"),
        (RU, "Mexico City", "MX", "Мехико"),
        (RU, "Washington, D.C.", "US", "Вашингтон"),
        (BE, "The Hague", "NL", "Гаага"),
        (RU, "Paris", "US", "Paris"),
        (RU, "Hydra", "DZ", "Hydra"),
    ],
)
def test_a_city_is_named_in_the_language_where_its_name_is_known(
    language: Language, name: str, country: str, shown: str
) -> None:
    assert city_name(language, name, country) == shown
