"""The contract guard: does the vendor still say what our specification says? Needs the extra `spec`."""

PROVIDERS = ("dakota", "dollarpe")
