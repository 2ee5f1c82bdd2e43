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
    assert missing_screen(environ, "linux", lambda _path: True) is missing


@pytest.mark.parametrize(
    ("environ", "asked"),
    [
        ({"DISPLAY": ":77"}, "/tmp/.X11-unix/X77"),
        ({"DISPLAY": "unix:77.0"}, "/tmp/.X11-unix/X77"),
        ({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": "/run/user/7"}, "/run/user/7/wayland-7"),
        ({"WAYLAND_DISPLAY": "/somewhere/wayland"}, "/somewhere/wayland"),
    ],
)
def test_a_screen_that_was_shut_down_is_none(environ: dict[str, str], asked: str) -> None:
    paths: list[str] = []

    def is_there(path: str) -> bool:
        paths.append(path)
        return False

    assert missing_screen(environ, "linux", is_there)
    assert paths == [asked]


def test_a_screen_across_the_net_is_taken_at_its_word() -> None:
    assert not missing_screen({"DISPLAY": "localhost:10.0"}, "linux", lambda _path: False)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_a_screen(platform: str) -> None:
    assert not missing_screen({}, platform)
