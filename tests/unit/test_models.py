"""Input is checked before anything is sent; output hides what is secret."""

import pytest
from kyb_onboarding import InvalidInputError, NewCustomer
from kyb_onboarding.models import mask_token

GOOD = {"name": "Acme Corporation", "customer_type": "business", "external_id": "usr_12345"}


@pytest.mark.parametrize("change", [{}, {"name": "abc"}, {"name": "x" * 100}, {"external_id": None}, {"name": " a "}])
def test_good_input_is_taken(change):
    NewCustomer(**(GOOD | change))


@pytest.mark.parametrize(
    ("change", "field", "says"),
    [
        ({"name": "ab"}, "name", "2 characters"),
        ({"name": "x" * 101}, "name", "101 characters"),
        ({"name": "    "}, "name", "blank"),
        ({"name": 7}, "name", "int"),
        ({"customer_type": "company"}, "customer_type", "'company'"),
        ({"customer_type": ["business"]}, "customer_type", "business"),
        ({"external_id": ""}, "external_id", "blank"),
        ({"external_id": " usr_1"}, "external_id", "strip"),
        ({"external_id": 5}, "external_id", "is a number"),
        ({"external_id": ["usr_1"]}, "external_id", "is list"),
        ({"external_id": "usr_\ud800"}, "external_id", "UTF-8"),
        ({"external_id": "usr\n1"}, "external_id", "control character"),
        ({"external_id": "usr\x1b[31m"}, "external_id", "control character"),
        ({"external_id": "usr\u20281"}, "external_id", "line break"),
        ({"name": "Acme \udcff"}, "name", "UTF-8"),
        ({"sub_client_id": "short"}, "sub_client_id", "'short'"),
        ({"sub_client_id": "0" * 27, "is_sub_client": True}, "is_sub_client", "drop one"),
        ({"is_sub_client": "yes"}, "is_sub_client", "true or false"),
    ],
)
def test_bad_input_is_refused_naming_field_and_remedy(change, field, says):
    with pytest.raises(InvalidInputError, match=says) as caught:
        NewCustomer(**(GOOD | change))
    assert caught.value.field == field


@pytest.mark.parametrize("value", ["Jane Doe Secret", "x" * 500, "a\x1b[31m", ["Jane"] * 1000])
@pytest.mark.parametrize("field", ["customer_type", "sub_client_id", "is_sub_client"])
def test_a_value_in_the_wrong_place_is_not_repeated(field, value):
    with pytest.raises(InvalidInputError) as caught:
        NewCustomer(**(GOOD | {field: value}))
    message = str(caught.value)
    assert len(message) < 120
    assert message.isprintable()
    assert "Jane" not in message


def test_a_name_is_personal_and_in_no_repr():
    assert "Jane" not in repr(NewCustomer(name="Jane Doe", customer_type="individual"))


@pytest.mark.parametrize(
    ("url", "masked"),
    [
        ("https://a.example/x?token=s3cret", "https://a.example/x?token=***"),
        ("https://a.example/x?a=1&token=s3cret&b=2", "https://a.example/x?a=1&token=***&b=2"),
        ("https://a.example/x#token=s3cret", "https://a.example/x#token=***"),
        ("https://a.example/x?TOKEN=s3cret", "https://a.example/x?TOKEN=***"),
        ("https://a.example/x", "https://a.example/x"),
        (None, None),
    ],
)
def test_the_token_of_a_url_is_masked(url, masked):
    assert mask_token(url) == masked
