"""The page that opens without the program: whole, readable aloud, and nobody's words break out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Contact, EntryContent, Profile, Question
from caregiver_app.diary.whole_values import WholeDiary, WholeEntryPicture, WholePicture
from caregiver_app.exchange.html_page import diary_html, whole_period
from caregiver_app.exchange.markup import tag
from caregiver_app.messages import load_messages
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.plain_text import visible
from caregiver_app.paths import resources_dir

NOW = datetime(2026, 11, 21, 15, 10)
EVIL = "</p></article><script>alert(1)</script><img src=x onerror=alert(1)> \"'&amp; --> ]]>"
VOID = {"meta", "img", "br"}


class Reader(HTMLParser):
    """Reads a page strictly: every element that opens closes, in its place."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def names(self) -> list[str]:
        return [name for name, _ in self.tags]


@given(st.text(max_size=30) | st.sampled_from([EVIL, "&lt;", '"', "\r", "\0", "&#0;"]))
def test_no_text_breaks_out_of_its_element_or_attribute(words: str) -> None:
    read = Reader(tag("p", words, title=words))
    assert read.tags == [("p", {"title": visible(words.replace("\r\n", "\n"))})]
    assert read.words == visible(words.replace("\r\n", "\n"))


def page_of(diary: Diary, period: Period | None = None) -> Reader:
    resources = resources_dir()
    period = period or whole_period(diary.whole.read(), NOW.date())
    return Reader(diary_html(diary, resources, load_messages(resources), period, NOW).decode())


def test_everybodys_words_stand_in_the_page_and_none_is_markup(new_diary: Callable[[], Diary]) -> None:
    diary = new_diary()
    diary.profile.save(Profile(f"Sam {EVIL}", infusions=(date(2026, 11, 12),), allergies=EVIL))
    entry = diary.entries.add(
        EntryContent(datetime(2026, 11, 20, 14, 5), writer=EVIL, note=f"shivering {EVIL}")
    )
    diary.questions.save(Question("", f"May he? {EVIL}", "", date(2026, 11, 20), EVIL))
    diary.care_team.save(Contact("", EVIL, "1"))

    def with_picture(whole: WholeDiary) -> WholeDiary:
        picture = WholePicture("1" * 32, "image/png", 1, 1, NOW, "", b"t", b"data")
        pair = WholeEntryPicture(entry.id, picture.id, f"rash {EVIL}")
        return replace(whole, pictures=(picture,), entry_pictures=(pair,))

    diary.whole.change(with_picture)
    read = page_of(diary)
    assert "script" not in read.names()
    assert not [name for _, attributes in read.tags for name in attributes if name.startswith("on")]
    assert read.words.count(visible(EVIL)) >= 4
    (image,) = (attributes for name, attributes in read.tags if name == "img")
    assert image["src"] == "data:image/png;base64,ZGF0YQ=="
    assert image["alt"] == f"rash {EVIL}"


def test_the_page_is_read_aloud_in_order(new_diary: Callable[[], Diary]) -> None:
    diary = new_diary()
    diary.entries.add(
        EntryContent(datetime(2026, 11, 20, 14, 5), note="shivering", temperature_c=38.4, pulse=112)
    )
    read = page_of(diary)
    assert read.tags[0] == ("html", {"lang": "en"})
    assert read.names().count("h1") == 1
    levels = [int(name[1]) for name in read.names() if name in {"h1", "h2", "h3", "h4"}]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(a.get("scope") in {"row", "col"} for name, a in read.tags if name == "th")
    assert read.names().count("table") == read.names().count("caption") > 1
    assert ("mark", {"class": "crs"}) in read.tags
    ids = {a.get("id") for _, a in read.tags if a.get("id")}
    links = [str(a["href"]) for name, a in read.tags if name == "a"]
    assert links
    assert all(link.removeprefix("#") in ids for link in links), "nothing leads out of the page"
    assert not [a for _, a in read.tags if str(a.get("src", "data:")).startswith("http")]


def test_a_period_holds_only_its_days_and_an_empty_diary_has_a_page(new_diary: Callable[[], Diary]) -> None:
    diary = new_diary()
    assert "h1" in page_of(diary).names()
    for day in (18, 19, 20):
        diary.entries.add(EntryContent(datetime(2026, 11, day, 9), note=f"day of {day}"))
    read = page_of(diary, Period(date(2026, 11, 19), date(2026, 11, 19)))
    assert "day of 19" in read.words
    assert "day of 18" not in read.words
    assert "day of 20" not in read.words
