"""The contract guard on altered copies of our own specification: what it finds, and what of it breaks us."""

import copy
import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kyb_onboarding._contract import PROVIDERS, read
from kyb_onboarding._contract.changes import Change, grouped
from kyb_onboarding._contract.compare import compare
from kyb_onboarding._contract.document import Document
from kyb_onboarding.errors import InvalidInputError

from ..support import altered
from .spec_changes import MEMBERS, OBJECTS, OPERATIONS, OURS, edited, line, put, received, schema, sent

ROWS = [*MEMBERS, *OBJECTS, *OPERATIONS]
SWAPPED = {"added": "removed", "removed": "added", "changed": "changed"}


def diff(ours, theirs) -> list[Change]:
    return compare(Document(ours, "ours"), Document(theirs, "theirs"))


def lines(ours, theirs) -> list[str]:
    return [str(change) for change, _ in grouped(diff(ours, theirs))]


@pytest.mark.parametrize(("told", "breaking", "edit"), ROWS, ids=[told for told, *_ in ROWS])
def test_a_change_is_told_in_one_line_with_its_weight(told, breaking, edit):
    assert lines(OURS, edited(edit)) == [line(told, breaking)]


@pytest.mark.parametrize("provider", PROVIDERS)
def test_our_document_in_the_words_of_openapi_3_0_says_the_same(provider):
    ours = read.ours(provider)
    theirs = altered.as_openapi_3_0(ours)
    assert '"nullable": true' in json.dumps(theirs) or provider == "dollarpe"
    assert diff(ours, theirs) == diff(theirs, ours) == diff(ours, copy.deepcopy(ours)) == []


def parameters_of_the_path(document):
    for item in document["paths"].values():
        shared = item["parameters"] = []
        for operation in [part for part in item.values() if isinstance(part, dict)]:
            own = operation.get("parameters", [])
            shared += [each for each in own if "CustomerId" in str(each) or "ApplicationId" in str(each)]


def renamed_path_parameters(document):
    text = json.dumps(document).replace("{application_id}", "{id}").replace('"name": "application_id"', '"name": "id"')
    document.update(json.loads(text))


def references_to_all(document):
    parts: dict[str, dict] = {"requestBodies": {}, "responses": {}, "pathItems": {}}
    for path, item in list(document["paths"].items()):
        name = path.replace("/", "~1")
        document["paths"][path] = {"$ref": f"#/components/pathItems/{name.replace('~', '~0').replace('/', '~1')}"}
        parts["pathItems"][name] = item
        if "requestBody" in item.get("post", {}):
            parts["requestBodies"]["R"] = item["post"]["requestBody"]
            item["post"]["requestBody"] = {"$ref": "#/components/requestBodies/R"}
    for name, found in parts.items():
        document["components"].setdefault(name, {}).update(found)


def header_case(document):
    for parameter in document["components"]["parameters"].values():
        if parameter["in"] == "header":
            parameter["name"] = parameter["name"].upper()
    scheme = document["components"]["securitySchemes"].pop("ApiKeyAuth")
    document["components"]["securitySchemes"]["Key"] = {**scheme, "name": scheme["name"].title()}
    document.update(json.loads(json.dumps(document).replace('"ApiKeyAuth": []', '"Key": []')))


def security_of_the_document(document):
    document["security"] = [{"ApiKeyAuth": []}]
    for method in ("get", "post"):
        assert document["paths"]["/customers"][method].pop("security") == document["security"]


def closed_enums_in_answers(document):
    for name, part in document["components"]["schemas"].items():
        if "anyOf" in part and {"type": "string"} in part["anyOf"]:
            document["components"]["schemas"][name] = part["anyOf"][0]


def whole_out_of_parts(document):
    whole = sent(document)
    properties = whole.pop("properties")
    whole["allOf"] = [{"properties": {name: part}} for name, part in properties.items()]
    whole["allOf"] += [{"required": [name]} for name in whole.pop("required")]


def other_words(document):
    put(received(document)["properties"]["application_expires_at"], oneOf=[{"type": "integer"}], type=None)
    put(sent(document)["properties"]["name"], minLength=3.0, default=None, title="Name", **{"x-note": 1})
    sent(document)["properties"]["name"].pop("description")
    put(schema(document, "KnownCustomerType"), enum=["business", "individual"], type=None)


def media_types_with_parameters(document):
    document.update(json.loads(json.dumps(document).replace('"application/json"', '"Application/JSON; charset=utf-8"')))


SAME = [
    *(parameters_of_the_path, renamed_path_parameters, references_to_all, header_case, security_of_the_document),
    *(closed_enums_in_answers, whole_out_of_parts, other_words, media_types_with_parameters),
]


@pytest.mark.parametrize("rewrite", SAME)
def test_another_way_to_say_the_same_is_no_change(rewrite):
    theirs = edited(rewrite)
    assert theirs != OURS
    assert lines(OURS, theirs) == lines(theirs, OURS) == []


ALTERATIONS = list(altered.alterations(OURS))
KEYWORDS = ["$ref", "type", "enum", "anyOf", "allOf", "not", "properties", "required", "items", "const", "schema", "in"]
PLACES = [place for place in altered.places(OURS) if len(place) > 1]
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=3)
    | st.sampled_from(["#", "#/paths", "x.yaml", "object"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(KEYWORDS), inner, max_size=2),
    max_leaves=4,
)


def told(changes, swapped=False):
    """Return what changes say, comparably; swapped as if the documents had changed places."""
    rows = [change.as_json() for change in changes]
    if swapped:
        rows = [{**row, "kind": SWAPPED[row["kind"]], "ours": row["theirs"], "theirs": row["ours"]} for row in rows]
    return {json.dumps({**row, "breaking": None}, sort_keys=True) for row in rows}


@given(st.sampled_from(ALTERATIONS))
@settings(max_examples=40)
def test_any_one_change_is_found_and_its_reverse_is_its_mirror(alteration):
    theirs = alteration.of(OURS)
    found = diff(OURS, theirs)
    assert found
    assert told(found) == told(diff(theirs, OURS), swapped=True)


@given(st.lists(st.tuples(st.sampled_from(PLACES), JSON), min_size=1, max_size=3))
@settings(max_examples=40)
def test_any_nonsense_is_compared_or_refused_in_one_line(nonsense):
    theirs = copy.deepcopy(OURS)
    for place, value in nonsense:
        with suppress(LookupError, TypeError):
            altered.at(theirs, *place[:-1])[place[-1]] = value
    refused = "theirs: "
    try:
        diff(OURS, theirs)
        assert diff(theirs, copy.deepcopy(theirs)) == []
    except InvalidInputError as error:
        refused = str(error)
    assert refused.startswith(("theirs: ", "ours: "))
    assert refused.isprintable()


def test_other_security_is_a_lost_way_and_a_new_one():
    theirs = edited(lambda d: put(d["components"]["securitySchemes"]["ApiKeyAuth"], name="x-key"))
    lost = line("createCustomer: security removed: header x-api-key", True)
    assert lines(OURS, theirs) == [lost, line("createCustomer: security added: header x-key", False)]


def test_one_finding_in_a_shared_schema_is_one_line_for_a_person():
    theirs = edited(lambda d: schema(d, "ProblemDetails")["required"].remove("title"))
    changes = diff(OURS, theirs)
    [(first, more)] = grouped(changes)
    assert len(changes) == more + 1 > 20
    assert str(first).endswith("answer 400 (application/problem+json).title: required changed: true → false")


def test_what_breaks_comes_first():
    def edit(document):
        put(schema(document, "KybLink")["properties"], new={})
        document["paths"]["/customers"].pop("get")

    marks = [text.split()[0] for text in lines(OURS, edited(edit))]
    assert marks == ["BREAKING", "ok"]


def test_no_text_of_the_vendors_can_command_a_terminal():
    theirs = edited(lambda d: sent(d)["properties"].update({"\x1b[31m\n\ud800": {}}))
    [text] = lines(OURS, theirs)
    assert text.isprintable()
    assert "\\x1b[31m\\n\\ud800" in text
