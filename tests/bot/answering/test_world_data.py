"""Answers from the real files, held against plain SQL over the same rows; skipped where the files are not."""

import csv
import gzip
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.answer import Answer, Figure, Indicator, TableKind
from bot.answering import answer
from bot.presenting import to_plain
from bot.question import Flow, Language
from db.engine import create_store, open_session, prepare_store
from db.importers.mapping import load_mapping
from db.importers.observations import import_observations
from tests.bot.answering.conftest import TODAY, question
from tests.bot.answering.reading import line, of, tables

DATA = Path(__file__).parents[4] / "shared" / "data"
FILES = {
    "atlas-pairs": "trade_atlas_pairs_2010_2020.csv.gz",
    "atlas-hs2": "trade_atlas_top5_hs2_2010_2020.csv.gz",
    "cow-dyadic": "trade_cow40_dyads_1870_2014.csv.gz",
}

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"the statistical files are not there: {DATA}")

Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """All that ships, and the files."""
    engine = create_store(f"sqlite:///{tmp_path_factory.mktemp('world') / 'store.db'}")
    prepare_store(engine, seed_sets=("founding", "record", "atlas"))
    for mapping, name in FILES.items():
        import_observations(engine, DATA / name, load_mapping(mapping), now=datetime(2026, 11, 1, tzinfo=UTC))
    yield engine
    engine.dispose()


@pytest.fixture
def ask(world: Engine) -> Ask:
    """Ask the store of the files."""

    def asking(words: str, language: Language = Language.EN, **slots: object) -> Answer:
        with open_session(world) as session:
            return answer(session, question(words, **slots), language=language, today=TODAY)

    return asking


def rows_of(mapping: str) -> Iterator[dict[str, str]]:
    """The lines of a file."""
    with gzip.open(DATA / FILES[mapping], "rt", encoding="utf-8") as stream:
        yield from csv.DictReader(stream)


def first_column(answered: Answer) -> list[Figure]:
    """The first figure of each row of a ranking."""
    return [row.figures[0] for row in tables(answered, TableKind.RANKING)[0].rows if row.figures[0]]


@pytest.mark.parametrize(
    ("words", "exports"), [("trade_total AZ BY 2011", "726.8"), ("trade_total BY AZ 2011", "107.6")]
)
def test_the_founding_pair_has_the_reconciled_and_the_reported_figure(ask: Ask, words: str, exports: str) -> None:
    answered = ask(words)
    atlas = [str(figure.value) for figure in of(answered, Indicator.EXPORTS) if figure.source == "atlas-pairs"]
    assert atlas == [exports]
    assert {"826", "65"} <= {str(figure.value) for figure in answered.figures}
    assert "9" not in {str(figure.value) for figure in answered.figures}
    assert "Atlas" in to_plain(answered)


def test_the_partners_of_a_country_are_those_of_the_file(ask: Ask) -> None:
    totals: Counter[str] = Counter()
    for row in rows_of("atlas-pairs"):
        if row["year"] == "2019" and "AZE" in {row["exporter"], row["importer"]}:
            other = row["importer"] if row["exporter"] == "AZE" else row["exporter"]
            totals[other] += int(row["total"])
    ranked = [code for code, _ in totals.most_common()]
    answered = ask("top_partners AZ BY 2019", flow=Flow.TOTAL)
    assert ranked[:5] == ["ITA", "RUS", "GBR", "TUR", "DEU"]
    assert [figure.partner for figure in first_column(answered)] == ["IT", "RU", "GB", "TR", "DE"]
    assert line(answered, "rank-line").args["place"] == ranked.index("BLR") + 1


def test_the_leading_chapters_are_those_of_the_file(ask: Ask) -> None:
    chapters = {
        row["hs2"]: int(row["value_usd"])
        for row in rows_of("atlas-hs2")
        if (row["exporter"], row["importer"], row["year"]) == ("DEU", "POL", "2018")
    }
    leading = sorted(chapters, key=lambda chapter: -chapters[chapter])[:3]
    answered = ask("products DE PL 2018", flow=Flow.EXPORTS, limit=3)
    exports = [figure for figure in answered.figures if figure.indicator is Indicator.EXPORTS]
    assert [figure.product for figure in exports] == leading
    billions = [(Decimal(chapters[chapter]) / 10**9).quantize(Decimal("0.1")) for chapter in leading]
    assert [figure.value for figure in exports] == billions


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("pair", ["DE FR", "NE NG", "TW JP", "XK DE", "CI FR", "CD CG", "SD CN"])
def test_every_pair_answers_with_its_own_rows(ask: Ask, pair: str, language: Language) -> None:
    answered = ask(f"trade_total {pair}", language)
    assert {(figure.reporter, figure.partner) for figure in answered.figures} == {tuple(pair.split())}
    assert to_plain(answered)
