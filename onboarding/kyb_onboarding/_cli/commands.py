"""The commands of `kyb`."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any, BinaryIO

import click

from .._dakota import Dakota
from .._history import entries
from .._journal_names import journal_name
from .._records import Record
from .._version import __version__
from ..errors import ApiError, RunError
from ..models import CUSTOMER_TYPES, NewCustomer, Run
from ..settings import LONGEST, SANDBOX, Settings, key_from_file
from . import endings, exit_codes, output
from .files import FORMATS, format_of
from .journal import JOURNAL, check_exists, journal, named_journal, opened
from .many import RUN_AGAIN, Order, onboard_file, print_of_many, summarise
from .mock import mock
from .spec import spec


def seconds(value: str) -> timedelta:
    """Return an option's time: one that a clock can add, neither negative nor endless."""
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not 0 <= number <= LONGEST.total_seconds():
        raise click.BadParameter(f"{value!r}: give seconds from 0 to {LONGEST.total_seconds():.0f}")
    return timedelta(seconds=number)


SETTINGS = (
    click.option("--base-url", metavar="URL", help=f"API root [DAKOTA_BASE_URL; {SANDBOX}]."),
    click.option("--api-key-file", metavar="PATH", help="File with the API key; or set DAKOTA_API_KEY."),
    click.option(
        "--durability", metavar="full|normal", help="Sync the journal at each commit, or not [KYB_DURABILITY; full]."
    ),
    click.option("--account", metavar="NAME", help="Your name of the provider's account [KYB_ACCOUNT; default]."),
    click.option(
        "--poll-interval", type=seconds, metavar="S", help="First pause between looks [KYB_POLL_INTERVAL_S; 5]."
    ),
    click.option("--requests-per-minute", type=int, metavar="N", help="0 = off [KYB_REQUESTS_PER_MINUTE; 60]."),
    click.option(
        "--pacing", type=click.Choice(["process", "journal"]), help="Who keeps to it together [KYB_PACING; process]."
    ),
    click.option("--max-attempts", type=int, metavar="N", help="Requests per call [KYB_MAX_ATTEMPTS; 3]."),
    click.option(
        "--idempotency-window", type=seconds, metavar="S", help="Life of a key [KYB_IDEMPOTENCY_WINDOW_S; 86400]."
    ),
    click.option(
        "--keep-body", type=click.Choice(("until_created", "always")), help="The input, in the journal [until_created]."
    ),
    click.option("--lookup-first", is_flag=True, default=None, help="Look up before sending [KYB_LOOKUP_FIRST]."),
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
REVEAL = click.option("--reveal", is_flag=True, help="Show the token inside application_url.")
WAIT = click.option("--wait", type=seconds, metavar="S", help="Follow the application for S seconds.")


def with_settings(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that make up Settings."""
    for option in reversed((JOURNAL, *SETTINGS)):
        command = option(command)
    return command


@click.group(cls=endings.Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kyb")
def kyb() -> None:
    """Onboard customers at Dakota, durably: a crash at any instant creates none twice and loses none."""


@kyb.command()
@click.option("--name", help="Person or company, 3 to 100 characters.")
@click.option("--type", "customer_type", type=click.Choice(CUSTOMER_TYPES), help="What the customer is.")
@click.option("--external-id", help="Your own stable id of the customer.")
@click.option("--file", type=click.File("rb"), help="Customers, JSON lines or CSV; - for standard input.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Of the file [by its name].")
@click.option("--workers", type=click.IntRange(1, 64), default=4, show_default=True, help="Lines at a time.")
@click.option("--report", metavar="FILE", help="Write what failed and why, as .csv or JSON lines.")
@click.option("--dry-run", is_flag=True, help="Check every line; send and record nothing.")
@WAIT
@AS_JSON
@REVEAL
@with_settings
def onboard(
    name: str | None,
    customer_type: str | None,
    external_id: str | None,
    file: BinaryIO | None,
    form: str | None,
    workers: int,
    report: str | None,
    dry_run: bool,
    wait: timedelta | None,
    as_json: bool,
    reveal: bool,
    **given: Any,
) -> int:
    """Create a customer, fetch it and look at its application; again safe at any time."""
    single = {"--name": name, "--type": customer_type, "--external-id": external_id}
    if file is not None:
        extra = [option for option, value in single.items() if value is not None]
        if extra:
            raise click.UsageError(f"{', '.join(extra)} cannot go with --file: the file's lines say it")
        order = Order(file, form or format_of(file.name), workers, wait, as_json, reveal, report, dry_run)
        try:
            with _dakota(given) as dakota:
                return onboard_file(dakota, order)
        except KeyboardInterrupt:
            raise endings.Interrupted(f"interrupted; nothing is lost, but {RUN_AGAIN}") from None
    if dry_run or report or form:
        raise click.UsageError("--dry-run, --report and --format go with --file")
    missing = [option for option, value in single.items() if value is None]
    if missing:
        raise click.UsageError(f"missing {', '.join(missing)} (or give --file)")
    customer = NewCustomer(name, customer_type, external_id)  # type: ignore[arg-type]
    with _dakota(given) as dakota:
        return _report(lambda: _onboard_one(dakota, customer, wait), wait is not None, as_json, reveal)


def _onboard_one(dakota: Dakota, customer: NewCustomer, wait: timedelta | None) -> Run:
    run = dakota.onboard(customer)
    if wait is None or run.is_final:
        return run
    return dakota.wait(run.external_id, wait)


def _report(work: Callable[[], Run], waited: bool, as_json: bool, reveal: bool) -> int:
    """Print the run that the work leaves, and its error if it ends in one; return the exit code."""
    show = output.print_json if as_json else output.print_run
    try:
        run = work()
    except (ApiError, RunError) as error:
        if error.run is not None:
            show(error.run, reveal)
        output.complain(error)
        return exit_codes.of_error(error)
    show(run, reveal)
    return exit_codes.of_run(run, waited=waited)


@kyb.command()
@WAIT
@AS_JSON
@REVEAL
@with_settings
def resume(wait: timedelta | None, as_json: bool, reveal: bool, **given: Any) -> int:
    """Take every unfinished run of this host and account further."""
    codes: Counter[int] = Counter()
    with _dakota(given) as dakota:
        for run in dakota._resuming(wait or timedelta(0)):
            codes[exit_codes.of_run(run, waited=wait is not None)] += 1
            print_of_many(run, as_json, reveal)
            if run.problem:
                output.complain(f"{run.external_id}: {run.problem}")
        summarise(codes, journal_name(dakota.settings.journal))
    return exit_codes.worst(codes)


@kyb.command()
@click.argument("external_id", required=False, metavar="[ID]")
@JOURNAL
@AS_JSON
@REVEAL
@click.option("--history", "with_history", is_flag=True, help="Show what happened to the run, the oldest first.")
def status(external_id: str | None, journal: str | None, as_json: bool, reveal: bool, with_history: bool) -> int:
    """Show what the journal holds: one run, or all of every host and account. Sends nothing."""
    if with_history and external_id is None:
        raise click.UsageError("--history goes with the ID of one run")
    name = named_journal(journal)
    check_exists(name)
    with opened(name) as found:
        records = (record for job in found.pages() for record in found.store.read(job))
        if external_id is None:
            return _show_all((record.as_run() for record in records), as_json, reveal, found.store.name)
        return _show_one(records, external_id, as_json, reveal, with_history, found.store.name)


def _show_all(runs: Iterable[Run], as_json: bool, reveal: bool, path: str) -> int:
    if as_json:
        for run in runs:
            output.print_json(run, reveal)
    elif not output.print_table(runs, reveal):
        output.complain(f"the journal {path} holds no run yet")
    return exit_codes.DONE


def _show_one(
    records: Iterable[Record], external_id: str, as_json: bool, reveal: bool, with_history: bool, path: str
) -> int:
    found = [record for record in records if record.external_id == external_id]
    if not found:
        raise click.UsageError(f"{external_id!r} is not in the journal {path}")
    for record in found:
        history = entries(record.history) if with_history else None
        (output.print_json if as_json else output.print_run)(record.as_run(), reveal, history)
    return exit_codes.DONE


@kyb.command()
@click.option("--offline", is_flag=True, help="Ask the provider nothing.")
@click.option(
    "--max-requests", type=click.IntRange(2), default=50, show_default=True, metavar="N", help="Of the provider."
)
@AS_JSON
@with_settings
def doctor(offline: bool, max_requests: int, as_json: bool, **given: Any) -> int:
    """Say whether settings, journal and provider are in order; exits with 1 if something is to be mended."""
    from .doctor import report

    return report(given, offline, as_json, max_requests)


kyb.add_command(mock)
kyb.add_command(journal)


@kyb.command()
@click.argument("external_id", metavar="ID")
@AS_JSON
@REVEAL
@with_settings
def reconcile(external_id: str, as_json: bool, reveal: bool, **given: Any) -> int:
    """Ask the provider now what became of a run, and adopt its customer, or create it if surely none exists.

    Also for a run in conflict; a decided one is read again.
    """
    with _dakota(given) as dakota:
        return _report(lambda: dakota.reconcile(external_id), False, as_json, reveal)


@kyb.command()
@click.argument("external_id", metavar="ID")
@click.option("--customer-id", metavar="ID", help="The provider's customer that is this run's.")
@click.option("--not-created", is_flag=True, help="The provider has none: the next resume creates it, under a new key.")
@click.option("--by", required=True, metavar="NAME", help="Who decides; it stays in the history. No applicant's data.")
@AS_JSON
@REVEAL
@with_settings
def resolve(
    external_id: str, customer_id: str | None, not_created: bool, by: str, as_json: bool, reveal: bool, **given: Any
) -> int:
    """Record a person's decision about a run in doubt or in conflict. Creates nothing; kyb resume goes on from it."""
    if (customer_id is None) is not not_created:
        raise click.UsageError("give either --customer-id or --not-created")
    show = output.print_json if as_json else output.print_run
    with _dakota(given) as dakota:
        show(dakota.resolve(external_id, by=by, customer_id=customer_id, not_created=not_created), reveal)
    return exit_codes.DONE


@kyb.command()
@click.argument("external_id", metavar="ID")
@with_settings
def forget(external_id: str, **given: Any) -> int:
    """Erase what the journal knows of a run. Its customer is not created again; the provider's record stays."""
    with _dakota(given) as dakota:
        run = dakota.forget(external_id)
        output.complain(f"{run.external_id}: forgotten; customer {run.customer_id or 'never created'}")
    return exit_codes.DONE


@kyb.command()
@click.option("--folder", default=".demo", show_default=True, help="Where the demo's journal goes.")
def demo(folder: str) -> int:
    """Onboard the playground's Acme Corporation against the mock, step by step."""
    from .demo import show

    return show(Path(folder))


kyb.add_command(spec)


def _dakota(given: dict[str, Any]) -> Dakota:
    """Return a Dakota for the options; what is not given comes from the environment."""
    options = dict(given)
    key_file = options.pop("api_key_file")
    if key_file is not None:
        options["api_key"] = key_from_file(key_file, "--api-key-file")
    return Dakota(Settings.from_env(**options))


def run(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit code; every failure is one line on standard error."""
    try:
        code = kyb.main(args=arguments, prog_name="kyb", standalone_mode=False)
    except click.exceptions.Exit as error:
        return error.exit_code
    except Exception as error:
        return endings.code_of(error)
    return code if isinstance(code, int) else exit_codes.DONE
