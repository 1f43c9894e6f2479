"""The Telegram bot beside the smallest bot there is, on a strict local Bot API server, in one run.

Both bots run at the same time, each with a server of its own, and take their loads in turns, so that whatever
else the machine does meets both alike. Compare the ratios, not the milliseconds.

PYTHON benchmarks/telegram_bot.py --bench ../shared/bench [--bot ".venv/bin/bilateral-bot run"] [--rounds 3] [--flood]

PYTHON has ``aiohttp`` and ``python-telegram-bot``; the folder holds ``drive.py``, ``strict_api.py`` and
``echo_bot.py``.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import importlib
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LANGUAGES = ["en", "ru", "az", "be"]
TEXTS = [
    "What was trade between Belarus and Azerbaijan in January-February 2013?",
    "/trade BY AZ",
    "товарооборот Беларуси и Азербайджана за январь-февраль 2013 года",
    "Azərbaycan Belarus ticarət dövriyyəsi 2013 yanvar-fevral",
    "тавараабарот Беларусі і Азербайджана студзень-люты 2013",
    "/facts BY AZ",
    "/exports AZ BY",
    "супрацоўніцтва Беларусі і Азербайджана",
    "Azərbaycanın Belarusa ixracı 2013",
    "экспорт Беларуси в Азербайджан",
    "projects of Belarus and Azerbaijan",
    "/sources BY AZ",
]
INLINE = ["belarus azerbaijan", "товарооборот Беларуси и Азербайджана", "BY AZ", "Belarus Azərbaycan ticarət"]
LOADS: dict[str, dict[str, Any]] = {
    "open 50/s": {"mode": "open", "rate": 50, "n": 500, "users": 200},
    "open 200/s": {"mode": "open", "rate": 200, "n": 2000, "users": 400},
    "closed, 50 users": {"mode": "closed", "n": 2000, "users": 50},
}
MOST_TIMES_SLOWER, LEAST_REPLIES = 2.5, 0.5


@dataclass
class Measured:
    """What the rounds of one load gave, for one bot."""

    median: list[float] = field(default_factory=list)
    p99: list[float] = field(default_factory=list)
    rate: list[float] = field(default_factory=list)
    replied: int = 0
    asked: int = 0
    cpu: list[float] = field(default_factory=list)

    def add(self, result: dict[str, Any], asked: int) -> None:
        """Add a round."""
        self.median.append(result["latency_ms"]["p50"])
        self.p99.append(result["latency_ms"]["p99"])
        self.rate.append(result["replies_per_s"])
        self.cpu.append(result.get("bot_cpu_ms_per_msg", 0))
        self.replied += result["replied"]
        self.asked += asked

    def middle(self, name: str) -> float:
        """Return the median of the rounds."""
        return statistics.median(getattr(self, name))


def main() -> None:
    """Measure and print the table."""
    options = _options()
    drive = _driver(options.bench)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_compare(drive, options, Path(folder)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--bench", type=Path, default=HERE.parent.parent / "shared" / "bench", help="folder of drive.py"
    )
    parser.add_argument("--bot", default=f"{HERE.parent}/.venv/bin/bilateral-bot run", help="command of our bot")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", action="append", choices=list(LOADS), help="loads to run, all without it")
    parser.add_argument("--flood", action="store_true", help="with Telegram's flood limits, ours alone")
    return parser.parse_args()


def _driver(folder: Path) -> Any:
    if not (folder / "drive.py").exists():
        sys.exit(f"There is no drive.py in {folder}: name the folder of the strict server with --bench.")
    sys.path.insert(0, str(folder.resolve()))
    try:
        return importlib.import_module("drive")
    except ModuleNotFoundError as error:
        sys.exit(f"{error.name} is missing: run this with a Python that has aiohttp and python-telegram-bot.")


async def _compare(drive: Any, options: argparse.Namespace, folder: Path) -> None:
    env = {
        "DATABASE_URL": f"sqlite:///{folder}/store.db",
        "TELEGRAM_API_BASE_URL": "{base}",
        "SETTINGS_KEY_FILE": f"{folder}/settings.key",
    }
    env |= {"DATA_SERVICES": "off", "LOG_LEVEL": "WARNING"}
    async with _bench(drive, options.bot, env, flood=options.flood) as ours:
        if options.flood:
            await _flood(ours)
            return
        async with _bench(drive, f"{sys.executable} {options.bench.resolve()}/echo_bot.py", {}) as echo:
            measured = await _take_turns(echo, ours, options)
        _print_table(measured)
        await _inline(ours)
        _print_faults(await ours.report())


@contextlib.asynccontextmanager
async def _bench(drive: Any, command: str, env: dict[str, str], *, flood: bool = False) -> AsyncIterator[Any]:
    async with drive.Bench(command, env=env, server_args=["--flood"] if flood else []) as bench:
        await asyncio.sleep(3)
        await bench.load(n=200, users=20, mode="open", rate=20, texts=TEXTS, langs=LANGUAGES, first_user=400_000)
        yield bench


async def _take_turns(echo: Any, ours: Any, options: argparse.Namespace) -> dict[str, tuple[Measured, Measured]]:
    found = {name: (Measured(), Measured()) for name in options.only or LOADS}
    for number in range(options.rounds):
        for place, name in enumerate(found):
            first_user = 500_000 + 1000 * (number * len(LOADS) + place)
            load = LOADS[name] | {"texts": TEXTS, "langs": LANGUAGES, "first_user": first_user, "timeout": 60}
            for bench, measured in zip((echo, ours), found[name], strict=True):
                measured.add(await bench.measure(**load), load["n"])
                await asyncio.sleep(0.5)
    return found


def _print_table(found: dict[str, tuple[Measured, Measured]]) -> None:
    print(f"{'load':<18}{'bot':<8}{'replied':>12}{'msg/s':>9}{'p50 ms':>9}{'p99 ms':>9}{'cpu ms':>9}")
    for name, pair in found.items():
        for bot, each in zip(("echo", "ours"), pair, strict=True):
            counts, values = f"{each.replied}/{each.asked}", (each.middle(what) for what in ("rate", "median", "p99"))
            rate, median, p99 = values
            print(f"{name:<18}{bot:<8}{counts:>12}{rate:>9.1f}{median:>9.2f}{p99:>9.2f}{each.middle('cpu'):>9.2f}")
        print(f"{'':<18}{_verdict(name, *pair)}")


def _verdict(name: str, echo: Measured, ours: Measured) -> str:
    if LOADS[name]["mode"] == "closed":
        share = ours.middle("rate") / echo.middle("rate")
        return f"{share:.2f} of the echo bot's replies a second: {_met(share >= LEAST_REPLIES)}"
    times = {what: ours.middle(what) / echo.middle(what) for what in ("median", "p99")}
    said = ", ".join(f"{what} {ratio:.2f} times" for what, ratio in times.items())
    return f"{said} the echo bot's: {_met(max(times.values()) <= MOST_TIMES_SLOWER)}"


def _met(met: bool) -> str:  # noqa: FBT001
    return "met" if met else "MISSED"


async def _inline(ours: Any) -> None:
    taken, unanswered = [], 0
    for number in range(100):
        result = await ours.inline(INLINE[number % len(INLINE)], user=1001 + number, lang=LANGUAGES[number % 4], wait=2)
        if result.answer is None:
            unanswered += 1
            if unanswered > 2:
                print("inline: not answered")
                return
        else:
            taken.append(result.latency_ms)
    taken.sort()
    print(f"inline: median {statistics.median(taken):.1f} ms, p99 {taken[-1]:.1f} ms of {len(taken)} (target 50 ms)")


async def _flood(ours: Any) -> None:
    """Let 60 people ask for a minute, 10 messages a second in all, then all of them at once."""
    for load in ({"mode": "open", "rate": 10, "n": 300}, {"mode": "burst", "n": 120}):
        name = load["mode"]
        print(name, await ours.load(**load, users=60, texts=TEXTS, langs=LANGUAGES, first_user=900_000, timeout=120))
    _print_faults(await ours.report())


def _print_faults(report: dict[str, Any]) -> None:
    print({name: len(found) if isinstance(found, list) else found for name, found in report.items()})


if __name__ == "__main__":
    main()
