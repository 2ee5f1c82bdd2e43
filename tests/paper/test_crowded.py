import io
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

import pypdf
import pytest
from PySide6.QtGui import QGuiApplication

from caregiver_app.diary.handing_over import Call, FamilyRule
from caregiver_app.diary.values import (
    Degree,
    Entry,
    KeptLimit,
    KeptOwnWords,
    Match,
    MatchSource,
    Medicine,
    Profile,
    Question,
)
from caregiver_app.guide.items import SYMPTOM_IDS, GuideList, items_of
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.mention import Status
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.messages import Messages
from caregiver_app.paper.grid_rows import dropped_rows, kept_rows
from caregiver_app.paper.page_values import Grid, Mark, MarkCell, MarkRow, Period
from caregiver_app.paper.plain_text import can_slant
from caregiver_app.paper.render_pages import SummaryRenderer
from caregiver_app.paper.render_pdf import pdf_bytes
from caregiver_app.paper.render_scale import LARGER, larger_sheets
from caregiver_app.paper.render_style import SCALE, Typeface
from caregiver_app.paper.render_text import TextBox
from caregiver_app.paper.sections import USUAL, Section
from caregiver_app.paper.sheet import Paper
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.summary_model import build_summary

MakeEntry = Callable[..., Entry]
FIRST, LAST = date(2026, 11, 8), date(2026, 11, 21)
PERIOD = Period(FIRST, LAST)
INFUSIONS = (date(2026, 10, 23), date(2026, 11, 16))
NAME = "Maximiliane Theodora Oberhuber-Castellanos de la Fuente y Aguirre " * 5


@pytest.fixture
def crowded(make_entry: MakeEntry, make_source: Callable[..., SummarySource]) -> Callable[..., SummarySource]:
    """Two weeks with more of everything than a page holds."""

    def make(**values: object) -> SummarySource:
        entries = []
        for number in range(14):
            at = datetime(2026, 11, 8, 7) + timedelta(number)
            told = make_entry(
                at,
                "blue words, and nothing else",
                writer=f"Writer {number % 6} of the family",
                symptoms=dict.fromkeys(SYMPTOM_IDS, list(Degree)[number % 3]),
                temperature_c=38.1 + number % 9 / 10,
                pulse=70 + number,
                systolic=90,
                diastolic=60,
                oxygen=94,
                weight_kg=70.5,
                fluids_ml=800,
                infusions=INFUSIONS,
            )
            own = [
                Match(MatchSource.WORDS, items_of(s), Status.PRESENT, "blue", "", 0, 4, own_words=f"blue {s}")
                for s in SYMPTOM_IDS
            ]
            entries.append(Entry(told.id, told.content, told.day, at, None, (), (*told.matches, *own)))
        given = "the sheet of the ward, page three, the second edition of it"
        limits = tuple(
            KeptLimit(
                f"{number}", Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, value, given), "A", LAST
            )
            for number, value in enumerate((37.5, 38.3, 38.5, 39.0, 39.5))
        )
        crowd: dict[str, object] = {
            "profile": Profile(NAME, date(1961, 5, 3), "obe-cel " * 20, INFUSIONS),
            "limits": limits,
            "own_words": tuple(
                KeptOwnWords(s, OwnWords(f"blue {s}", items_of(s), "all of the family", LAST))
                for s in SYMPTOM_IDS
            ),
            "medicines": tuple(
                Medicine(f"{n}", f"Medicine {n}", "500 mg", note="from Dr. Lee") for n in range(40)
            ),
            "questions": tuple(Question(f"{n}", f"Question {n}?", "", LAST) for n in range(60)),
            "calls": tuple(
                Call(f"{n}", datetime(2026, 11, 20, n), "CAR T line", "A", "fever", "come in")
                for n in range(9)
            ),
            "rules": tuple(FamilyRule(f"{n}", "no driving", "Dr. Lee", LAST) for n in range(9)),
            **values,
        }
        return make_source(tuple(entries), **crowd)

    return make


def text_of(sheets: SummaryRenderer) -> str:
    reader = pypdf.PdfReader(io.BytesIO(pdf_bytes(sheets, language="en")), strict=True)
    return "".join("".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize("paper", list(Paper))
def test_two_weeks_with_everything_take_one_page(
    qapp: QGuiApplication,
    crowded: Callable[..., SummarySource],
    texts: Messages,
    printed_at: datetime,
    paper: Paper,
) -> None:
    model = build_summary(crowded(), PERIOD, printed_at, texts)
    sheets = SummaryRenderer(model, paper.points)
    assert sheets.page_count == 1
    text = text_of(sheets)
    for name, folded in sheets.folded.items():
        if folded.shown < folded.all:
            assert f"Notonthispage:{folded.all - folded.shown}" in text, name
    assert any(sheets.folded[f"highlights_{name}"].shown for name in ("crs", "icans"))
    assert sheets.folded["questions"].shown >= 2
    assert "Page1of1" in text


def test_larger_letters_are_as_large_as_one_page_allows(
    qapp: QGuiApplication,
    crowded: Callable[..., SummarySource],
    make_source: Callable[..., SummarySource],
    texts: Messages,
    printed_at: datetime,
) -> None:
    full, empty = (
        build_summary(source, PERIOD, printed_at, texts) for source in (crowded(), make_source(()))
    )
    scales = [larger_sheets(partial(SummaryRenderer, model), Paper.LETTER.points) for model in (full, empty)]
    assert [sheets.page_count for sheets in scales] == [1, 1]
    assert scales[0].inner.page_size > scales[1].inner.page_size
    assert scales[1].inner.page_size[0] == pytest.approx(Paper.LETTER.points[0] / LARGER)


def test_symptoms_that_give_way_are_counted_and_follow(
    qapp: QGuiApplication, crowded: Callable[..., SummarySource], texts: Messages, printed_at: datetime
) -> None:
    """On sheets too low for all of its rows the grid keeps some, says how many are not there, and goes on."""
    for sections in (USUAL, USUAL | {Section.FOLDED}):
        model = build_summary(
            crowded(questions=(), own_words=()), PERIOD, printed_at, texts, sections=sections
        )
        sheets = SummaryRenderer(model, (612.0, 760.0))
        folded = sheets.folded["rows"]
        assert 0 < folded.shown < folded.all == len(SYMPTOM_IDS)
        text = text_of(sheets)
        assert f"Notonthispage:{folded.all - folded.shown}symptoms" in text
        if Section.FOLDED in sections:
            assert "Speechdifficulties" in text[text.index("Page1of") :]
            assert "Breathingproblems" in text
        else:
            assert sheets.page_count == 1


def row(words: str, *marks: Mark | None, of: GuideList = GuideList.CRS) -> MarkRow:
    return MarkRow(words, (of,), tuple(MarkCell(mark) for mark in marks))


def test_the_rows_seen_on_most_days_stay(texts: Messages) -> None:
    rows = (
        row("absent", Mark.ABSENT, Mark.ABSENT),
        row("once", None, Mark.PRESENT),
        row("twice", Mark.PRESENT, Mark.PRESENT),
        row("maybe", Mark.POSSIBLE, Mark.POSSIBLE),
    )
    assert [one.words for one in kept_rows(rows, 2)] == ["once", "twice"]
    assert [one.words for one in dropped_rows(rows, 2)] == ["absent", "maybe"]
    assert kept_rows(rows, 4) == rows
    both = (*rows, row("other", None, Mark.PRESENT, of=GuideList.ICANS))
    assert [one.words for one in kept_rows(both, 2)] == ["twice", "other"]
    grid = Grid("", "", "", (), None, (), more_rows_one="one", more_rows_many="{count} rows")  # type: ignore[arg-type]  # not looked at
    assert [grid.more_rows(count) for count in (0, 1, 3)] == ["", "one", "3 rows"]


def test_long_names_are_shortened_in_the_head_and_more_writers_counted(
    crowded: Callable[..., SummarySource], texts: Messages, printed_at: datetime
) -> None:
    header = build_summary(crowded(), PERIOD, printed_at, texts).header
    assert header.patient.startswith("Maximiliane Theodora")
    assert header.patient.endswith("…")
    assert len(header.patient) <= 200
    assert len(header.about) < 160
    assert header.written_by.endswith("Writer 3 of the family and 2 others")


def test_limits_past_the_third_are_counted_and_long_sources_shortened(
    crowded: Callable[..., SummarySource], texts: Messages, printed_at: datetime
) -> None:
    strip = build_summary(crowded(), PERIOD, printed_at, texts).strip
    assert strip is not None
    assert [limit.label for limit in strip.limits] == [
        "37.5 °C, the sheet of the ward, page three, the…",
        "38.3 °C, the sheet of the ward, page three, the…",
        "38.5 °C, the sheet of the ward, page three, the…",
        "38.0 °C",
    ]
    assert "2 more limits: in the diary." in strip.caption


def test_own_words_past_the_second_are_counted(
    crowded: Callable[..., SummarySource], texts: Messages, printed_at: datetime
) -> None:
    crs, _ = build_summary(crowded(), PERIOD, printed_at, texts).highlights
    own = [note for note in crs.notes if "own words" in note]
    assert len(own) == 3
    assert own[-1] == "7 more of the family's own words: in the diary."


def test_without_an_infusion_no_day_is_counted_from_one(
    crowded: Callable[..., SummarySource], texts: Messages, printed_at: datetime
) -> None:
    page = build_summary(crowded(profile=Profile("Sam")), PERIOD, printed_at, texts)
    assert page.grid is not None
    assert page.grid.items_head == "Dates"
    assert page.strip is not None
    assert page.strip.day == ""


def test_parts_with_nothing_in_them_share_a_page(
    qapp: QGuiApplication, make_source: Callable[..., SummarySource], texts: Messages, printed_at: datetime
) -> None:
    model = build_summary(make_source(()), PERIOD, printed_at, texts, sections=frozenset(Section))
    sheets = SummaryRenderer(model, Paper.A4.points)
    assert sheets.page_count == 2
    text = text_of(sheets)
    assert "Noentriesinthesedays.PhotosNophotosinthesedays.Handwritingbesidethebaseline" in text


def test_an_endless_question_is_shortened(
    make_source: Callable[..., SummarySource], texts: Messages, printed_at: datetime
) -> None:
    asked = Question("1", "May he? " * 5000, "", LAST, answer="yes " * 9000)
    questions = build_summary(make_source((), questions=(asked,)), PERIOD, printed_at, texts).questions
    assert questions is not None
    (row,) = questions.rows
    assert row.text.endswith("…")
    assert row.answer.endswith("…")
    assert len(row.text) <= 700


@pytest.mark.parametrize(
    ("note", "side"),
    [("Shivering again", "left"), ("مريض يشعر بقشعريرة", "right"), ("– «مريض» shivering", "right")],
)
def test_a_note_stands_on_the_side_its_writing_begins_from(
    qapp: QGuiApplication, note: str, side: str
) -> None:
    box = TextBox(note, Typeface(), 10, 400, own_direction=True)
    (line,) = box.lines
    left = line.naturalTextRect().left() / SCALE
    assert (left > 100) == (side == "right")


def test_only_writing_that_has_slanted_letters_is_slanted() -> None:
    assert can_slant("June (daughter), Jürgen, Ольга, Ελένη, O’Brien…")
    assert not can_slant("فاطمة (زوجته)")
    assert not can_slant("王芳")
    assert can_slant("")
