"""The wallet card, the log sheet and the guide on paper."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.diary.values import Contact, KeptLimit, Profile, TemperatureUnit
from caregiver_app.errors import BadInput
from caregiver_app.guide.items import SYMPTOM_IDS
from caregiver_app.guide.loader import load_guide
from caregiver_app.guide.model import Guide
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.messages import Messages
from caregiver_app.paper.card import CardSheet, build_card
from caregiver_app.paper.guide_sheet import build_guide_sheet
from caregiver_app.paper.log_sheet import LogSpan, build_log_sheet
from caregiver_app.paper.render_card import CARD_HEIGHT, CARD_WIDTH, CardSheets
from caregiver_app.paper.render_guide import GuideSheets
from caregiver_app.paper.render_log_sheet import LogSheets
from caregiver_app.paper.render_pdf import Sheets, pdf_bytes
from caregiver_app.paper.sheet import Paper
from caregiver_app.paths import resources_dir

TODAY = date(2026, 11, 21)
SAM = Profile(
    "Sam (sample)",
    date(1961, 5, 3),
    "obe-cel",
    (date(2026, 11, 12), date(2026, 11, 21)),
    TemperatureUnit.FAHRENHEIT,
    "911",
    "Penicillin: hives",
)
CONTACTS = (Contact("1", "CAR T line", "555-0142"), Contact("2", "Dr. Lee", "555-0117"))
OWN = KeptLimit("1", Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 37.5, "Dr. Lee"), "Alex", TODAY)
RULES = (
    FamilyRule("1", "No driving", "Dr. Lee", until_day=28),
    FamilyRule("2", "Over", until_on=date(2026, 11, 1)),
)


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load_guide(resources_dir())


@pytest.fixture
def card(guide: Guide, texts: Messages) -> Callable[..., CardSheet]:
    def make(
        profile: Profile = SAM,
        contacts: tuple[Contact, ...] = CONTACTS,
        limits: tuple[KeptLimit, ...] = (OWN,),
    ) -> CardSheet:
        return build_card(profile, contacts, limits, RULES, guide, TODAY, texts)

    return make


def read(sheets: Sheets) -> list[str]:
    """The pages' text without blanks: where lines break is the page's business."""
    pdf = pypdf.PdfReader(io.BytesIO(pdf_bytes(sheets, language="en")), strict=True)
    assert len(pdf.pages) == sheets.page_count
    return ["".join(page.extract_text().split()) for page in pdf.pages]


def test_the_card_says_who_what_when_and_whom_to_call(card: Callable[..., CardSheet]) -> None:
    sheet = card()
    assert sheet.patient_kind == "CAR T-cell therapy patient"
    assert sheet.facts == (
        ("Product", "obe-cel"),
        ("Infusion", "12 Nov 2026 / 21 Nov 2026"),
        ("Allergies", "Penicillin: hives"),
    )
    assert sheet.numbers == (("CAR T line", "555-0142"), ("Dr. Lee", "555-0117"), ("Emergency", "911"))
    assert sheet.fever == "Temperature of 99.5 °F or more (Dr. Lee)"
    assert sheet.rules == ("No driving: until day 28 (19 Dec); Dr. Lee",)
    assert [len(each.words) for each in sheet.lists] == [9, 7]


def test_a_low_temperature_is_not_taken_for_fever(card: Callable[..., CardSheet]) -> None:
    low = KeptLimit(
        "2", Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_BELOW, 35.5, "Dr. Weber"), "Alex", TODAY
    )
    assert card(limits=(low, OWN)).fever == (
        "Temperature of 99.5 °F or more (Dr. Lee); 95.9 °F or less (Dr. Weber)"
    )
    assert card(limits=(low,)).fever == (
        "Temperature of 100.4 °F or more (the app’s default: ask the team); 95.9 °F or less (Dr. Weber)"
    )


def test_what_is_not_given_is_said_and_has_a_line_to_write_on(card: Callable[..., CardSheet]) -> None:
    sheet = card(Profile(), ())
    assert sheet.patient == "Patient's name not given"
    assert {said for _, said in sheet.facts} == {"not given"}
    assert sheet.numbers == ()


@pytest.mark.parametrize("paper", list(Paper))
def test_both_sides_of_the_card_and_the_fridge_sheet_are_on_one_page(
    qapp: QGuiApplication, card: Callable[..., CardSheet], paper: Paper
) -> None:
    (text,) = read(CardSheets(card(), paper.points))
    assert text.count("555-0142") == 2
    assert text.count("Nausea,vomiting,diarrhea") == 2
    assert "“CART-CellTherapyforLeukemia”" in text
    assert (round(CARD_WIDTH / 72 * 25.4, 1), round(CARD_HEIGHT / 72 * 25.4, 1)) == (85.6, 54.0)
    assert paper.points[0] > 2 * CARD_WIDTH


def test_numbers_that_do_not_fit_the_card_are_told_of(
    qapp: QGuiApplication, card: Callable[..., CardSheet]
) -> None:
    many = tuple(Contact(str(number), f"Ward {number}", f"555-{number:04}") for number in range(30))
    (text,) = read(CardSheets(card(SAM, many), Paper.A4.points))
    assert "Morenumbers:seethesheetforthefridge." in text
    assert "Morestandsinthediary." in text


def test_a_limit_with_a_long_source_leaves_the_cards_lists_their_room(
    qapp: QGuiApplication, card: Callable[..., CardSheet]
) -> None:
    sheet = card()
    endless = replace(sheet, fever="Temperature of 99.5 °F or more (" + "the ward's sheet, " * 20 + ")")
    (text,) = read(CardSheets(endless, Paper.A4.points))
    assert text.count("theward'ssheet") == 20, "on the sheet for the fridge alone"
    assert sheet.fever_short == "Temperature of 99.5 °F or more"
    assert text.count("Temperatureof99.5°Formore") == 2


@pytest.mark.parametrize("span", list(LogSpan))
@pytest.mark.parametrize("paper", list(Paper))
def test_the_log_sheet_is_one_page_in_the_familys_unit(
    qapp: QGuiApplication, guide: Guide, texts: Messages, span: LogSpan, paper: Paper
) -> None:
    sheet = build_log_sheet(SAM, CONTACTS, (), guide, span, texts)
    (text,) = read(LogSheets(sheet, paper.points))
    assert "Temp.°F" in text
    assert text.count("nothingunusual") == (1 if span is LogSpan.DAY else 7)
    assert f"{len(SYMPTOM_IDS)}Speech" in text
    assert "CARTline555-0142" in text
    assert "Callfor:Temperatureof100.4°Formore" in text


def test_the_whole_guide_prints_every_block_and_every_source(
    qapp: QGuiApplication, guide: Guide, texts: Messages
) -> None:
    text = "".join(read(GuideSheets(build_guide_sheet(guide, (), TODAY, texts), Paper.A4.points)))
    for chapter in guide.chapters:
        assert "".join(chapter.title.split()) in text
        for key in chapter.source_keys():
            assert "".join(guide.sources[key].title.split()) in text
    for item in guide.items.values():
        assert "".join(item.words.split()) in text


def test_one_chapter_alone_and_none_of_that_name(guide: Guide, texts: Messages) -> None:
    (chapter,) = build_guide_sheet(guide, ("side-effects",), TODAY, texts).chapters
    assert chapter.title == "Side effects to watch for"
    assert all(1 <= line.note <= len(chapter.sources) for line in chapter.lines)
    with pytest.raises(BadInput) as caught:
        build_guide_sheet(guide, ("no-such",), TODAY, texts)
    assert caught.value.key == "paper.no_such_chapter"


ODD = st.text(max_size=60)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ODD, ODD, ODD, ODD)
def test_no_text_whatever_stops_a_sheet(
    qapp: QGuiApplication, guide: Guide, texts: Messages, name: str, product: str, allergies: str, phone: str
) -> None:
    profile = Profile(name, None, product, (TODAY,), emergency_number=phone, allergies=allergies)
    contacts = (Contact("1", name, phone),)
    rules = (FamilyRule("1", product, allergies),)
    card = build_card(profile, contacts, (), rules, guide, TODAY, texts)
    log = build_log_sheet(profile, contacts, (), guide, LogSpan.DAY, texts)
    for sheets in (CardSheets(card, Paper.A4.points), LogSheets(log, Paper.LETTER.points)):
        assert len(read(sheets)) == 1
