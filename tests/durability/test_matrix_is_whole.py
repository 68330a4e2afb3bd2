"""Every row of the failure matrix is tested, and the document says what the tests say."""

from pathlib import Path

from .matrix import ROWS, rows_tested, table

DOCUMENT = Path(__file__).parents[2] / "docs" / "failure-matrix.md"


def test_every_row_that_applies_to_a_store_has_a_test():
    untested = [number for number, tests in rows_tested().items() if ROWS[number].stores and not tests]
    assert untested == []


def test_the_rows_are_numbered_without_a_gap():
    assert list(ROWS) == list(range(1, 33))


def test_the_document_has_the_table_of_the_tests():
    """If it differs, write `table()` of matrix.py into the document anew."""
    assert table() in DOCUMENT.read_text(encoding="utf-8")
