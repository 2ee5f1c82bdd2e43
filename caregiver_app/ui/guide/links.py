"""The links in the pane's text: what each one asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from caregiver_app.guide.model import Place
from caregiver_app.ui.guide.state import place_to_text


class LinkKind(StrEnum):
    """What a click on a link means. The value is the link's scheme."""

    ITEM = "item"
    CHAPTER = "chapter"
    QUESTION = "question"
    DIRECTORY = "directory"
    WEB = "https"


@dataclass(frozen=True, slots=True)
class Link:
    """A link: for the web ``target`` is the whole address, else an id."""

    kind: LinkKind
    target: str = ""


def to_href(link: Link) -> str:
    """The link as the ``href`` of an anchor."""
    return link.target if link.kind is LinkKind.WEB else f"{link.kind}:{link.target}"


def from_href(href: str) -> Link | None:
    """The link of an ``href``; None for what the pane never writes."""
    scheme, _, target = href.partition(":")
    if scheme not in tuple(LinkKind):
        return None
    kind = LinkKind(scheme)
    return Link(kind, href if kind is LinkKind.WEB else target)


def question_source(chapter_id: str, block_id: str) -> str:
    """The name under which a sent question is known in the family's list: its place in the guide."""
    return place_to_text(Place(chapter_id, block_id))
