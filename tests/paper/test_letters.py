from datetime import datetime

from PySide6.QtGui import QGuiApplication

from caregiver_app.diary.values import EntryContent
from caregiver_app.paper.letters import letters_of, writings_without
from caregiver_app.paper.render_style import Typeface


def test_letters_are_found_in_values_within_values() -> None:
    entry = EntryContent(datetime(2026, 11, 21), "王芳", "plain, größer, ٣٨ مريض 😀 한")
    assert letters_of((("x", [entry]), 3, None)) == frozenset("王芳مريض한")


def test_writings_that_no_font_has_are_named_with_what_helps() -> None:
    letters = frozenset("王あ한مريضת")
    assert writings_without(letters, lambda _: True)[0] == ()
    assert writings_without(letters, lambda letter: letter > "\u0700") == (
        ("Arabic", "Hebrew"),
        ("fonts-noto-core",),
    )
    names = ("Arabic", "Chinese", "Hebrew", "Japanese", "Korean")
    assert writings_without(letters, lambda _: False) == (names, ("fonts-noto-cjk", "fonts-noto-core"))


def test_a_font_has_latin_letters_and_no_private_ones(qapp: QGuiApplication) -> None:
    face = Typeface()
    assert face.can_draw("é")
    assert not face.can_draw("\U0010fffd")
