"""Whatever one of its calls is answered, an onboarding loses no id, uses no second key, and ends well afterwards."""

import pytest

from .durable import CALLS, CREATE, Office, troubles


@pytest.mark.parametrize("call", CALLS)
def test_no_answer_loses_an_id_or_makes_a_second_customer(call, tmp_path):
    hostile = [trouble for trouble in troubles() if trouble.call == call]
    assert len(hostile) >= (680 if call == CREATE else 130)
    office = Office(str(tmp_path / "journal.db"))
    assert [line for trouble in hostile for line in office.broken(trouble)] == []
    assert office.count == len(hostile)
