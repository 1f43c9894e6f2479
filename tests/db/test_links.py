from datetime import UTC, datetime

from sqlmodel import Session

from db.queries.links import get_link, keep_link

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def test_a_kept_code_is_found_under_its_name(session: Session) -> None:
    keep_link(session=session, link_id="abc", code="tt.BYAZ", now=NOW)
    assert get_link(session=session, link_id="abc") == "tt.BYAZ"
    assert get_link(session=session, link_id="abd") is None


def test_a_name_keeps_its_first_code(session: Session) -> None:
    for code in ("tt.BYAZ", "tt.AZBY"):
        keep_link(session=session, link_id="abc", code=code, now=NOW)
    assert get_link(session=session, link_id="abc") == "tt.BYAZ"
