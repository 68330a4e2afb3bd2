"""Check the face of a package: its `__all__` is complete, true and in order."""

import ast
from collections.abc import Iterator
from pathlib import Path

FACE = Path("onboarding/kyb_onboarding/__init__.py")


def check_face(root: Path) -> list[str]:
    """Find what the layer's `__all__` lacks, promises in vain, repeats or holds out of order."""
    body = _body(root / FACE)
    exported = list(_exported(body))
    bound = set(_bound(body, (root / FACE).parent))
    missing = {name for name in bound - {*exported, "TYPE_CHECKING"} if not name.startswith("_")}
    undefined = {name for name in set(exported) - bound if not name.startswith("__")}
    repeated = {name for name in exported if exported.count(name) > 1}
    return [
        *(f"{name} is public but not in __all__" for name in sorted(missing)),
        *(f"{name} is in __all__ but not defined" for name in sorted(undefined)),
        *(f"{name} is in __all__ twice" for name in sorted(repeated)),
        *(["__all__ is not sorted"] if exported != sorted(exported, key=_order) else []),
    ]


def _body(path: Path) -> list[ast.stmt]:
    return ast.parse(path.read_text(encoding="utf-8")).body


def _order(name: str) -> tuple[int, str]:
    """Sort as the linter does (RUF022): constants, classes, the rest."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def _exported(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id="__all__")], value=names)
                | ast.AnnAssign(target=ast.Name(id="__all__"), value=ast.expr() as names)
            ):
                yield from ast.literal_eval(names)


def _bound(body: list[ast.stmt], package: Path) -> Iterator[str]:
    """Yield what the module level binds, except what it imports from other distributions."""
    for node in body:
        match node:
            case ast.ImportFrom(module=str(module), level=1, names=[ast.alias(name="*")]):
                yield from _exported(_body(package / f"{module}.py"))
            case ast.ImportFrom(level=1, names=names):
                yield from (alias.asname or alias.name for alias in names)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.If(body=inner):
                yield from _bound(inner, package)
