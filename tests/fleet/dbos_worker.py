"""One worker process of the fleet on DBOS: `dbos_worker.py DATABASE API HEARTBEAT_S`. It runs until it is ended."""

import os
import sys
import threading
from datetime import timedelta

from kyb_onboarding import Dakota, Settings
from kyb_onboarding._dbos_fleet import Fleet
from kyb_onboarding.dbos import install


def fleet_of(database: str, url: str, heartbeat_s: float) -> Fleet:
    """Return the fleet, as a project's own module would define it."""
    settings = Settings(
        api_key="key", base_url=url, journal=database, requests_per_minute=0, poll_interval=timedelta(seconds=0.5)
    )
    return install(
        {"name": "onboarding", "system_database_url": database},
        lambda: Dakota(settings),
        heartbeat=timedelta(seconds=heartbeat_s),
    )


def only_loopback(event: str, args: tuple[object, ...]) -> None:
    """End the process when it serves anything, or speaks to anybody but this machine."""
    wrong = event == "socket.bind" or (event == "socket.getaddrinfo" and args[0] != "127.0.0.1")
    if wrong or (event == "socket.connect" and "127.0.0.1" not in str(args[1])):
        os._exit(3)


def main() -> None:
    sys.addaudithook(only_loopback)
    fleet_of(sys.argv[1], sys.argv[2], float(sys.argv[3])).launch()
    sys.stdout.write("launched\n")
    sys.stdout.flush()
    threading.Event().wait()


if __name__ == "__main__":
    main()
