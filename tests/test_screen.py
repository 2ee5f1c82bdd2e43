from __future__ import annotations

import pytest

from caregiver_app.screen import missing_screen


@pytest.mark.parametrize(
    ("environ", "missing"),
    [
        ({}, True),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": ""}, True),
        ({"DISPLAY": ":0"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "minimal:enable_fonts"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        ({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":0"}, False),
        ({"QT_QPA_PLATFORM": "wayland-egl", "DISPLAY": ":0"}, True),
        ({"QT_QPA_PLATFORM": ""}, True),
    ],
)
def test_linux_has_a_screen_only_where_qt_would_find_one(environ: dict[str, str], missing: bool) -> None:
    assert missing_screen(environ, "linux") is missing


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_a_screen(platform: str) -> None:
    assert not missing_screen({}, platform)
