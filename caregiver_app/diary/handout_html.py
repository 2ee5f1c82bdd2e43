"""Makes a stranger's page fit to be shown: a few plain tags, nothing that runs, nothing that is fetched."""

from __future__ import annotations

import base64
import binascii
import html
import re
import warnings
from html.parser import HTMLParser
from io import BytesIO
from typing import Final

DEEPEST: Final = 60
"""Tags within tags; what goes deeper is shown as words alone, since Qt lays it out by recursion."""
TAGS_MAX: Final = 30_000
"""Tags of a page; what has more is shown as words alone."""
PICTURE_PIXELS_MAX: Final = 12_000_000
"""Pixels of a picture in a page."""
PICTURES_BYTES_MAX: Final = 3_000_000
"""Characters of one picture's address, which holds the picture itself."""

_INLINE: Final = frozenset(
    ("a", "b", "code", "del", "em", "i", "img", "ins", "s", "small", "strong", "sub", "sup", "u")
)
_BLOCKS: Final = frozenset(
    (
        *(
            "blockquote",
            "br",
            "caption",
            "dd",
            "div",
            "dl",
            "dt",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
        ),
        *("ol", "p", "pre", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
TAGS: Final = _INLINE | _BLOCKS
"""What a page may hold."""
_ATTRIBUTES: Final = {
    "a": {"href"},
    "img": {"src", "alt"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
_DROPPED_WHOLE: Final = {
    *("script", "style", "iframe", "object", "embed", "applet", "form", "select", "textarea", "button"),
    *("title", "noscript", "template", "svg", "math", "audio", "video", "canvas", "frameset", "head"),
}
_EMPTY: Final = frozenset(("br", "hr", "img"))
_LINK: Final = re.compile(r"(?:https?://|tel:|mailto:)[^\s<>\"]+", re.IGNORECASE)
_PICTURE: Final = re.compile(r"data:image/(?:png|jpeg);base64,([A-Za-z0-9+/=\s]+)", re.IGNORECASE)
_SMALL_NUMBER: Final = re.compile(r"[1-9]\d?")
_TITLE: Final = re.compile(r"<title[^<>]*>(.{0,2000}?)</title", re.IGNORECASE | re.DOTALL)
_HEADING: Final = re.compile(r"<h1[^<>]*>(.{0,2000}?)</h1", re.IGNORECASE | re.DOTALL)
_NO_PICTURE: Final = re.compile(r'<img(?: alt="([^"]*)")?>')
"""A picture that may not be shown: its words stand in its place, and Qt looks for no file without a name."""
_MARKUP: Final = re.compile(r"<[^<>]*>")
"""From the last opening bracket on: each that is never closed would else be followed to the page's end."""


def cleaned(page: str) -> str:
    """The page with a few plain tags and links to click on; of pictures only those that it holds itself."""
    import nh3  # with the first paper

    if page.count("<") > TAGS_MAX:
        return as_paragraphs(_MARKUP.sub(" ", page))
    clean = nh3.clean(
        page,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=_kept_attribute,
        clean_content_tags=_DROPPED_WHOLE,
        url_schemes={"http", "https", "tel", "mailto", "data"},
        link_rel=None,
    )
    clean = _NO_PICTURE.sub(r"\1", clean)
    reader = _Words()
    reader.feed(clean)
    return as_paragraphs(reader.text()) if reader.deepest > DEEPEST else clean


def words_of(clean: str) -> str:
    """The words of a cleaned page, each block on a line of its own."""
    reader = _Words()
    reader.feed(clean)
    return reader.text()


def markdown_page(text: str) -> str:
    """Markdown as a cleaned page; HTML in it is only words."""
    from markdown_it import MarkdownIt  # with the first such paper

    return cleaned(MarkdownIt("commonmark", {"html": False}).enable("table").render(text))


def as_paragraphs(text: str) -> str:
    """Plain text as a page, its lines kept."""
    parts = re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = (html.escape(part.strip("\n")).replace("\n", "<br>") for part in parts if part.strip())
    return "".join(f"<p>{line}</p>" for line in lines)


def title_of(page: str) -> str:
    """What a page calls itself; empty if it does not."""
    for pattern in (_TITLE, _HEADING):
        found = pattern.search(page[:200_000])
        words = " ".join(html.unescape(_MARKUP.sub(" ", found[1])).split()) if found else ""
        if words:
            return words
    return ""


def _kept_attribute(tag: str, name: str, value: str) -> str | None:
    if name not in _ATTRIBUTES.get(tag, ()):  # nh3 lets title through, which Qt shows as a tooltip of markup
        return None
    if (tag, name) == ("a", "href"):
        return value.strip() if _LINK.fullmatch(value.strip()) else None
    if (tag, name) == ("img", "src"):
        return value if _is_picture(value) else None
    if name in ("colspan", "rowspan", "start"):
        return value if _SMALL_NUMBER.fullmatch(value) else None
    return value[:500]


def _is_picture(address: str) -> bool:
    """Whether an address holds a PNG or JPEG of a bearable size; only its head is read."""
    found = _PICTURE.fullmatch(address) if len(address) <= PICTURES_BYTES_MAX else None
    if found is None:
        return False
    from PIL import Image

    try:
        with (
            warnings.catch_warnings(),
            Image.open(BytesIO(base64.b64decode(found[1])), formats=("PNG", "JPEG")) as image,
        ):
            warnings.simplefilter("ignore")
            return image.width * image.height <= PICTURE_PIXELS_MAX
    except (OSError, ValueError, SyntaxError, binascii.Error, Image.DecompressionBombError):
        return False


class _Words(HTMLParser):
    """The words of a cleaned page, and how deep its tags go."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._depth = 0
        self.deepest = 0

    def text(self) -> str:
        """The words so far."""
        self.close()
        lines = (" ".join(line.split()) for line in "".join(self._parts).split("\n"))
        return "\n".join(line for line in lines if line)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins a line."""
        if tag in _BLOCKS:
            self._parts.append("\n")
        if tag not in _EMPTY:
            self._depth += 1
            self.deepest = max(self.deepest, self._depth)

    def handle_endtag(self, tag: str) -> None:
        """A block ends a line."""
        self._depth -= 1
        if tag in _BLOCKS:
            self._parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Words: a line break within them is a blank."""
        self._parts.append(data.replace("\n", " "))
