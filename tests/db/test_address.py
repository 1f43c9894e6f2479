import pytest
from sqlalchemy import make_url

from db.address import parse_address, visible, without_passwords
from db.errors import InvalidStoreAddress


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgres://u:secret@h/d", "postgresql+psycopg://u:secret@h/d"),
        ("postgresql://u@h:5433/d", "postgresql+psycopg://u@h:5433/d"),
        ("postgresql+psycopg:///d?host=/run/pg", "postgresql+psycopg:///d?host=%2Frun%2Fpg"),
        ("  sqlite:////srv/store.db\n", "sqlite:////srv/store.db"),
        ("sqlite+pysqlite:///store.db", "sqlite:///store.db"),
        ("sqlite://", "sqlite://"),
    ],
)
def test_an_address_is_read_with_the_driver_in_use(given: str, used: str) -> None:
    assert parse_address(given).render_as_string(hide_password=False) == used


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("", "write sqlite:///path or"),
        ("store.db", "write sqlite:///path or"),
        ("postgresql://u:hunter2@h:port/d", "write sqlite:///path or"),
        ("mysql://u:hunter2@h/d", "mysql is neither"),
        ("postgresql+asyncpg://u:hunter2@h/d", "postgresql+asyncpg is neither"),
        ("mysql://h/d?user=u&password=hunter2", "mysql is neither"),
        ("sqlite://store.db", "three slashes"),
        ("sqlite:///store.db?mode=ro", "not supported"),
        ("mysql://u:a@hunter2@h/d", "mysql is neither"),
    ],
)
def test_what_is_not_an_address_is_named_without_its_password(given: str, reason: str) -> None:
    with pytest.raises(InvalidStoreAddress) as caught:
        parse_address(given)
    assert reason in str(caught.value)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://u:hunter2@h/d", "postgresql://u:***@h/d"),
        ("postgresql://u@h/d?password=hunter2&sslmode=require", "postgresql://u@h/d?sslmode=require"),
        ("sqlite:///store.db", "sqlite:///store.db"),
    ],
)
def test_an_address_is_shown_without_passwords(address: str, shown: str) -> None:
    assert visible(make_url(address)) == shown


def test_a_password_is_taken_out_of_a_drivers_message() -> None:
    url = make_url("postgresql://u:hunter2@h/d?sslpassword=open")
    assert without_passwords("hunter2 and open refused", url) == "*** and *** refused"
