"""Strangers' files: known by content, made harmless, bounded, refused with a sentence."""

import base64
import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfWriter
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPainter, QPdfWriter

from caregiver_app.diary.handout_files import decoded, read_handout, shown_page
from caregiver_app.diary.handout_html import TAGS, cleaned, words_of
from caregiver_app.diary.handout_values import FILE_MAX, PAGES_MAX, HandoutKind
from caregiver_app.diary.pdf_process import PdfProcess
from caregiver_app.errors import BadInput
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir


def pdf(pages: list[str], title: str = "Going home") -> bytes:
    """A PDF as Qt writes one, a line of words a page."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    painter = QPainter(writer)
    painter.setFont(QFont(QGuiApplication.font().family(), 14))
    for number, words in enumerate(pages):
        if number:
            writer.newPage()
        painter.drawText(400, 800, words)
    painter.end()
    return bytes(buffer.data().data())


def blank_pdf(count: int, password: str = "") -> bytes:
    writer = PdfWriter()
    for _ in range(count):
        writer.add_blank_page(300, 400)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def picture(kind: str = "PNG", size: tuple[int, int] = (4, 4)) -> str:
    file = BytesIO()
    Image.new("1" if kind == "PNG" else "RGB", size).save(file, kind)
    return f"data:image/{kind.lower()};base64,{base64.b64encode(file.getvalue()).decode()}"


class Attributes(HTMLParser):
    """All tags and attributes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []
        self.tags: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.found.extend((tag, name, value or "") for name, value in attrs)


def check_harmless(page: str) -> None:
    read = Attributes(page)
    assert read.tags <= TAGS
    for tag, name, value in read.found:
        assert (tag, name) in {
            ("a", "href"),
            ("img", "src"),
            ("img", "alt"),
            ("ol", "start"),
            *((cell, span) for cell in ("td", "th") for span in ("colspan", "rowspan")),
        }
        if name == "href":
            assert re.match(r"(https?://|tel:|mailto:)", value, re.IGNORECASE)
        if name == "src":
            assert value.startswith(("data:image/png;base64,", "data:image/jpeg;base64,"))


HOSTILE = f"""<!DOCTYPE html><html><head><title>Going &amp; home</title>
<style>p {{background: url(http://x/y)}}</style>
<script>alert(1)</script><link rel=stylesheet href=http://x/z.css><base href="http://x/">
<meta http-equiv=refresh content="0;url=http://x"></head><body onload="go()" background="http://x/b.png">
<h1 onclick=go()>Call us</h1><img src="http://x/track.png"><img src="//x/y.png"><img src=file:///etc/passwd>
<img src="{picture()}" onerror="go()"><img src="{picture("JPEG")}"><img src="{picture(size=(6000, 6000))}">
<img src="data:image/svg+xml;base64,PHN2Zy8+"><a href="javascript:go()">one</a>
<a href=" https://example.org/a?b=c ">two</a><a href="tel:+1-555-0100">three</a>
<a href="data:text/html,x">four</a>
<a href="JaVaScRiPt:x">five</a><a href="relative.html">six</a><a href="file:///etc">seven</a>
<iframe src=http://x></iframe><form action=http://x><input name=a>secret</form><svg onload=go()></svg>
<p style="position:fixed">plain words</p><object data=http://x></object><video src=http://x></video></body></html>"""


def test_a_hostile_page_keeps_its_words_and_loses_its_teeth() -> None:
    content = read_handout(HOSTILE.encode(), "x.txt")
    assert (content.kind, content.title) == (HandoutKind.HTML, "Going & home")
    page = shown_page(content.kind, content.data)
    check_harmless(page)
    assert [value[:22] for _, name, value in Attributes(page).found if name == "src"] == [
        "data:image/png;base64,",
        "data:image/jpeg;base64",
    ]
    assert [value for _, name, value in Attributes(page).found if name == "href"] == [
        "https://example.org/a?b=c",
        "tel:+1-555-0100",
    ]
    assert "plain words" in content.pages[0]
    assert "alert" not in page
    assert "secret" not in page


SCRAPS = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<a href=",
            "javascript:x",
            "'",
            '"',
            ">",
            "<img src=",
            "//x/y.png",
            " onload=x ",
            "<",
            "&lt;",
        ),
        *(
            "https://a.b/c",
            "<script>",
            "</script>",
            "<svg>",
            "<math><mtext>",
            "<style>",
            "<!--",
            "-->",
            "<td colspan=",
        ),
        *(
            "data:image/png;base64,AAAA",
            "data:text/html,x",
            "&#106;avascript:x",
            "\t",
            "<table>",
            "</title>",
            "x",
            "\x00",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(SCRAPS | st.text(max_size=5), max_size=25).map("".join))
def test_no_mixture_gets_through(page: str) -> None:
    check_harmless(cleaned(page))


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "blockquote", "ul><li"])
def test_nesting_without_end_becomes_words(tag: str) -> None:
    page = cleaned(f"<p>first</p>{f'<{tag}>' * 5_000}<i>within</i>")
    check_harmless(page)
    assert Attributes(page).tags <= TAGS
    assert page.count("<") < 100
    assert words_of(page).split() == ["first", "within"]


def test_tags_without_end_become_words() -> None:
    page = cleaned("word " + "<b></b>" * 20_000 + " end")
    assert page == "<p>word" + page[7:]
    assert words_of(page) == "word end"


def test_markdown_is_laid_out_and_its_html_is_words() -> None:
    text = (
        b"# Going home\n\n- one\n- **two**\n\n<script>x</script> [a](javascript:x) "
        b"[b](https://example.org)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    content = read_handout(text, "sheet.md")
    page = shown_page(content.kind, text)
    check_harmless(page)
    assert (content.kind, content.title) == (HandoutKind.MARKDOWN, "Going home")
    assert {"h1", "li", "strong", "table"} <= Attributes(page).tags
    assert "&lt;script&gt;" in page
    assert "two" in content.pages[0]


def test_text_keeps_its_lines_and_takes_the_files_name() -> None:
    content = read_handout(b"Call <us>\r\nat night\r\n\r\nor come", "night_sheet.txt")
    assert (content.kind, content.title) == (HandoutKind.TEXT, "night sheet")
    assert shown_page(content.kind, content.data) == "<p>Call &lt;us&gt;<br>at night</p><p>or come</p>"
    assert content.pages == ("Call <us>\nat night\nor come",)


@pytest.mark.parametrize(
    "data",
    [
        "Fieber über 38 °C – „rufen“".encode(encoding)
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252")
    ]
    + [b'<meta charset="iso-8859-15">' + "Fieber über 38 °C".encode("iso-8859-15")],
)
def test_any_common_encoding_is_read(data: bytes) -> None:
    assert "Fieber über 38 °C" in decoded(data)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.html", "a.md", "a.txt", ""]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        content = read_handout(data, name)
    except BadInput as error:
        load_messages(resources_dir()).of(error)
    else:
        check_harmless(shown_page(content.kind, data))
        content.pages[0].encode("utf-8")


def refusal(source: bytes | Path, name: str = "") -> str:
    with pytest.raises(BadInput) as refused:
        read_handout(source, name)
    assert load_messages(resources_dir()).of(refused.value)
    return refused.value.key


def test_a_pdf_is_read_page_by_page(qapp: QGuiApplication) -> None:
    content = read_handout(pdf(["Bring the card", "Night number"]), "x.bin")
    assert (content.kind, content.title) == (HandoutKind.PDF, "Going home")
    assert [page.strip() for page in content.pages] == ["Bring the card", "Night number"]
    assert content.is_searchable


def test_words_are_found_where_they_are_drawn(qapp: QGuiApplication) -> None:
    with PdfProcess(pdf(["Bring the card"])) as opened:
        ((width, height),) = opened.sizes()
        words = opened.read().pages[0]
        at = words.index("card")
        ((area,),) = opened.areas(0, [(at, at + 4)])
        assert opened.words_within(0, area).strip() == "card"
        drawn = opened.draw(0, 500)
        assert (drawn.width, len(drawn.data)) == (500, drawn.stride * drawn.height)
        left, top, right, bottom = (round(side * 500 / width) for side in area)
        inked = {
            (x, y)
            for y in range(drawn.height)
            for x in range(500)
            if drawn.data[y * drawn.stride + 4 * x] < 100
        }
        assert 0 < top < bottom < height * 500 / width
        assert any(left <= x <= right and top <= y <= bottom for x, y in inked)
        assert not any(y < top - 10 or y > bottom + 10 for _, y in inked)


def test_a_scan_is_taken_and_has_no_words() -> None:
    content = read_handout(blank_pdf(2), "scan.pdf")
    assert (len(content.pages), content.is_searchable, content.title) == (2, False, "scan")


def test_pdfs_that_cannot_be_read_are_refused(qapp: QGuiApplication, tmp_path: Path) -> None:
    whole = pdf(["Bring the card"] * 3)
    assert refusal(b"%PDF-1.4 nothing more") == "handout.damaged"
    assert refusal(whole[:200]) == "handout.damaged"
    assert refusal(blank_pdf(1, "secret")) == "handout.locked"
    assert refusal(blank_pdf(PAGES_MAX + 1)) == "handout.too_many_pages"
    assert refusal(tmp_path / "gone.pdf") == "handout.unreadable_file"
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(FILE_MAX + 10_000_000)
    assert refusal(large) == "handout.too_large"


def test_other_files_are_refused() -> None:
    assert refusal(b"PK\x03\x04 a word processor's file", "a.docx") == "handout.other_kind"
    assert refusal(bytes(range(256)) * 20, "a.txt") == "handout.other_kind"
    assert refusal(b" \n ", "a.txt") == "handout.empty"
    assert refusal(b"<p></p>", "a.html") == "handout.empty"
    assert refusal(b"a" * 4_000_001, "a.txt") == "handout.too_large"


def test_a_pdf_that_hangs_is_ended(qapp: QGuiApplication) -> None:
    with pytest.raises(BadInput, match="too_slow"):
        PdfProcess(pdf(["x"]), seconds=0.0)


def test_a_wish_after_the_end_fails_and_does_not_hang(qapp: QGuiApplication) -> None:
    opened = PdfProcess(pdf(["x"]))
    opened.close()
    with pytest.raises(BadInput):
        opened.sizes()


@pytest.mark.parametrize(
    "page",
    ["<!---->" * 2_000 + "x", "<title" * 100_000, "<h1" * 100_000, "<" * 200_000],
    ids=["comments", "titles", "headings", "brackets"],
)
def test_a_page_made_to_hold_up_the_reader_is_read_at_once(page: str) -> None:
    """Each took minutes or for ever where a pattern could go back: then this test hangs."""
    assert read_handout(f"words\n\n{page}".encode(), "sheet.html").kind is HandoutKind.TEXT
    assert read_handout(f"<p>words</p>{page}".encode()).kind is HandoutKind.HTML
    assert read_handout(f"{page}\n\nwords".encode()).data


def test_what_lies_in_the_folder_it_is_started_from_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    """The window may have been started from a folder of downloads."""
    (tmp_path / "json.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    assert read_handout(pdf(["words"])).pages == ("words",)


def test_nothing_becomes_a_tooltip_of_markup() -> None:
    assert cleaned("<p title='<img src=//host/share/x.png>' lang=en>Rest</p>") == "<p>Rest</p>"


def test_words_stand_in_for_a_picture_that_may_not_be_shown() -> None:
    page = "<p>See <img src='http://x.example/a.png' alt='a \"hand\" &lt;here>'> and <img src=b.png>.</p>"
    assert cleaned(page) == "<p>See a &quot;hand&quot; &lt;here&gt; and .</p>"
