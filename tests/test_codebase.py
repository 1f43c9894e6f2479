"""House rules as tests, so that nobody breaks them unknowingly."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).parent.parent
MODULES = sorted(path for folder in ("bot", "db") for path in (ROOT / folder).rglob("*.py"))
TELEGRAM_EDGE = ("bot/app.py", "bot/handlers/", "bot/telegram/", "bot/logs.py")


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _offenders(folder: str, *forbidden: str) -> list[str]:
    return [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in MODULES
        if str(path.relative_to(ROOT)).startswith(folder)
        for name in _imports(path)
        if any(name == each or name.startswith(f"{each}.") for each in forbidden)
    ]


@pytest.mark.parametrize(
    ("folder", "forbidden"),
    [
        ("db/", ("bot", "telegram")),
        ("bot/understanding/", ("db", "telegram", "sqlmodel", "sqlalchemy", "bot.answering", "bot.presenting")),
        ("bot/presenting/", ("db", "telegram", "sqlmodel", "sqlalchemy", "bot.answering", "bot.understanding")),
        ("bot/answering/", ("telegram", "bot.handlers", "bot.presenting", "bot.understanding")),
        ("bot/cli/", ("telegram",)),
    ],
)
def test_imports_point_one_way(folder: str, forbidden: tuple[str, ...]) -> None:
    assert _offenders(folder, *forbidden) == []


def test_only_the_telegram_edge_knows_telegram() -> None:
    offenders = [line for line in _offenders("bot/", "telegram") if not line.startswith(TELEGRAM_EDGE)]
    assert offenders == []


def test_handlers_hold_no_sql() -> None:
    assert _offenders("bot/handlers/", "sqlmodel", "sqlalchemy") == []


HEAVY = (
    "telegram",
    "aiohttp",
    "alembic",
    "psycopg",
    "matplotlib",
    "typst",
    "openpyxl",
    "polars",
    "sklearn",
    "pymorphy3",
)


@pytest.mark.parametrize("module", ["bot.__main__", "bot.assistant", "bot.cli.ask", "bot.cli.chat", "db.engine"])
def test_heavy_libraries_are_not_imported_until_used(module: str) -> None:
    code = f"import sys, {module}; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def test_the_example_environment_names_every_setting_and_nothing_else() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    named = {line.partition("=")[0] for line in lines if "=" in line and not line.startswith("#")}
    assert named == {name.upper() for name in Settings.model_fields}


def test_the_readme_explains_every_setting() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in Settings.model_fields if name.upper() not in readme] == []


def test_ci_runs_exactly_the_test_command_of_the_readme() -> None:
    command = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]
    assert command in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()


def test_every_data_file_is_part_of_the_package() -> None:
    globs = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["package-data"]
    left_out = [
        str(path.relative_to(ROOT))
        for package, patterns in globs.items()
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
        if not any(fnmatch(path.name, pattern.removeprefix("**/")) for pattern in patterns)
    ]
    assert left_out == []


def test_no_file_names_a_package_registry() -> None:
    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT, check=True).stdout.split()
    hosts = ("pypi." + "org", "pythonhosted." + "org", "registry.npm" + "js.org", "deb.debian" + ".org")
    found = [
        name
        for name in listed
        if (ROOT / name).is_file() and any(host in (ROOT / name).read_text("utf-8", "replace") for host in hosts)
    ]
    assert found == []


def test_ruff_finds_nothing_to_mend() -> None:
    _passes("ruff", "check", ".")


def test_ruff_finds_nothing_to_format() -> None:
    _passes("ruff", "format", "--check", ".")


def test_mypy_finds_no_error() -> None:
    _passes("mypy")


def _passes(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
