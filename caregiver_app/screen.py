"""Is there a screen to open a window on? Asked before Qt is, for Qt ends the process where there is none."""

from __future__ import annotations

from collections.abc import Mapping

# What Qt draws on without a screen server; a person who names one of these knows why.
_NEED_DISPLAY = "xcb"
_NEED_WAYLAND = "wayland"


def missing_screen(environ: Mapping[str, str], platform: str) -> bool:
    """Whether a window can't be opened for want of a screen.

    Args:
        environ: The environment: ``DISPLAY``, ``WAYLAND_DISPLAY`` and ``QT_QPA_PLATFORM`` are read.
        platform: The system as ``sys.platform`` names it; only Linux and its like can lack a screen.
    """
    if platform in {"win32", "darwin"}:
        return False
    wanted = [name.partition(":")[0] for name in environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    return not any(_can_open(name, environ) for name in wanted or (_NEED_WAYLAND, _NEED_DISPLAY))


def _can_open(qt_platform: str, environ: Mapping[str, str]) -> bool:
    """Whether Qt's ``qt_platform`` finds what it draws on."""
    if qt_platform == _NEED_DISPLAY:
        return bool(environ.get("DISPLAY"))
    if qt_platform.startswith(_NEED_WAYLAND):
        return bool(environ.get("WAYLAND_DISPLAY"))
    return True
