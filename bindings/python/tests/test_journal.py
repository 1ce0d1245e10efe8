"""A pool that is kept as a snapshot and a journal."""

from __future__ import annotations

import asyncio
import os
import random
from typing import Union

import pytest

from scheduler_core import IpPool, IpPoolError, IpPoolInvalidJournalError, IpPoolJournalMismatchError, aio
from scheduler_core._wit import journals


@pytest.fixture
def pool() -> IpPool:
    made = IpPool("größe", ttl=10)
    made.add_cidr_range("10.0.0.0/24")
    return made


def changed(pool: IpPool, count: int = 5) -> str:
    """Changes a pool, and returns its journal: a block for each change."""
    journal, revision = "", pool.revision
    for number in range(count):
        pool.allocate_with("mieter-ä", f"r{number}", "vm", metadata={"zeile": "a\n\tb\\"})
        page = pool.journal_since(revision)
        assert not page.more
        journal, revision = journal + page.text, page.revision
    return journal


def restored(snapshot: str) -> IpPool:
    copy = IpPool("copy")
    copy.restore(snapshot)
    return copy


@pytest.mark.parametrize("form", [str, str.encode, lambda text: bytearray(text.encode()), lambda text: memoryview(text.encode())])
def test_a_snapshot_and_a_journal_are_the_pool(pool: IpPool, form: "object") -> None:
    snapshot = pool.snapshot()
    journal = changed(pool)
    given: Union[str, bytes] = form(journal)  # type: ignore[operator]
    copy = restored(snapshot)
    applied = copy.apply_events(given)
    assert (applied.bytes, applied.events, applied.revision) == (len(journal.encode()), 5, pool.revision)
    assert copy.snapshot() == pool.snapshot()
    assert copy.apply_events(given).events == 0


def test_a_journal_cut_at_any_byte_is_applied_to_its_last_block(pool: IpPool) -> None:
    snapshot, journal = pool.snapshot(), changed(pool, 3).encode()
    header = b"scheduler-core ip-pool-journal"
    ends = [place for place in range(len(journal)) if journal.startswith(header, place)] + [len(journal)]
    for cut in range(len(journal) + 1):
        whole = max(end for end in ends if end <= cut)
        assert restored(snapshot).apply_events(journal[:cut]).bytes == whole


def test_a_long_journal_is_applied_in_pieces_and_damage_is_found_in_its_line(
    pool: IpPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "PIECE", 1_000)
    snapshot, journal = pool.snapshot(), changed(pool, 30)
    copy = restored(snapshot)
    assert copy.apply_events(journal).events == 30
    assert copy.snapshot() == pool.snapshot()
    lines = journal.encode().split(b"\n")
    place = next(index for index, line in enumerate(lines) if b"r25" in line)
    for damage in (b"x", b"\xff", b"\0"):
        bad = b"\n".join([*lines[:place], lines[place] + damage, *lines[place + 1 :]])
        with pytest.raises(IpPoolInvalidJournalError) as raised:
            restored(snapshot).apply_events(bad)
        # The digest is at the end of the block.
        assert raised.value.line in (place + 1, place + 2) and f"at line {raised.value.line}:" in str(raised.value)


def test_a_digest_in_capitals_is_damage(pool: IpPool) -> None:
    snapshot, journal = pool.snapshot(), changed(pool, 1)
    digest = journal.split("\t")[2]
    assert digest != digest.upper()
    with pytest.raises(IpPoolError.InvalidJournal):
        restored(snapshot).apply_events(journal.replace(digest, digest.upper(), 1))


def test_random_damage_never_goes_unnoticed(pool: IpPool) -> None:
    seed = int(os.environ.get("JOURNAL_SEED", random.randrange(1_000_000)))
    print(f"JOURNAL_SEED={seed}")
    chance = random.Random(seed)
    snapshot, journal = pool.snapshot(), changed(pool).encode()
    states = {snapshot}
    copy = restored(snapshot)
    for block in journal.split(b"scheduler-core")[1:]:
        copy.apply_events(b"scheduler-core" + block)
        states.add(copy.snapshot())
    for _ in range(500):
        bad = bytearray(journal)
        bad[chance.randrange(len(bad))] ^= chance.randrange(1, 256)
        victim = restored(snapshot)
        try:
            victim.apply_events(bad)
        except IpPoolError:
            assert victim.snapshot() == snapshot
        else:
            # The end of a line of the last block was damaged: the block is not complete.
            assert victim.snapshot() in states - {pool.snapshot()}


def test_a_gap_and_another_pool_are_a_mismatch(pool: IpPool) -> None:
    snapshot = pool.snapshot()
    changed(pool)
    with pytest.raises(IpPoolJournalMismatchError, match="a part is missing") as raised:
        restored(snapshot).apply_events(pool.journal_since(3).text)
    assert (raised.value.requested, raised.value.actual, raised.value.line) == (3, 1, 1)
    with pytest.raises(IpPoolJournalMismatchError, match="another pool"):
        IpPool("other").apply_events(pool.journal_since(0).text)
    with pytest.raises(IpPoolError.Outdated):
        pool.journal_since(99)


@pytest.mark.parametrize("journal", [None, 5, ["text"]])
def test_a_journal_is_a_string_or_bytes(pool: IpPool, journal: object) -> None:
    with pytest.raises(TypeError, match=r"IpPool.apply_events\(\): journal must be a string or bytes"):
        pool.apply_events(journal)  # type: ignore[arg-type]


def test_asyncio_has_the_journal() -> None:
    async def main() -> None:
        async with aio.IpPool("p") as pool, aio.IpPool("p") as copy:
            await pool.add_cidr_range("10.0.0.0/24")
            page = await pool.journal_since(0)
            assert (await copy.apply_events(page.text.encode())).revision == 1
            assert await copy.snapshot() == await pool.snapshot()

    asyncio.run(main())
