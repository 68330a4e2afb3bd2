"""The contract guard on small documents: schemas that hold themselves, alternatives, parts, webhooks."""

import copy

import pytest
from kyb_onboarding._contract.changes import grouped
from kyb_onboarding._contract.compare import compare
from kyb_onboarding._contract.document import Document

from .spec_changes import line


def document(operation, section="paths", **schemas):
    """Return a document with one operation."""
    item = {"/a" if section == "paths" else "happened": {"post": {"operationId": "do", "responses": {}, **operation}}}
    return {"openapi": "3.1.0", "paths": {}, section: item, "components": {"schemas": schemas}}


def body(schema):
    return {"content": {"application/json": {"schema": schema}}}


def reading(schema, **schemas):
    return document({"responses": {"200": body(schema)}}, **schemas)


def sending(schema, **schemas):
    return document({"requestBody": body(schema)}, **schemas)


def lines(ours, theirs):
    return [str(change) for change, _ in grouped(compare(Document(ours, "ours"), Document(theirs, "theirs")))]


def ref(name):
    return {"$ref": f"#/components/schemas/{name}"}


def having(**members):
    return {"type": "object", "required": list(members), "properties": members}


TEXT, NUMBER, NULL = {"type": "string"}, {"type": "integer"}, {"type": "null"}
TREE = {"type": "object", "properties": {"left": ref("Tree"), "leaf": TEXT}}
CARD, BANK = having(card=TEXT), having(iban=TEXT)


def test_a_schema_that_holds_itself_is_compared_once():
    ours = reading(ref("Tree"), Tree=TREE)
    theirs = copy.deepcopy(ours)
    theirs["components"]["schemas"]["Tree"]["properties"]["leaf"] = NUMBER
    assert lines(ours, copy.deepcopy(ours)) == []
    assert lines(ours, theirs) == [line("do  answer 200.leaf: type changed: string → integer", True)]


def test_schemas_that_hold_each_other_and_themselves_in_alternatives_are_compared():
    schemas = {"A": having(next=ref("A"), x=TEXT), "B": having(next=ref("B"), y=TEXT)}
    either = reading({"anyOf": [ref("A"), ref("B")]}, **schemas)
    assert lines(either, reading({"oneOf": [ref("B"), ref("A")]}, **schemas)) == []
    assert line("do  answer 200.y: field removed: string", True) in lines(either, reading(ref("A"), **schemas))


def test_alternatives_are_compared_with_their_likes_in_any_order():
    ours = reading({"oneOf": [CARD, BANK, NULL]})
    longer = having(iban={"type": "string", "maxLength": 9})
    assert lines(ours, reading({"anyOf": [BANK, NULL, CARD]})) == []
    assert lines(ours, reading({"oneOf": [longer, NULL, CARD]})) == [
        line("do  answer 200(object).iban: maxLength added: 9", False)
    ]


@pytest.mark.parametrize(
    ("place", "make", "breaking"), [("answer 200", reading, (True, False)), ("request", sending, (False, True))]
)
def test_an_alternative_more_breaks_what_we_read_and_one_less_what_we_send(place, make, breaking):
    two, three = {"oneOf": [CARD, BANK]}, {"oneOf": [CARD, BANK, ref("Tree")]}
    ours, theirs = make(two, Tree=TREE), make(three, Tree=TREE)
    assert lines(ours, theirs) == [line(f"do  {place}: alternative added: Tree", breaking[0])]
    assert lines(theirs, ours) == [line(f"do  {place}: alternative removed: Tree", breaking[1])]


def test_one_object_of_the_vendors_for_our_alternatives_is_compared_with_what_they_share():
    both = having(kind=TEXT, card=TEXT)
    theirs = {**both, "required": ["kind"], "properties": {**both["properties"], "iban": NUMBER}}
    found = lines(reading({"oneOf": [both, having(kind=TEXT, iban=TEXT)]}), reading(theirs))
    assert found == [
        line("do  answer 200.iban: type changed: string → integer", True),
        line('do  answer 200: alternatives removed: ["object", "object"]', False),
    ]


SAME = [
    ({"type": ["string", "integer"]}, {"anyOf": [NUMBER, TEXT]}),
    ({"type": ["string", "null"], "enum": ["a", None]}, {"oneOf": [{"const": "a"}, NULL]}),
    ({"enum": ["a", "b"]}, {"anyOf": [{"const": "b"}, {"type": "string", "enum": ["a"]}]}),
    ({"type": "integer", "minimum": 1}, {"type": "integer", "exclusiveMinimum": 0}),
    ({"type": "number", "exclusiveMaximum": 5}, {"type": "number", "maximum": 5, "exclusiveMaximum": True}),
    ({"type": "string", "maxLength": 5}, {"allOf": [{"type": "string", "maxLength": 9}, {"maxLength": 5}]}),
    ({"type": "array", "items": {}}, {"type": "array", "minItems": 0, "uniqueItems": False}),
    (having(a=TEXT), {"allOf": [{"required": ["a"]}, {"properties": {"a": TEXT}}], "additionalProperties": {}}),
    ({"anyOf": [ref("Tree"), NULL]}, {"allOf": [ref("Tree")], "nullable": True}),
    ({"anyOf": [CARD, BANK, TEXT]}, {"anyOf": [TEXT, {"oneOf": [BANK, CARD]}]}),
    ({"not": ref("Tree")}, {"not": {**TREE, "description": "A tree."}}),
    ({"oneOf": [ref("Tree")]}, {**TREE, "x-internal": True}),
]


@pytest.mark.parametrize("make", [reading, sending])
@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_ways_to_say_the_same_are_no_change(make, one, other):
    assert lines(make(one, Tree=TREE), make(other, Tree=TREE)) == []
    assert lines(make(other, Tree=TREE), make(one, Tree=TREE)) == []


def test_a_rule_is_followed_through_its_references():
    rules = {"patternProperties": {"^x": ref("Rule")}, "if": ref("Rule")}
    found = lines(sending(rules, Rule=TEXT), sending(rules, Rule=NUMBER))
    assert [text.split(": ")[1] for text in found] == ["if changed", "patternProperties changed"]


def test_a_list_in_a_parameter_may_be_written_otherwise():
    tags = {"in": "query", "name": "tags", "schema": {"type": "array", "items": TEXT}}
    ours = document({"parameters": [tags]})
    assert lines(ours, document({"parameters": [{**tags, "style": "form", "explode": True}]})) == []
    assert lines(ours, document({"parameters": [{**tags, "explode": False}]})) == [
        line("do  query parameter tags: style changed: form, exploded → form", True)
    ]


def test_what_a_webhook_brings_is_read():
    ours = document({"requestBody": body(CARD)}, "webhooks")
    theirs = document({"requestBody": body({**CARD, "required": []})}, "webhooks")
    assert lines(ours, theirs) == [line("do  request.card: required changed: true → false", True)]
    assert lines(ours, document({}, "paths"))[0] == line("do: operation removed: webhook POST happened", False)
