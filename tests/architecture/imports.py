"""Read which modules a Python file imports, without running it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


@dataclass(frozen=True)
class Import:
    """One absolute import: the imported top-level package, and whether it waits inside a function."""

    package: str
    line: int
    lazy: bool


def imports_of(path: Path) -> Iterator[Import]:
    """Yield every absolute import of a file, also those by `import_module("…")`; relative ones stay at home."""
    yield from _visit(ast.parse(path.read_text(encoding="utf-8")), lazy=False)


def _visit(node: ast.AST, *, lazy: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        for module in _modules(child):
            yield Import(module.partition(".")[0], getattr(child, "lineno", 0), lazy)
        yield from _visit(child, lazy=lazy or isinstance(child, Function))


def _modules(node: ast.AST) -> list[str]:
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=str(module), level=0):
            return [module]
        case ast.Call(
            func=ast.Attribute(attr="import_module") | ast.Name(id="import_module" | "__import__"), args=args
        ):
            return [str(arg.value) for arg in args[:1] if isinstance(arg, ast.Constant)]
    return []
