from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

from sqlalchemy import Engine

from bot.telegram.behind import Behind
from bot.telegram.claims import Claims
from db.engine import create_store, open_session, prepare_store
from db.queries.meta import set_meta
from db.queries.updates import claim_update

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@contextmanager
def claiming(engine: Engine) -> Iterator[Claims]:
    claims = Claims(engine, Behind(engine), lambda: NOON)
    claims.open()
    try:
        yield claims
    finally:
        claims.close()


async def test_an_update_is_ours_once(engine: Engine) -> None:
    with claiming(engine) as claims:
        assert [await claims.claim(number) for number in (5, 6, 5)] == [True, True, False]


async def test_what_was_claimed_stays_claimed_for_the_next_process(engine: Engine) -> None:
    with claiming(engine) as claims:
        await claims.claim(5)
        with open_session(engine) as session:
            assert claim_update(session=session, update_id=5, now=NOON) is False


async def test_each_update_goes_to_one_of_two_who_claim_side_by_side(engine: Engine) -> None:
    with ExitStack() as stack:
        both = [stack.enter_context(claiming(engine)) for _ in range(2)]
        numbers = [number for number in range(30) for _ in both]
        got = await asyncio.gather(*(both[turn % 2].claim(number) for turn, number in enumerate(numbers)))
    assert Counter(number for number, mine in zip(numbers, got, strict=True) if mine) == Counter(range(30))


async def test_while_somebody_writes_a_claim_waits_and_keeps_nobody_else_waiting(engine: Engine) -> None:
    with claiming(engine) as claims:
        with open_session(engine) as writing:
            set_meta(session=writing, key="k", value="v")
            claimed = asyncio.create_task(claims.claim(5))
            done, _ = await asyncio.wait([claimed], timeout=0.05)
            assert not done
        assert await claimed is True


async def test_a_store_in_memory_has_no_second_connection_and_claims_all_the_same() -> None:
    engine = create_store("sqlite://")
    prepare_store(engine, seed_sets=())
    with claiming(engine) as claims:
        assert [await claims.claim(5), await claims.claim(5)] == [True, False]
    engine.dispose()
