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
from pathlib import Path
from typing import IO

MAX_FIELD = 65_536
"""Longest field that is read, in characters."""

MAX_RATIO = 200
"""How many times its size a compressed file may unpack to; real statistics stay far below."""


class RefusedFile(ValueError):
    """A file that is not read, with the line where reading ended."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path.name}, line {line}: {reason}" if line else f"{path.name}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file; raises RefusedFile when it cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise RefusedFile(path, 0, error.strerror or str(error)) from error


class _Bounded(io.RawIOBase):
    """Bytes of an unpacked file that stop with an error once they are far more than the packed file can hold."""

    def __init__(self, inner: IO[bytes], limit: int, path: Path, advance: Callable[[int], None]) -> None:
        self._inner = inner
        self._left = limit
        self._path = path
        self._advance = advance

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._inner.read(len(buffer))
        self._left -= len(data)
        if self._left < 0:
            raise RefusedFile(self._path, 0, f"unpacks to over {MAX_RATIO} times its size")
        buffer[: len(data)] = data
        self._advance(len(data))
        return len(data)


@contextmanager
def open_text(path: Path, encoding: str, advance: Callable[[int], None]) -> Iterator[IO[str]]:
    """Give the text of a file; ``advance`` hears how many unpacked bytes were read. Raises RefusedFile."""
    with ExitStack() as stack:
        try:
            raw = stack.enter_context(_open_bytes(path, stack))
        except (OSError, zipfile.BadZipFile) as error:
            raise RefusedFile(path, 0, str(error)) from error
        packed = path.suffix in {".gz", ".zip"}
        limit = max(path.stat().st_size, 1 << 16) * MAX_RATIO if packed else path.stat().st_size + 1
        bounded = io.BufferedReader(_Bounded(raw, limit, path, advance), 1 << 18)
        yield io.TextIOWrapper(bounded, encoding=encoding, newline="")


def _open_bytes(path: Path, stack: ExitStack) -> IO[bytes]:
    if path.suffix == ".gz":
        return gzip.open(path)  # type: ignore[return-value]
    if path.suffix != ".zip":
        return path.open("rb")
    archive = stack.enter_context(zipfile.ZipFile(path))
    names = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(names) != 1:
        raise RefusedFile(path, 0, f"a zip of exactly one file is read, this one holds {len(names)}")
    return archive.open(names[0])


def read_rows(stream: IO[str], path: Path, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield line number and fields, the header first; raises RefusedFile on what is no whole row.

    A row with another number of fields than the header, also the last one of a file that ends too early, is
    refused: it cannot be told from a shifted one.
    """
    csv.field_size_limit(MAX_FIELD)
    reader = csv.reader(stream, delimiter=delimiter, strict=True)
    width = 0
    try:
        for row in reader:
            width = width or len(row)
            if len(row) != width:
                raise RefusedFile(path, reader.line_num, f"{len(row)} fields where the header has {width}")
            yield reader.line_num, row
    except UnicodeDecodeError as error:
        reason = f"not {error.encoding}: byte {error.object[error.start]:#04x}; name the encoding in the mapping"
        raise RefusedFile(path, reader.line_num + 1, reason) from error
    except csv.Error as error:
        raise RefusedFile(path, reader.line_num + 1, str(error)) from error
    except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile) as error:
        raise RefusedFile(path, reader.line_num + 1, f"the compressed file is damaged or cut off ({error})") from error
