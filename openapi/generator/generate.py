"""Generate the low-level clients, and the JSON copies of the specifications.

    python openapi/generator/generate.py            # write what differs
    python openapi/generator/generate.py --check    # write nothing; exit 1 and list what differs

The output depends on nothing but the files of openapi/ and two pinned tools, so the same bytes come out every time.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

TOOLS = {"openapi-python-client": "0.29.1", "ruff": "0.17.5"}
APIS = ("dakota", "dollarpe")
# One copy for each reader: the mock and the contract guard must not need each other, nor the clients.
COPIES = ("mock/kyb_mock/openapi", "onboarding/kyb_onboarding/_contract/ours")
OUTPUT_FOLDERS = ("generated", *COPIES)
ROOT = Path(__file__).resolve().parents[2]
GENERATOR = Path("openapi/generator")
STAMP = "GENERATED.json"

Files = dict[str, bytes]
"""Contents by path from the project's root, with slashes."""


class GenerationError(Exception):
    """The clients cannot be generated, for the reason in the message."""


def check_tools(wanted: Mapping[str, str] = TOOLS) -> None:
    """Refuse other versions of the tools than the pinned ones: their output differs."""
    for tool, pinned in wanted.items():
        try:
            installed = version(tool)
        except PackageNotFoundError:
            installed = "no version"
        if installed != pinned:
            raise GenerationError(f"{tool} {pinned} is needed, {installed} is installed: run make setup")


def stamp(root: Path, api: str) -> dict[str, dict[str, str]]:
    """Return what the output for one API depends on: versions of the tools, and sha256 of the files."""
    inputs = (f"openapi/{api}.yaml", f"{GENERATOR}/{api}.config.yaml", f"{GENERATOR}/generate.py")
    hashes = {path: hashlib.sha256((root / path).read_bytes()).hexdigest() for path in inputs}
    templates = hashlib.sha256()
    folder = root / GENERATOR / "templates"
    for path, content in sorted(read_files(folder, folder).items()):
        templates.update(f"{path}\0{len(content)}\0".encode() + content)
    return {"tools": TOOLS, "sha256": {**hashes, f"{GENERATOR}/templates": templates.hexdigest()}}


def read_files(folder: Path, relative_to: Path) -> Files:
    """Read all files below a folder, but for Python's caches."""
    paths = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return {path.relative_to(relative_to).as_posix(): path.read_bytes() for path in paths}


def generate(root: Path) -> Files:
    """Return every file that is to lie in OUTPUT_FOLDERS."""
    with ThreadPoolExecutor() as pool:
        parts = pool.map(lambda api: generate_api(root, api), APIS)
        return {path: content for part in parts for path, content in part.items()}


def generate_api(root: Path, api: str) -> Files:
    """Return the files made from one specification."""
    # First: a file that changes meanwhile then shows as changed.
    marks = stamp(root, api)
    document = _load(root / f"openapi/{api}.yaml")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "generated" / f"{api}_api"
        folder.mkdir(parents=True)
        # Before the client, whose last step formats all files of the folder.
        (folder / "operations.py").write_bytes(_operations(root, document).encode())
        _run_generator(root, api, folder)
        files = read_files(folder, Path(temporary))
    header = (
        f"# Generated from openapi/{api}.yaml (sha256 {marks['sha256'][f'openapi/{api}.yaml']});\n"
        "# do not edit; run make generate\n"
    ).encode()
    files = {path: header + content if path.endswith(".py") else content for path, content in files.items()}
    files[f"generated/{api}_api/py.typed"] = b""
    files[f"generated/{api}_api/{STAMP}"] = (json.dumps(marks, indent=2) + "\n").encode()
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    files.update({f"{folder}/{api}.json": text.encode() + b"\n" for folder in COPIES})
    return files


def _load(path: Path) -> dict[str, Any]:
    """Read a specification as the generator does."""
    from ruamel.yaml import YAML

    document = YAML(typ="safe").load(path)
    try:
        json.dumps(document, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise GenerationError(f"{path.name} is not JSON written as YAML: {error}; quote dates") from None
    if not isinstance(document, dict):
        raise GenerationError(f"{path.name} is not an OpenAPI document")
    return document


def _operations(root: Path, document: dict[str, Any]) -> str:
    from jinja2 import Environment, FileSystemLoader

    loader = FileSystemLoader(root / GENERATOR / "templates")
    environment = Environment(loader=loader, trim_blocks=True, lstrip_blocks=True)
    schemes = document.get("components", {}).get("securitySchemes", {})
    for name, scheme in schemes.items():
        if (scheme.get("type"), scheme.get("in")) != ("apiKey", "header"):
            raise GenerationError(f"security scheme {name}: only API keys in headers are supported")
    return environment.get_template("operations.py.jinja").render(
        schemes={name: scheme["name"] for name, scheme in schemes.items()},
        operations=dict(_operations_of(document)),
    )


def _operations_of(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if isinstance(operation, dict) and "operationId" in operation:
                security = operation.get("security", document.get("security", []))
                yield operation["operationId"], {"method": method.upper(), "path": path, "security": security}


def _run_generator(root: Path, api: str, folder: Path) -> None:
    """Run openapi-python-client into an existing folder; whatever it would leave out is an error."""
    command = [sys.executable, "-I", "-m", "openapi_python_client", "generate", "--meta", "none", "--fail-on-warning"]
    command += ["--overwrite", "--output-path", str(folder), "--path", str(root / f"openapi/{api}.yaml")]
    command += ["--config", str(root / GENERATOR / f"{api}.config.yaml")]
    command += ["--custom-template-path", str(root / GENERATOR / "templates")]
    # It looks for ruff on the PATH, and goes on without it.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path, "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise GenerationError(f"openapi-python-client failed on openapi/{api}.yaml:\n{done.stdout}{done.stderr}")


def present(root: Path) -> Files:
    """Return every file that lies in OUTPUT_FOLDERS."""
    return {path: content for name in OUTPUT_FOLDERS for path, content in read_files(root / name, root).items()}


def changed_inputs(root: Path) -> list[str]:
    """Return which inputs have changed since the clients were generated; what is missing is not judged."""
    changed = set()
    for api in APIS:
        path = root / f"generated/{api}_api/{STAMP}"
        try:
            recorded = json.loads(path.read_bytes())
        except (OSError, ValueError):
            continue
        for kind, now in stamp(root, api).items():
            then = recorded.get(kind, {})
            changed |= {f"changed since the last make generate: {name}" for name in now if now[name] != then.get(name)}
    return sorted(changed)


def differences(found: Files, wanted: Files) -> list[str]:
    """Return one line for each file that is missing, superfluous or different."""
    lines = [(path, "missing") for path in wanted.keys() - found.keys()]
    lines += [(path, "not generated") for path in found.keys() - wanted.keys()]
    lines += [(path, "different") for path in found.keys() & wanted.keys() if found[path] != wanted[path]]
    return [f"{what}: {path}" for path, what in sorted(lines)]


def write(root: Path, wanted: Files) -> list[str]:
    """Make OUTPUT_FOLDERS hold the wanted files and nothing else; return what was done."""
    done = differences(present(root), wanted)
    for line in done:
        what, path = line.split(": ", maxsplit=1)
        if what == "not generated":
            (root / path).unlink()
        else:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(wanted[path])
    return done


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file would change")
    check = parser.parse_args(arguments).check
    try:
        check_tools()
        found = changed_inputs(root) if check else []
        if not found:
            wanted = generate(root)
            found = differences(present(root), wanted) if check else write(root, wanted)
    except GenerationError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    if check and found:
        print("The generated clients are not what make generate would write:", *found, sep="\n  ", file=sys.stderr)
        return 1
    print(f"{len(found)} files written or removed" if found else "The generated clients are up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
