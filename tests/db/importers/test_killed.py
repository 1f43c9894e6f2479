"""An import that is killed in the middle leaves the store as it was."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import Engine

from tests.db.importers.small_files import HEADER, bring_in, counts, held

KILLED = """
import sys, time
from pathlib import Path
from db.engine import create_store
from tests.db.importers.small_files import bring_in

def advance(position):
    if position > {halfway}:
        print("halfway", flush=True)
        time.sleep(60)

bring_in(create_store({address!r}), Path({path!r}), advance=advance)
"""


def _write(path: Path, value: int) -> None:
    codes = ["AZE", "BLR", "DEU", "FRA", "POL", "TUR", "USA", "CHN", "JPN", "KAZ", "UKR", "GBR", "ITA", "ESP", "NAM"]
    pairs = [(first, second) for first in codes for second in codes if first != second]
    rows = [f"{first},{second},{year},{value}\n" for first, second in pairs for year in range(1700, 2100)]
    path.write_text(HEADER + "".join(rows))


def test_a_killed_import_leaves_the_earlier_vintage_and_can_be_repeated(
    store: Engine, store_address: str, tmp_path: Path
) -> None:
    path = tmp_path / "small.csv"
    path.write_text(f"{HEADER}AZE,BLR,2011,5\n")
    bring_in(store, path)
    before = (counts(store), held(store))
    _write(path, 7)
    code = KILLED.format(halfway=path.stat().st_size * 9 // 10, address=store_address, path=str(path))
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    with process.stdout:
        assert process.stdout.readline() == "halfway\n"
        process.send_signal(signal.SIGKILL)
    process.wait()
    time.sleep(0.2)
    assert (counts(store), held(store)) == before
    report = bring_in(store, path)
    assert (report.written, len(held(store))) == (84_000, 84_000)
