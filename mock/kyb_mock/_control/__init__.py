"""The control API under `/__mock__/`: one module for each thing it controls."""

from .routes import ROUTES, Control, Peer

__all__ = ["ROUTES", "Control", "Peer"]
