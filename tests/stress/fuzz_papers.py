"""Feeds what shows a stranger's page or picture, and what prints the family's words."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Final

from fuzz_targets import NOW, Feed, Target, sample_diary, sentences_hold

from caregiver_app.diary.handout_files import read_handout, shown_page
from caregiver_app.diary.handout_html import TAGS
from caregiver_app.diary.handout_values import HandoutKind
from caregiver_app.diary.limits_of_input import TEXT_MAX
from caregiver_app.diary.pdf_process import PdfProcess
from caregiver_app.diary.picture_files import LONGEST_EDGE, THUMBNAIL_EDGE, encode
from caregiver_app.diary.values import EntryContent
from caregiver_app.paper.page_values import Period
from caregiver_app.paths import resources_dir

_MAY: Final = {"a": {"href"}, "img": {"src", "alt"}, "td": {"colspan", "rowspan"}, "ol": {"start"}}
_LINKS: Final = ("http://", "https://", "tel:", "mailto:")
_PICTURES: Final = ("data:image/png;base64,", "data:image/jpeg;base64,")


class _Harmless(HTMLParser):
    """Complains of anything that could run, be fetched, or lead to where no reader would go."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, f"<{tag}> came through"
        for name, value in attrs:
            assert name in _MAY.get("td" if tag == "th" else tag, ()), f"{name} of <{tag}> came through"
            if name == "href":
                assert (value or "").lower().startswith(_LINKS), f"a link to {value!r}"
            if name == "src":
                assert (value or "").lower().startswith(_PICTURES), f"a picture from {value!r}"

    def handle_pi(self, data: str) -> None:
        raise AssertionError("a processing instruction came through")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError("a declaration came through")


def _feed_pages(_folder: Path) -> Feed:
    """A paper of HTML, Markdown or text: shown by Qt, it asks for nothing but its own pictures."""
    from PySide6.QtCore import QByteArray, QUrl
    from PySide6.QtGui import QGuiApplication, QTextDocument

    app = QGuiApplication.instance() or QGuiApplication([])
    asked: list[str] = []

    class Page(QTextDocument):
        def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
            asked.append(name.toString() if isinstance(name, QUrl) else name)
            return QByteArray()

    def feed(data: bytes) -> None:
        assert app is not None
        content = read_handout(data, ("a.html", "a.md", "a.txt", "a")[zlib.crc32(data) % 4])
        assert content.kind is not HandoutKind.PDF
        page = shown_page(content.kind, data)
        checker = _Harmless()
        checker.feed(page)
        checker.close()
        asked.clear()
        shown = Page()
        shown.setHtml(f"<body>{page}</body>")
        shown.size()
        wrong = [address for address in asked if not address.lower().startswith("data:image/")]
        assert not wrong, f"Qt asked for {wrong[0][:80]!r}"

    def but_no_pdf(data: bytes) -> None:
        if b"%PDF-" not in data[:1024]:
            feed(data)

    return sentences_hold(but_no_pdf)


def _seeds_pages() -> Iterable[bytes]:
    yield (resources_dir() / "sample" / "handout.en.md").read_bytes()
    yield b"Plain words.\n\nTwo lines\nof them, and http://x.example/ to see.\n"
    yield (
        b"<!doctype html><html><head><title>After</title><meta charset=utf-8><style>@import url(http://x)"
        b"</style></head><body onload=x()><h1 style='background:url(http://x)'>At home</h1><p>Call "
        b"<a href='tel:1'>1</a><a href='javascript:x()'>x</a>"
        b"<img src='http://x.example/a.png' srcset='http://x/b 2x' alt=a>"
        b"<img src='data:image/png;base64,iVBORw0KGgo='><table><tr><td colspan=2 background='http://x'>a<td>b"
        b"</table><script>x()</script><iframe src=http://x></iframe><svg><a xlink:href='http://x'/></svg>"
        b"<math><mi href='http://x'>x</mi></math><base href='http://x/'><link rel=stylesheet href=http://x>"
    )
    yield b"# One\n\n- a\n- b **c** [d](https://x.example) ![e](http://x.example/e.png)\n"
    yield b"\n| a | b |\n|---|---|\n| 1 | 2 |\n"


def _feed_photo(_folder: Path) -> Feed:
    """A photo: small, and nothing of the file but what it shows."""
    from PIL import Image

    def feed(data: bytes) -> None:
        made = encode(data)
        with Image.open(BytesIO(made.data)) as image:
            image.load()
            assert max(image.size) <= LONGEST_EDGE
            assert image.size == (made.width, made.height)
            assert not image.getexif()
            assert not set(image.info) & {"exif", "icc_profile", "comment", "xmp", "XML:com.adobe.xmp"}
        with Image.open(BytesIO(made.thumbnail)) as image:
            image.load()
            assert max(image.size) <= THUMBNAIL_EDGE

    return sentences_hold(feed)


def _seeds_photo() -> Iterable[bytes]:
    from PIL import Image

    picture = Image.radial_gradient("L").resize((48, 32)).convert("RGB")
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "secret"
    for kind, more in (
        ("JPEG", {"exif": exif, "comment": b"secret"}),
        ("PNG", {"exif": exif}),
        ("WEBP", {"exif": exif}),
        ("GIF", {}),
        ("BMP", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
    ):
        file = BytesIO()
        picture.save(file, kind, **more)
        yield file.getvalue()
    file = BytesIO()
    picture.convert("P").save(file, "PNG", transparency=0)
    yield file.getvalue()


def _feed_pdf(_folder: Path) -> Feed:
    """A PDF in its own process: its words, its sizes, its first page."""

    def feed(data: bytes) -> None:
        content = read_handout(data, "a.pdf")
        if content.kind is not HandoutKind.PDF:
            return
        with PdfProcess(data) as pdf:
            sizes = pdf.sizes()
            assert len(sizes) == len(content.pages)
            drawn = pdf.draw(0, 200)
            assert len(drawn.data) >= drawn.stride * drawn.height
            pdf.areas(0, ((0, min(3, len(content.pages[0]))),) if content.pages[0] else ())

    return sentences_hold(feed)


def _seeds_pdf() -> Iterable[bytes]:
    from fuzz_summary import pdf_of_words

    yield pdf_of_words("Fever\nand chills")
    yield (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200"
        b" 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[6 0 R]>>endobj\n"
        b"4 0 obj<</Length 44>>stream\nBT /F 24 Tf 20 100 Td (Call the clinic) Tj ET\nendstream endobj\n"
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        b"6 0 obj<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://x.example)>>>>endobj\n"
        b"trailer<</Root 1 0 R/Size 7>>\n%%EOF"
    )


def _feed_summary(folder: Path) -> Feed:
    """Hostile words in every place that prints: the page, its PDF, plain text and HTML come of them."""
    from fuzz_summary import printed

    diary = sample_diary(folder)
    period = Period(NOW.date() - timedelta(2), NOW.date())

    def feed(data: bytes) -> None:
        words = data.decode("utf-8", "replace")
        line = " ".join(words.split())[:400] or "x"
        entry = diary.entries.add(EntryContent(NOW, line, words or "x"))
        profile = diary.profile.get()
        question = diary.questions.add(words[:TEXT_MAX].strip() or "x")
        try:
            diary.profile.save(replace(profile, patient=line, allergies=line, product=line))
            printed(diary, period)
        finally:
            diary.profile.save(profile)
            diary.questions.remove(question.id)
            diary.entries.delete(entry.id)

    return sentences_hold(feed)


def _seeds_summary() -> Iterable[bytes]:
    yield b"Fever 101.5, shaking. What should we do at night?"
    yield "שלום‮ abc 🤒🤒 e\u0301\u0301\u0301 ﷽ नमस्ते 漢字 \ufeff\u200b".encode()
    yield b"<b>bold</b> &amp; <img src=http://x.example/a.png> " + b"long" * 60


TARGETS: Final = (
    Target("pages", _feed_pages, _seeds_pages, 3.0, 12_000),
    Target("photo", _feed_photo, _seeds_photo, 6.0, 20_000),
    Target("pdf", _feed_pdf, _seeds_pdf, 3.0, 60_000),
    Target("summary", _feed_summary, _seeds_summary, 10.0, 1_500),
)
