"""One worker process of the fleet: `worker.py DATABASE API HEARTBEAT_S`. It runs until it is ended."""

import asyncio
import sys
from datetime import timedelta

from kyb_onboarding import Dakota, Settings
from kyb_onboarding.procrastinate import Fleet, install
from procrastinate import App, PsycopgConnector


def fleet_of(database: str, url: str, heartbeat_s: float) -> tuple[App, Fleet]:
    """Return the app and its fleet, as a project's own module would define them."""
    app = App(connector=PsycopgConnector(conninfo=database))
    settings = Settings(
        api_key="key", base_url=url, journal=database, requests_per_minute=0, poll_interval=timedelta(seconds=0.5)
    )
    return app, install(app, lambda: Dakota(settings), heartbeat=timedelta(seconds=heartbeat_s))


async def main() -> None:
    app, fleet = fleet_of(sys.argv[1], sys.argv[2], float(sys.argv[3]))
    async with app.open_async():
        await app.run_worker_async(**fleet.worker_options())


if __name__ == "__main__":
    asyncio.run(main())
