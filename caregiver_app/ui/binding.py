"""What the binding to Qt does at every import, and this app has no use for."""

from __future__ import annotations

import builtins


def import_without_feature_scan() -> None:
    """Gives Python its own ``import`` back.

    PySide6 puts one of its own in its place, which reads the source of each module that is imported from then
    on, to find out whether it asks for ``__feature__`` (snake_case names). Nothing here does, and the reading
    costs 0.17 ms a module: 50 ms of a start. The original is kept by PySide6 under ``__orig_import__``; where
    a later version keeps none, nothing is changed.
    """
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
