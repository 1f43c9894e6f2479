"""The real process: `python -m bot run`, started, asked and stopped."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from tornado.netutil import bind_sockets

from tests.bot.telegram.bot_api import TOKEN, BotApi, Fault
from tests.bot.telegram.updates import JSON, message, update

ROOT = Path(__file__).parents[3]


@asynccontextmanager
async def process(api: BotApi, store: Path, **environment: str) -> AsyncIterator[Process]:
    given = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_BASE_URL": api.base_url,
        "DATABASE_URL": f"sqlite:///{store}",
        "SETTINGS_KEY_FILE": str(store.with_name("settings.key")),
    }
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("TELEGRAM_")}
    started = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=ROOT, env=inherited | given | environment, stdout=PIPE, stderr=PIPE
    )
    try:
        yield started
    finally:
        if started.returncode is None:
            started.kill()
            await started.wait()


async def finish(started: Process) -> tuple[int, str]:
    """Wait for the end of a process; return its exit code and all that it wrote."""
    out, err = await asyncio.wait_for(started.communicate(), 30)
    assert started.returncode is not None
    return started.returncode, (out + err).decode()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_stop_signal_answers_what_was_taken_and_ends_well(
    api: BotApi, store: Path, number: signal.Signals
) -> None:
    async with process(api, store, LOG_LEVEL="DEBUG") as started:
        await api.called("deleteWebhook")
        await api.push(*(update(message=message("trade BY AZ", chat)) for chat in range(1, 21)))
        await api.confirmed()
        started.send_signal(number)
        code, log = await finish(started)
    assert code == 0
    assert sorted(call["chat_id"] for call in api.made("sendMessage")) == list(range(1, 21))
    assert "33.7" in api.made("sendMessage")[0].text
    assert TOKEN not in log
    assert quote(TOKEN, safe="") not in log
    assert "Traceback" not in log
    assert api.violations == []


@pytest.mark.parametrize("token", ["nonsense", "123456:wrong-token_of-nobody", "12345 6:AB", "../etc:passwd"])
async def test_a_wrong_token_is_one_clear_line(api: BotApi, store: Path, token: str) -> None:
    async with process(api, store, TELEGRAM_BOT_TOKEN=token) as started:
        code, log = await finish(started)
    assert code == 2
    assert len(log.splitlines()) == 1
    assert "TELEGRAM_BOT_TOKEN" in log
    assert token not in log


@pytest.mark.parametrize("secret", ["", "with spaces"])
async def test_a_webhook_without_a_good_secret_is_refused(api: BotApi, store: Path, secret: str) -> None:
    environment = {"TELEGRAM_WEBHOOK_URL": "https://bot.example/hook", "TELEGRAM_WEBHOOK_SECRET": secret}
    async with process(api, store, **environment) as started:
        code, log = await finish(started)
    assert (code, len(log.splitlines())) == (2, 1)
    assert "TELEGRAM_WEBHOOK_SECRET" in log


async def test_a_start_is_repeated_while_the_network_is_down(api: BotApi, store: Path) -> None:
    api.faults["getMe"].extend([Fault(502, "Bad Gateway"), Fault(0)])
    async with process(api, store) as started:
        await api.called("deleteWebhook")
        started.terminate()
        assert (await finish(started))[0] == 0


@asynccontextmanager
async def webhook(api: BotApi, store: Path, **more: str) -> AsyncIterator[tuple[Process, int]]:
    """Start the process with a webhook and wait until Telegram knows it; give its port too."""
    [socket] = bind_sockets(0, "127.0.0.1")
    port = socket.getsockname()[1]
    socket.close()
    environment = {
        "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "TELEGRAM_WEBHOOK_SECRET": "s3cret",
        "TELEGRAM_WEBHOOK_PORT": str(port),
    }
    async with process(api, store, **environment, **more) as started:
        await api.called("setWebhook")
        yield started, port


async def test_the_webhook_takes_updates_with_its_secret_only(api: BotApi, store: Path) -> None:
    async with webhook(api, store) as (started, port):
        statuses = await _post(port, [None, "wrong", "s3cret"], update(message=message("trade BY AZ")))
        await api.called("sendMessage")
        started.terminate()
        code, log = await finish(started)
    assert (code, statuses) == (0, [403, 403, 200])
    assert api.webhook is not None
    assert api.webhook["secret_token"] == "s3cret"
    assert len(api.made("sendMessage")) == 1
    assert "s3cret" not in log


async def test_the_webhook_steps_over_an_update_that_cannot_be_read_and_does_not_log_what_people_wrote(
    api: BotApi, store: Path
) -> None:
    unreadable = update(message=message("What does Zanzibar sell?") | {"location": {"longitude": 1.5}})
    async with webhook(api, store, LOG_LEVEL="DEBUG") as (started, port):
        statuses = await _post(port, ["s3cret"], unreadable)
        statuses += await _post(port, ["s3cret"], update(message=message("trade BY AZ")))
        await api.called("sendMessage")
        started.terminate()
        code, log = await finish(started)
    assert (code, statuses) == (0, [200, 200])
    assert "An update that cannot be read is passed over (TypeError)" in log
    assert "Zanzibar" not in log


@pytest.mark.parametrize("occupied", [False, True])
async def test_a_webhook_that_cannot_be_had_is_named_in_the_last_line(
    api: BotApi, store: Path, *, occupied: bool
) -> None:
    [socket] = bind_sockets(0, "127.0.0.1")
    port = socket.getsockname()[1]
    if not occupied:
        socket.close()
        api.faults["setWebhook"].extend([Fault(400, "Bad Request: bad webhook: An HTTPS URL must be provided")] * 9)
    environment = {
        "TELEGRAM_WEBHOOK_URL": "http://bot.example/hook",
        "TELEGRAM_WEBHOOK_SECRET": "s3cret",
        "TELEGRAM_WEBHOOK_PORT": str(port),
    }
    async with process(api, store, **environment) as started:
        code, log = await finish(started)
    socket.close()
    assert (code, "webhook" in log.splitlines()[-1]) == (2, True)


async def _post(port: int, secrets: list[str | None], body: JSON) -> list[int]:
    async with httpx.AsyncClient() as client:
        return [
            (
                await client.post(
                    f"http://127.0.0.1:{port}/hook",
                    json=body,
                    headers={"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {},
                )
            ).status_code
            for secret in secrets
        ]
