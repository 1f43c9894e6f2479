"""Publishing claims: new ones, corrections, withdrawals; whole files or nothing, on both engines."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from db.audit import list_audit, verify_chain
from db.engine import prepare_store
from db.importers.claims import Published, import_claims
from db.importers.reading import RefusedFile
from db.models import Claim, ClaimEvent, ClaimState, Source
from db.seed import InvalidSeed

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)

SOURCE = """
[[source]]
id = "trend-2025"
publisher = "Trend"
title = "Trade turnover"
published_on = 2025-10-17
licence = "Single figure quoted with its source."
"""
FIGURE = """
[[claim]]
id = "turnover-2025"
kind = "figure"
status = "published"
source = "trend-2025"
reporter = "BY"
partner = "AZ"
indicator = "turnover"
side = "unknown"
period = "2025-01..2025-08"
value = 274
scale = "million"
currency = "USD"
"""
CORRECTION = FIGURE.replace("turnover-2025", "turnover-2025-b").replace("274", "275") + (
    'supersedes = "turnover-2025"\nreason = "Misprint in the article"\n'
)
WITHDRAWAL = '[[withdraw]]\nid = "F1"\nreason = "Not in the source"\n'


@pytest.fixture
def seeded(store: Engine) -> Engine:
    prepare_store(store, seed_sets=("founding",))
    return store


def _publish(engine: Engine, folder: Path, content: str) -> Published:
    path = folder / "news.toml"
    path.write_text(content, encoding="utf-8")
    return import_claims(engine, path, now=NOW)


def _states(engine: Engine) -> dict[str, str]:
    with Session(engine) as session:
        return dict(session.exec(select(Claim.id, Claim.state).where(Claim.id.startswith("turnover"))).all())  # type: ignore[attr-defined]


def _events(engine: Engine) -> list[tuple[str, str, str | None]]:
    with Session(engine) as session:
        found = session.exec(select(ClaimEvent).order_by(ClaimEvent.id)).all()  # type: ignore[arg-type]
        return [(each.claim_id, each.kind, each.reason) for each in found]


def test_the_very_first_facts_are_no_news(seeded: Engine) -> None:
    assert _events(seeded) == []


def test_shipped_facts_that_come_later_are_news(seeded: Engine) -> None:
    prepare_store(seeded, seed_sets=("founding", "record"))
    events = _events(seeded)
    assert {kind for _, kind, _ in events} == {"new"}
    assert "by-az-turnover-2018" in {claim for claim, _, _ in events}


def test_a_file_is_published_once(seeded: Engine, tmp_path: Path) -> None:
    assert _publish(seeded, tmp_path, SOURCE + FIGURE) == Published(added=("turnover-2025",))
    assert _publish(seeded, tmp_path, SOURCE + FIGURE).unchanged
    assert _events(seeded) == [("turnover-2025", "new", None)]
    with Session(seeded) as session:
        held = session.get_one(Source, "trend-2025")
        assert (held.entered_by, held.publisher) == ("operator", "Trend")
        [entry] = list_audit(session=session, subject="news.toml")
        assert (entry.action, entry.details["added"]) == ("publish", ["turnover-2025"])
        assert verify_chain(session=session).is_whole


def test_a_correction_supersedes_and_a_withdrawal_hides_with_their_reasons(seeded: Engine, tmp_path: Path) -> None:
    _publish(seeded, tmp_path, SOURCE + FIGURE)
    done = _publish(seeded, tmp_path, CORRECTION + WITHDRAWAL)
    assert (done.superseding, done.withdrawn) == (("turnover-2025-b",), ("F1",))
    assert _states(seeded) == {"turnover-2025": ClaimState.SUPERSEDED, "turnover-2025-b": ClaimState.LIVE}
    assert _events(seeded)[1:] == [
        ("turnover-2025-b", "revised", "Misprint in the article"),
        ("F1", "withdrawn", "Not in the source"),
    ]
    assert _publish(seeded, tmp_path, SOURCE + FIGURE + CORRECTION + WITHDRAWAL).unchanged


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (FIGURE, "claim 'turnover-2025': source 'trend-2025' is neither"),
        (SOURCE + FIGURE.replace('currency = "USD"', ""), "claim 'turnover-2025': value without currency"),
        (SOURCE + FIGURE.replace("274", "274.0e1x"), "not readable as TOML"),
        (SOURCE + FIGURE + FIGURE, "claim 'turnover-2025': this id occurs twice"),
        (SOURCE + FIGURE + 'supersedes = "F12"\n', "supersedes and reason go together"),
        (SOURCE + FIGURE + 'supersedes = "F99"\nreason = "x"\n', "'F99' is not a claim that is shown"),
        (SOURCE + FIGURE.replace("AZ", "RU") + 'supersedes = "F12"\nreason = "x"\n', "'F12' is about another pair"),
        (SOURCE + FIGURE + '[[withdraw]]\nid = "F99"\nreason = "x"\n', "withdraw 'F99': 'F99' is not a claim"),
        (SOURCE + FIGURE + '[[withdraw]]\nid = "F1"\n', "withdraw 'F1': reason: Field required"),
        (SOURCE + FIGURE + "[[claims]]\nid = 1\n", "'claims': unknown table"),
        (SOURCE + FIGURE.replace("turnover-2025", "F12"), "claim 'F12': is held already with other content"),
        (SOURCE.replace("trend-2025", "belta-2013-04-23"), "source 'belta-2013-04-23': is held already with other"),
    ],
)
def test_a_wrong_entry_is_named_and_nothing_of_its_file_is_kept(
    seeded: Engine, tmp_path: Path, content: str, said: str
) -> None:
    with pytest.raises((InvalidSeed, RefusedFile)) as refusal:
        _publish(seeded, tmp_path, content)
    assert "news.toml" in str(refusal.value)
    assert said in str(refusal.value)
    assert (_states(seeded), _events(seeded)) == ({}, [])
    with Session(seeded) as session:
        assert session.get(Source, "trend-2025") is None
        assert session.get_one(Claim, "F1").state == ClaimState.LIVE


def test_a_note_without_a_text_is_refused(seeded: Engine, tmp_path: Path) -> None:
    path = tmp_path / "news.toml"
    path.write_text(SOURCE + FIGURE + 'notes = ["no-such-note"]\n')
    with pytest.raises(InvalidSeed, match="no text for the note 'no-such-note'"):
        import_claims(seeded, path, now=NOW, knows_note=lambda key: key == "mark-said-at-reception")


def test_a_file_that_is_not_there_is_refused(seeded: Engine, tmp_path: Path) -> None:
    with pytest.raises(RefusedFile, match=r"missing\.toml"):
        import_claims(seeded, tmp_path / "missing.toml", now=NOW)
