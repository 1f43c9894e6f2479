"""Time from question to answer with the shipped store, the cold start of `ask`, and the memory of a warm process.

python benchmarks/answers.py [--rounds 20]
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bot.assistant import Assistant, utc_now
from bot.dialogue import Dialogue
from bot.presenting import to_html
from bot.settings import Settings
from db.engine import create_store, prepare_store

QUESTIONS = [
    "What was trade between Belarus and Azerbaijan in January-February 2013?",
    "/trade BY AZ",
    "/trade AZ BY",
    "товарооборот Беларуси и Азербайджана за 2018 год",
    "İXRAC belarusdan azərbaycana",
    "FDI from Azerbaijan to Belarus in 2012",
    "супрацоўніцтва Беларусі і Азербайджана ў космасе",
    "Belarus Azerbaijan trade 2010-2020",
    "who has the surplus, Belarus or Azerbaijan?",
    "/facts BY AZ",
    "/sources BY AZ",
    "Belarus and Azerbaijan",
    "trade between Belarus and Tuvalu 2012",
    "trade Korea Belarus",
    "what is the weather in Baku",
    "top partners of Azerbaijan 2019",
]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'store.db'}"
        settings = Settings(_env_file=None, database_url=url)
        engine = create_store(url)
        prepare_store(engine, seed_sets=settings.seed_sets)
        print_times(Assistant(engine, settings), rounds)
        print_cold_start(url)
    print(f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def print_times(assistant: Assistant, rounds: int) -> None:
    """Print median and 99th percentile, question to HTML, over all questions and for each."""
    times: dict[str, list[float]] = {question: [] for question in QUESTIONS}
    for _ in range(rounds + 1):
        for question, taken in times.items():
            started = time.perf_counter()
            to_html(assistant.reply(question, Dialogue(), now=utc_now()).answer)
            taken.append((time.perf_counter() - started) * 1000)
    warm = {question: sorted(taken[1:]) for question, taken in times.items()}
    everything = sorted(value for taken in warm.values() for value in taken)
    print(f"{'median ms':>10} {'p99 ms':>8}  question to HTML, warm, {len(everything)} answers")
    for question, taken in [("all", everything), *warm.items()]:
        print(f"{statistics.median(taken):10.2f} {taken[int(len(taken) * 0.99) - 1]:8.2f}  {question}")


def print_cold_start(url: str) -> None:
    """Print the time of a whole `ask` process on a prepared store."""
    command = [sys.executable, "-m", "bot", "ask", QUESTIONS[0]]
    taken = []
    for _ in range(6):
        started = time.perf_counter()
        subprocess.run(
            command, env={"DATABASE_URL": url, "DATA_SERVICES": "off", "PATH": ""}, check=True, capture_output=True
        )
        taken.append(time.perf_counter() - started)
    print(f"cold start of `ask`: median {statistics.median(taken[1:]):.2f} s over {len(taken) - 1} runs")


if __name__ == "__main__":
    main()
