"""What is no OpenAPI document is refused in one line that says where and why; the rest is read as OpenAPI means it."""

import json
import sys
from io import BytesIO, TextIOWrapper

import pytest
import yaml
from kyb_onboarding._contract import PROVIDERS, read
from kyb_onboarding._contract.builder import parse_yaml
from kyb_onboarding._contract.compare import compare
from kyb_onboarding._contract.document import Document
from kyb_onboarding.errors import InvalidInputError

HEAD = "openapi: 3.1.0\npaths:\n"
BOMB = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
BAD = {
    "empty": ("", "no field `openapi`"),
    "prose": ("Not found", "no field `openapi`"),
    "not UTF-8": (b"openapi: \xff\xfe\x00", "unreadable characters"),
    "neither": ("{a: ]", "line 1: "),
    "tabs": (HEAD + "\t/a: {}", "line 3: "),
    "list": ("[]", "no field `openapi`"),
    "Swagger": ("swagger: '2.0'\npaths: {}", "is Swagger 2.0: convert it"),
    "too new": ("openapi: 3.2.0\npaths: {}", "is OpenAPI '3.2.0': only 3.0 and 3.1"),
    "3.10": ("openapi: 3.10.0\npaths: {}", "is OpenAPI '3.10.0'"),
    "no paths": ("openapi: 3.1.0", "no mapping `paths`"),
    "status as number": (
        HEAD + "  /a:\n    get:\n      responses:\n        200: {}",
        "line 6: the key 200 is no string",
    ),
    "key that is null": (HEAD + "  ~: {}", "line 3: the key None is no string"),
    "key that is a list": (HEAD + "  ? [a]\n  : {}", "line 3: the key ['a'] is no string"),
    "merge key": (HEAD + "  <<: {}", "line 3: a merge key (<<)"),
    "key twice": (HEAD + "  /a: {}\n  /b: {}\n  /a: {}", "line 5: the key '/a' stands there twice"),
    "key twice in JSON": (
        '{"openapi": "3.1.0",\n"paths": {},\n"paths": {}}',
        "line 3: the key 'paths' stands there twice",
    ),
    "alias to nothing": (HEAD + "  /a: *b", "line 3: the alias *b"),
    "cycle": (HEAD + "  /a: &a {get: *a}", "line 3: the alias *a stands inside the part it names"),
    "bomb": (BOMB + HEAD, "values"),
    "object": (HEAD + "  /a: !!python/object:os.system {}", "the tag tag:yaml.org,2002:python/object:os.system"),
    "timestamp": (HEAD + "  /a: !!timestamp 2024-01-15", "the tag tag:yaml.org,2002:timestamp"),
    "two documents": (HEAD + "  /a: {}\n---\n" + HEAD, "a second document begins"),
    "deep YAML": (HEAD + "  /a: " + "[" * 100_000, "nested too deeply"),
    "deep JSON": ('{"openapi": ' + "[" * 100_000, "nested too deeply"),
    "long number": (HEAD + "  /a: " + "9" * 5000, "a number is too long"),
}


@pytest.mark.parametrize(("text", "says"), BAD.values(), ids=BAD)
def test_what_is_no_document_is_refused_in_one_line(tmp_path, text, says):
    path = tmp_path / "vendor.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(InvalidInputError) as caught:
        read.read(str(path))
    message = str(caught.value)
    assert message.startswith(f"{path} ")
    assert says in message
    assert message.isprintable()


def test_a_missing_file_and_a_folder_cannot_be_read(tmp_path):
    for path, says in ((tmp_path / "none.yaml", "No such file"), (tmp_path, "directory"), ("a\0b", "null byte")):
        with pytest.raises(InvalidInputError, match=f"cannot be read: .*{says}"):
            read.read(str(path))


def test_a_document_without_end_is_not_read_to_its_end():
    with pytest.raises(InvalidInputError, match="is larger than 32 MiB"):
        read.read("/dev/zero")


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"openapi: 3.0.3\npaths: {}")))
    assert read.read("-") == {"openapi": "3.0.3", "paths": {}}


@pytest.mark.parametrize("provider", PROVIDERS)
def test_yaml_and_json_of_our_document_are_the_same(tmp_path, provider):
    ours = read.ours(provider)
    texts = {"a.json": json.dumps(ours), "b.yaml": yaml.safe_dump(ours), "c.yaml": json.dumps(ours, indent=2)}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
        assert read.read(str(tmp_path / name)) == ours


def test_yaml_is_read_with_the_types_of_json_alone():
    text = b"""
    strings: [no, on, 2024-01-15, 12:30, 1_000, .inf, '5', !!str 5, =]
    others: [true, False, ~, null, 0x1F, 0o17, 010, -3, 2.5, 1e3, !!int '5']
    shared: &a {b: [1]}
    again: *a
    """
    found = parse_yaml(text)
    assert found["strings"] == ["no", "on", "2024-01-15", "12:30", "1_000", ".inf", "5", "5", "="]
    assert found["others"] == [True, False, None, None, 31, 15, 10, -3, 2.5, 1000.0, 5]
    assert found["again"] is found["shared"]


ROOT = "#/components/schemas/Root"
REFERENCES = {
    "outside": ({"$ref": "other.yaml#/A"}, "'other.yaml#/A' names nothing in this document: bundle"),
    "on the net": ({"$ref": "https://example.com/a.yaml"}, "names nothing in this document: bundle"),
    "to nowhere": ({"$ref": "#/components/schemas/None"}, "names nothing in this document"),
    "to an anchor": ({"$ref": "#anchor"}, "names nothing in this document"),
    "through a text": ({"$ref": "#/openapi/x"}, "names nothing in this document"),
    "in a circle": ({"$ref": ROOT}, "/components/schemas/Root: a schema consists of itself"),
    "in a circle of parts": ({"allOf": [{"anyOf": [{"$ref": ROOT}]}]}, "a schema consists of itself"),
    "dynamic": ({"$dynamicRef": "#a"}, "/components/schemas/Root: a $dynamicRef cannot be followed"),
    "scalar": (5, "a schema is not a mapping but 5"),
    "type": ({"type": 5}, "/components/schemas/Root: type is not a list but 5"),
    "limit": ({"minLength": "3"}, "/components/schemas/Root: minLength is not a number"),
    "many": ({"anyOf": [{"maxLength": n} for n in range(501)]}, "anyOf has more than 500 parts"),
}


def document(root, **schemas):
    """Return a document whose one operation answers with a schema."""
    content = {"application/json": {"schema": {"$ref": ROOT}}}
    paths = {"/a": {"get": {"responses": {"200": {"content": content}}}}}
    parts = {"openapi": "3.1.0", "paths": paths, "components": {"schemas": {"Root": root, **schemas}}}
    return Document(parts, "vendor.yaml")


@pytest.mark.parametrize(("root", "says"), REFERENCES.values(), ids=REFERENCES)
def test_what_cannot_be_followed_or_understood_is_refused_in_one_line(root, says):
    with pytest.raises(InvalidInputError) as caught:
        compare(document({}), document(root))
    assert str(caught.value).startswith("vendor.yaml: ")
    assert says in str(caught.value)


def test_schemas_that_multiply_are_refused_before_they_fill_the_memory():
    twice = {f"A{n}": {"properties": {c: {"$ref": f"#/components/schemas/A{n + 1}"} for c in "ab"}} for n in range(40)}
    ours, theirs = ({**twice, "A40": {"type": kind}} for kind in ("string", "integer"))
    root = {"$ref": "#/components/schemas/A0"}
    assert compare(document(root, **ours), document(root, **ours)) == []
    with pytest.raises(InvalidInputError, match="differs at more than 100,000 places"):
        compare(document(root, **ours), document(root, **theirs))
