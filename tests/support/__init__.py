"""Shared by the tests: a provider in memory, a clock that is stepped, a process that can die."""
