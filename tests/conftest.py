"""Tests draw offscreen, with their own home, and leave no window, timer or thread behind."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LC_ALL", "C.UTF-8")


def pytest_configure() -> None:
    """Compiled modules that are older than their source would be tested in its place."""
    compile_script = load_compile_script()
    if compile_script.STAMP.exists() and not compile_script.is_fresh():
        raise pytest.UsageError(
            "The compiled modules are older than the source: run "
            "“.venv/bin/python packaging/compile” (or --clean) and start again."
        )


def load_compile_script() -> ModuleType:
    """``packaging/compile``, which is a script and has no module's name."""
    path = Path(__file__).parents[1] / "packaging" / "compile"
    loader = SourceFileLoader("compile_script", str(path))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def compile_script() -> ModuleType:
    """The script that compiles the matcher."""
    return load_compile_script()


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches the diary of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))


@pytest.fixture
def write_protected() -> Iterator[Callable[[Path], None]]:
    """Protects a file or a folder from writing until the test ends, from root as well."""
    if sys.platform != "linux":
        pytest.skip("modes and capabilities are Linux's")
    before: list[tuple[Path, int]] = []

    def protect(path: Path) -> None:
        before.append((path, path.stat().st_mode))
        path.chmod(path.stat().st_mode & ~0o222)

    with modes_hold():
        yield protect
    for path, mode in reversed(before):
        path.chmod(mode)


@contextmanager
def modes_hold() -> Iterator[None]:
    """Takes this thread's right to pass over the files' modes, which root has (capabilities(7))."""
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # the interface's version 3, this thread
    held = (ctypes.c_uint32 * 6)()
    assert libc.capget(header, held) == 0
    kept = (ctypes.c_uint32 * 6)(*held)
    kept[0] &= ~0b110  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    assert libc.capset(header, kept) == 0
    try:
        yield
    finally:
        assert libc.capset(header, held) == 0


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """No test opens a socket that could reach a network; ``tests/stress/no_network.py`` sees C's as well."""

    def refused(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a test looked up a name in the network")

    def unix_only(call: Callable[..., object]) -> Callable[..., object]:
        def checked(own: socket.socket, *address: object) -> object:
            assert own.family == getattr(socket, "AF_UNIX", None), f"a test opened a socket to {address}"
            return call(own, *address)

        return checked

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", refused)
        for name in ("connect", "connect_ex", "bind", "sendto"):
            patch.setattr(socket.socket, name, unix_only(getattr(socket.socket, name)))
        yield


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a test with widgets, no window of its own may be left visible."""
    yield
    if "qtbot" not in request.fixturenames:
        return
    from PySide6.QtWidgets import QApplication

    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.hide()
    assert left == [], "a window was left open"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Deletes the test's widgets for good: else the next theme dresses all that were ever shown."""
    yield
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
