"""Files of customers: JSON lines and CSV, whole however they come, and bounded."""

import io

import pytest
from kyb_onboarding import InvalidInputError
from kyb_onboarding._cli import files
from kyb_onboarding._cli.files import format_of, read_file, rows_of

HEADER = b"external_id,name,customer_type,is_sub_client\n"
ONE = {"external_id": "usr_1", "name": "Acme, Inc.", "customer_type": "business"}


def csv_rows(data):
    return list(rows_of(io.BytesIO(data), "csv"))


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_lines_are_whole_however_they_come(monkeypatch, size):
    monkeypatch.setattr(files, "CHUNK", size)
    assert list(read_file(io.BytesIO(b"one\r\n\ntwo\n\n \nthree"))) == [(1, b"one\r"), (3, b"two"), (6, b"three")]


def test_a_line_is_cut_and_the_next_is_whole(monkeypatch):
    monkeypatch.setattr(files, "CHUNK", 4)
    monkeypatch.setattr(files, "LINE_LIMIT", 8)
    assert list(read_file(io.BytesIO(b"x" * 99 + b"\ngood\n"))) == [(1, b"x" * 9), (2, b"good")]


def test_a_line_without_end_ends_the_reading(monkeypatch):
    monkeypatch.setattr(files, "SKIP_LIMIT", 1 << 20)
    with (
        open("/dev/zero", "rb") as endless,
        pytest.raises(InvalidInputError, match="the next line does not end"),
    ):
        list(read_file(endless))


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_csv_as_spreadsheets_write_it(end):
    text = b"\xef\xbb\xbf" + HEADER + b'usr_1,"Acme, Inc.",business,\n\nusr_2,Two Co,individual,TRUE\n'
    two = {"external_id": "usr_2", "name": "Two Co", "customer_type": "individual", "is_sub_client": True}
    assert csv_rows(text.replace(b"\n", end)) == [(2, ONE), (4, two)]


def test_a_cell_over_several_lines_is_one_row_with_the_number_of_its_last_line():
    [(number, row), (after, _)] = csv_rows(HEADER + b'usr_1,"Acme\nInc",business,\nusr_2,Two Co,business,\n')
    assert (number, after) == (3, 4)
    assert row["name"] == "Acme\nInc"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"usr_1,Acme", "has 2 cells, the header 4"),
        (b"usr_1,Acme Co,business,maybe", "neither true nor false"),
        (b'usr_1,"Acme"Co,business,', "not CSV"),
        (b"usr_1,Acm\xe9 Co,business,", "not CSV in UTF-8"),
    ],
)
def test_a_row_that_is_none_is_named_and_the_next_goes_on(line, says):
    [(number, error), *after] = csv_rows(HEADER + line + b"\nusr_1," + b'"Acme, Inc.",business,\n')
    assert isinstance(error, InvalidInputError)
    assert (number, says in str(error)) == (2, True)
    assert after == [(3, ONE)]


@pytest.mark.parametrize("header", [b"id,name\n", b"name,name\n", b"\xff\n", b'"a"b\n'])
def test_a_header_that_is_not_ours_ends_it(header):
    with pytest.raises(InvalidInputError, match=r"header|CSV"):
        csv_rows(header + b"1,2\n")


def test_the_name_tells_the_format():
    assert [format_of(name) for name in ("a.CSV", "a.jsonl", "<stdin>")] == ["csv", "jsonl", "jsonl"]
