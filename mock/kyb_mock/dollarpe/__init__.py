"""DollarPe, the second provider: served under its own base path beside Dakota, in the same worlds.

The base URL of a client is the mock's with `/cms/api/v1` behind it, as the vendor's. Requests are signed with
`WorldSettings.dollarpe_secret`.
"""

# The path of the vendor's own base URL.
BASE_PATH = "/cms/api/v1"
