"""A PostgreSQL server for the fleet's tests."""

from ..support.postgres import postgres

__all__ = ["postgres"]
