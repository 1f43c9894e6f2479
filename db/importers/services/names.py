"""The services by name: cheap to import, so that nothing is loaded before a service is asked."""

IMTS = "imts"
COMTRADE = "comtrade"

TITLES = {IMTS: "IMF IMTS", COMTRADE: "UN Comtrade"}

IMTS_URL = "https://api.imf.org/external/sdmx/3.0"
COMTRADE_URL = "https://comtradeapi.un.org"

COMTRADE_YEARS = 12
"""How many years UN Comtrade is asked for at once."""
