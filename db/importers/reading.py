"""Lines of a delimited file, plain, gzipped or zipped, with their numbers; bounded and never guessed at."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import IO, cast

from db.errors import RefusedImport

MAX_FIELD = 65_536
"""Longest field that is read, in characters."""

MAX_LINE = 1 << 20
"""Longest line, in characters. A longer one falls apart into rows that do not fit the header, and is refused."""

MAX_RATIO = 200
"""How many times its size a compressed file may unpack to; real statistics stay far below."""

PACKED = frozenset({".gz", ".zip"})
UNREAD = {
    ".parquet": "Parquet",
    ".xlsx": "Excel",
    ".xls": "Excel",
    ".dta": "Stata",
    ".7z": "7-Zip",
    ".bz2": "bzip2",
    ".xz": "xz",
}
"""Kinds of files that are named and refused.

Parquet was measured with the 1.1 million rows of atlas-hs2: pyarrow hands out rows of text in 0.68 s and polars in
0.55 s, gzipped CSV takes 0.47 s; either needs 170 MB on disk and 130 MB more memory, and no source that has a mapping
publishes it.
"""

Advance = Callable[[int], None]
"""Hears how many bytes of the file, as it lies on disk, have been read so far."""


def silent(_position: int) -> None:
    """Tell nobody how far reading has come."""


class RefusedFile(RefusedImport):
    """A file that is not read, with the line where reading ended."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path.name}, line {line}: {reason}" if line else f"{path.name}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file; raises RefusedFile when it cannot be read, or is of a kind that is not."""
    if kind := UNREAD.get(path.suffix.lower()):
        raise RefusedFile(path, 0, f"{kind} is not read; give CSV, plain, .gz or .zip")
    if path.exists() and not path.is_file():
        raise RefusedFile(path, 0, "not a file")
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise RefusedFile(path, 0, error.strerror or str(error)) from error


class _Bounded(io.RawIOBase):
    """Bytes of an unpacked file that end with an error where the packed file cannot hold as much.

    Where nothing else shows that a file is whole (a compressed one ends with a sum), its last line has to end.
    """

    def __init__(self, inner: IO[bytes], path: Path, limit: int, tell: Callable[[], int], advance: Advance) -> None:
        self._inner = inner
        self._left = limit
        self._path = path
        self._is_plain = path.suffix not in PACKED
        self._tell = tell
        self._advance = advance
        self._last = b"\n"

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._inner.read(len(buffer))
        self._left -= len(data)
        if self._left < 0:
            raise RefusedFile(self._path, 0, f"unpacks to over {MAX_RATIO} times its size")
        if not data and self._is_plain and self._last not in {b"\n", b"\r"}:
            raise RefusedFile(self._path, 0, "the last line has no line end: the file may be cut off")
        buffer[: len(data)] = data
        self._last = data[-1:] or b"\n"
        self._advance(self._tell())
        return len(data)


@contextmanager
def open_text(path: Path, encoding: str = "utf-8", advance: Advance = silent) -> Iterator[IO[str]]:
    """Give the text of a file, without a byte order mark; raises RefusedFile."""
    with ExitStack() as stack:
        try:
            disk = stack.enter_context(path.open("rb"))
            raw = stack.enter_context(_unpacked(disk, path, stack))
        except (OSError, RuntimeError, NotImplementedError, zipfile.BadZipFile) as error:
            raise RefusedFile(path, 0, str(error)) from error
        size = path.stat().st_size
        limit = max(size, 1 << 16) * MAX_RATIO if path.suffix in PACKED else size
        bounded = io.BufferedReader(_Bounded(raw, path, limit, disk.tell, advance), 1 << 18)
        yield io.TextIOWrapper(bounded, encoding="utf-8-sig" if encoding == "utf-8" else encoding, newline="")


def _unpacked(disk: IO[bytes], path: Path, stack: ExitStack) -> IO[bytes]:
    if path.suffix == ".gz":
        return cast("IO[bytes]", gzip.GzipFile(fileobj=disk))
    if path.suffix != ".zip":
        return disk
    archive = stack.enter_context(zipfile.ZipFile(disk))
    names = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(names) != 1:
        raise RefusedFile(path, 0, f"a zip of exactly one file is read, this one holds {len(names)}")
    return archive.open(names[0])


def read_rows(stream: IO[str], path: Path, delimiter: str = ",") -> Iterator[tuple[int, list[str]]]:
    """Yield line number and fields, the header first; raises RefusedFile on what is no whole row.

    A row with another number of fields than the header, also the last one of a file that ends too early, is
    refused: it cannot be told from a shifted one.
    """
    csv.field_size_limit(MAX_FIELD)
    reader = csv.reader(iter(partial(stream.readline, MAX_LINE), ""), delimiter=delimiter, strict=True)
    width = 0
    try:
        for row in reader:
            width = width or len(row)
            if len(row) != width:
                raise _misfit(path, reader.line_num, len(row), width)
            yield reader.line_num, row
    except RefusedFile as error:
        raise (error if error.line else RefusedFile(path, reader.line_num + 1, error.reason)) from error
    except UnicodeDecodeError as error:
        raise _undecoded(path, reader.line_num, error) from error
    except csv.Error as error:
        raise RefusedFile(path, reader.line_num, str(error)) from error
    except (EOFError, OSError, zlib.error, zipfile.BadZipFile) as error:
        raise RefusedFile(path, reader.line_num + 1, f"the file is damaged or cut off ({error})") from error


def _misfit(path: Path, line: int, fields: int, width: int) -> RefusedFile:
    return RefusedFile(path, line, f"{fields} fields where the header has {width}")


def _undecoded(path: Path, read: int, error: UnicodeDecodeError) -> RefusedFile:
    """Name the line of a byte: what was decoded before the refused piece has all been read but for a last part."""
    line = read + 1 + error.object[: error.start].count(b"\n")
    reason = f"not {error.encoding}: byte {error.object[error.start]:#04x}; name the encoding in the mapping"
    return RefusedFile(path, line, reason)
