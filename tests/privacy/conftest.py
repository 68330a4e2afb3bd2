"""The world of the tests of personal data: processes on a file, against a provider in memory."""

from ..support.worlds import api, clock, start, store

__all__ = ["api", "clock", "start", "store"]
