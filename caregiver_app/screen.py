"""Is there a screen to open a window on? Asked before Qt is, for Qt ends the process where there is none."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping

# What Qt draws on without a screen server; a person who names one of these knows why.
_NEED_DISPLAY = "xcb"
_NEED_WAYLAND = "wayland"
_LOCAL_DISPLAY = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")


def missing_screen(
    environ: Mapping[str, str], platform: str, is_there: Callable[[str], bool] = os.path.exists
) -> bool:
    """Whether a window can't be opened for want of a screen.

    Args:
        environ: The environment: ``DISPLAY``, ``WAYLAND_DISPLAY``, ``XDG_RUNTIME_DIR`` and
            ``QT_QPA_PLATFORM`` are read.
        platform: The system as ``sys.platform`` names it; only Linux and its like can lack a screen.
        is_there: Whether a path exists: a screen that is named but was shut down has no socket any more.
    """
    if platform in {"win32", "darwin"}:
        return False
    wanted = [name.partition(":")[0] for name in environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    return not any(_can_open(name, environ, is_there) for name in wanted or (_NEED_WAYLAND, _NEED_DISPLAY))


def _can_open(qt_platform: str, environ: Mapping[str, str], is_there: Callable[[str], bool]) -> bool:
    """Whether Qt's ``qt_platform`` finds what it draws on."""
    if qt_platform == _NEED_DISPLAY:
        display = environ.get("DISPLAY", "")
        local = _LOCAL_DISPLAY.fullmatch(display)
        return is_there(f"/tmp/.X11-unix/X{local[1]}") if local else bool(display)
    if qt_platform.startswith(_NEED_WAYLAND):
        name, folder = environ.get("WAYLAND_DISPLAY", ""), environ.get("XDG_RUNTIME_DIR", "")
        return bool(name) and is_there(os.path.join(folder, name))  # noqa: PTH118 - pathlib is not needed yet
    return True
