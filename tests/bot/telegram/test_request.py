from __future__ import annotations

import pytest
from telegram.error import TelegramError

from bot.telegram.request import Request, SendingRequest

CUT_OFF = b'{"ok":true,"result":[{"update_id":1,"message":{"text":"Zanzibar'


@pytest.mark.parametrize("payload", [CUT_OFF, b"", b"<html>Bad Gateway</html>", b"[1]", b"\xff"])
@pytest.mark.parametrize("kind", [Request, SendingRequest])
def test_a_reply_that_is_none_is_an_error_and_its_contents_are_not_logged(
    kind: type[Request], payload: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(TelegramError) as caught:
        kind.parse_json_payload(payload)
    assert ("Zanzibar" in str(caught.value), caught.value.__cause__, caplog.messages) == (False, None, [])


def test_of_a_sent_message_only_its_number_date_and_chat_are_read_back() -> None:
    reply = SendingRequest.parse_json_payload(
        b'{"ok":true,"result":{"message_id":7,"date":1,"chat":{"id":5,"type":"private"},"text":"\\u0444"}}'
    )
    assert reply["result"] == {"message_id": 7, "date": 1, "chat": {"id": 5, "type": "private"}}
