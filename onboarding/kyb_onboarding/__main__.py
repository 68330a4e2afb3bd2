"""`python -m kyb_onboarding` is `kyb`."""

from .cli import main

main()
