"""How a command ends before its time: one line on standard error, and the exit code."""

from __future__ import annotations

from typing import Any

import click

from ..errors import KybError
from . import exit_codes, output


class Interrupted(Exception):
    """The person stopped the command. The message says how to go on."""

    def __init__(self, message: str = "interrupted; nothing is lost: kyb resume goes on") -> None:
        super().__init__(message)


class Commands(click.Group):
    """Commands whose interruption is one line: the library's own handling prints a second, blank one."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. Raises Interrupted."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise Interrupted from None


def code_of(error: Exception) -> int:
    """Tell of what ended the command, and return its code. What is nobody's to mend is raised again."""
    match error:
        case click.ClickException():
            return _of_click(error)
        case Interrupted() | click.Abort():
            output.complain(error if isinstance(error, Interrupted) else Interrupted())
            return exit_codes.INTERRUPTED
        case output.OutputError():
            output.silence()
            if not error.is_closed:
                output.complain(error)
            return exit_codes.OUTPUT_CLOSED if error.is_closed else exit_codes.CONFIGURATION
        case KybError():
            output.complain(error)
            return exit_codes.of_error(error)
        case OSError():  # of the help text's output, or of a server's socket
            output.silence()
            output.complain(f"the system refused: {error.strerror or type(error).__name__}")
            return exit_codes.INTERNAL
    raise error


def _of_click(error: click.ClickException) -> int:
    if type(error).__name__ == "NoArgsIsHelpError":  # younger than the oldest click that we take
        error.show()
        return error.exit_code
    context = error.ctx if isinstance(error, click.UsageError) else None
    hint = f" ({context.command_path} --help)" if context else ""
    output.complain(" ".join(error.format_message().split()) + hint)
    return error.exit_code
