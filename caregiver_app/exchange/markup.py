"""HTML that can't be broken out of: whatever is no element already is text, and is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from caregiver_app.paper.plain_text import visible

_EMPTY: Final = frozenset({"meta", "img", "br"})


class Markup(str):
    """Markup that is written as it stands. Made here alone."""

    __slots__ = ()


def text(words: str) -> Markup:
    """Text; control characters are made visible, since HTML can't hold them."""
    return Markup(escape(visible(words.replace("\r\n", "\n")), quote=True))


def tag(name: str, /, *children: str | Iterable[str], **attributes: str | None) -> Markup:
    """An element. ``class_`` is the attribute class; one that is None is left out."""
    begun = opening(name, **attributes)
    return begun if name in _EMPTY else Markup(f"{begun}{joined(*children)}</{name}>")


def opening(name: str, /, **attributes: str | None) -> Markup:
    """The beginning of an element; whoever writes it piece by piece ends it."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{said}>")


def joined(*children: str | Iterable[str]) -> Markup:
    """Elements and text one after another."""
    parts = []
    for child in children:
        if isinstance(child, Markup):
            parts.append(str(child))
        elif isinstance(child, str):
            parts.append(str(text(child)))
        else:
            parts.append(str(joined(*child)))
    return Markup("".join(parts))
