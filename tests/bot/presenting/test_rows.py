from hypothesis import given
from hypothesis import strategies as st

from bot.presenting.rows import WIDTH, Cells, align, wrap

LABELS = st.text(alphabet="abcdefg hijklm", max_size=50)
NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=2).map(str)


def test_numbers_stand_on_their_decimal_sign() -> None:
    rows = [Cells("a", ("1.25",)), Cells("bb", ("204",)), Cells("c", ("33.7*",))]
    assert align(rows, ".") == ["a     1.25", "bb  204", "c    33.7*"]


def test_the_names_of_columns_end_where_their_numbers_end() -> None:
    rows = [Cells("2015", ("3.7", "2.0")), Cells("2016", ("12.9", "2.0*"))]
    assert align(rows, ".", ("Imp.", "Bal.")) == ["      Imp.  Bal.", "2015   3.7  2.0", "2016  12.9  2.0*"]


def test_a_short_label_gives_way_before_a_number_does() -> None:
    rows = [Cells("Turnover of goods", ("1234567.89", "+13.1%"), "Trade"), Cells("Exports", ("1.5", "+1%"), "Exp.")]
    assert align(rows, ".") == ["Trade  1234567.89  +13.1%", "Exp.         1.5    +1%"]


def test_a_long_label_is_shortened_with_a_sign() -> None:
    assert align([Cells("Saint Vincent and the Grenadines", ("1,234.5",))], ".") == ["Saint Vincent and the G… 1,234.5"]


def test_what_leaves_no_room_for_a_label_stands_below_it() -> None:
    assert align([Cells("Turnover", ("1234567890.12", "12345678901234567.8"))], ".") == [
        "Turnover",
        "1234567890.12",
        "12345678901234567.8",
    ]


@given(st.lists(st.tuples(LABELS, NUMBERS, NUMBERS), min_size=1, max_size=6))
def test_rows_are_never_wider_than_a_telephone_and_numbers_never_cut(rows: list[tuple[str, str, str]]) -> None:
    lines = align([Cells(label, (first, second)) for label, first, second in rows], ".")
    assert max(len(line) for line in lines) <= WIDTH
    shown = " ".join(lines).split()
    assert all(number in shown for _, *numbers in rows for number in numbers)


def test_no_rows_are_no_lines() -> None:
    assert align([], ".") == []


@given(st.text(max_size=200))
def test_wrapped_lines_fit_and_lose_nothing(words: str) -> None:
    lines = wrap(words)
    assert all(len(line) <= WIDTH for line in lines)
    assert "".join("".join(lines).split()) == "".join(words.split())
