from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import date, datetime

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import (
    Change,
    Contact,
    DirectoryEntry,
    DirectoryKind,
    EntryContent,
    Medicine,
    Profile,
    TemperatureUnit,
    Topic,
)
from caregiver_app.guide.items import Item
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.question_row import QuestionRow
from caregiver_app.ui.care_team.record_card import RecordCard
from caregiver_app.ui.care_team.record_row import RecordRow
from caregiver_app.ui.care_team.room import CareTeamRoom
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notice, Notices
from caregiver_app.ui.shared.labelled_text import LabelledText

LEFT = Qt.MouseButton.LeftButton


def only_row(card: RecordCard) -> RecordRow:  # type: ignore[type-arg] # any kind of record
    (row,) = card.rows.values()
    return row


def type_text(edit: QWidget, text: str) -> None:
    edit.setFocus()
    QTest.keyClicks(edit, text)


def type_into(room: CareTeamRoom, card: str, **values: str) -> None:
    form = room.findChild(QObject, f"{card}_card").new_form  # type: ignore[union-attr] # it is there
    for name, text in values.items():
        type_text(form.fields[name].edit, text)


def test_a_number_is_added_by_keys_alone(diary: Diary, room: CareTeamRoom) -> None:
    room.show()
    card = room.contacts_card
    card.add_button.setFocus()
    QTest.keyClick(card.add_button, Qt.Key.Key_Space)
    for text in ("Nurse line", "555 1234", "nights"):
        edit = room.focusWidget()
        assert edit is not None
        QTest.keyClicks(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert [(c.name, c.phone, c.note) for c in diary.care_team.contacts()] == [
        ("Nurse line", "555 1234", "nights")
    ]
    assert only_row(card).large_label.text() == "555 1234"
    assert not card.new_form.isVisible()


def test_what_is_missing_is_said_beside_its_field_and_nothing_is_lost(
    diary: Diary, room: CareTeamRoom
) -> None:
    room.show()
    card = room.contacts_card
    card.add_button.click()
    type_into(room, "contacts", name="Nurse line")
    QTest.mouseClick(card.new_form.done_button, LEFT)
    assert card.new_form.fields["phone"].error_label.isVisible()
    assert card.new_form.fields["name"].text() == "Nurse line"
    assert diary.care_team.contacts() == ()


def test_a_full_disk_is_told_in_the_form_and_done_tries_again(
    diary: Diary, room: CareTeamRoom, full_disk: Callable[[], AbstractContextManager[None]]
) -> None:
    diary.care_team.save(Contact("", "Nurse line", "555 1234"))
    room.show()
    row = only_row(room.contacts_card)
    row.open_form()
    with full_disk():
        type_text(row.form.fields["phone"].edit, "9")
        QTest.mouseClick(row.form.done_button, LEFT)
        assert row.is_open
        assert row.form.fields["name"].error_label.isVisible()
    assert [contact.phone for contact in diary.care_team.contacts()] == ["555 1234"]
    QTest.mouseClick(row.form.done_button, LEFT)
    assert not row.is_open
    assert [contact.phone for contact in diary.care_team.contacts()] == ["555 12349"]


def test_what_cannot_be_removed_stays_in_sight_and_is_told(
    diary: Diary,
    room: CareTeamRoom,
    said: list[Notice],
    full_disk: Callable[[], AbstractContextManager[None]],
) -> None:
    diary.care_team.save(Contact("", "Nurse line", "555 1234"))
    room.show()
    with full_disk():
        QTest.keyClick(only_row(room.contacts_card).remove_button, Qt.Key.Key_Space)
    assert said[0].trouble
    assert only_row(room.contacts_card).isVisible()


def test_a_change_is_kept_when_the_field_is_left(diary: Diary, room: CareTeamRoom) -> None:
    diary.care_team.save(Contact("", "Nurse", "1"))
    room.show()
    QTest.qWaitForWindowActive(room)
    row = only_row(room.contacts_card)
    QTest.mouseClick(row.edit_button, LEFT)
    type_text(row.form.fields["phone"].edit, "23")
    QTest.keyClick(row.form.fields["phone"].edit, Qt.Key.Key_Tab)
    assert diary.care_team.contacts()[0].phone == "123"
    assert row.is_open


def test_an_empty_name_is_refused_and_the_old_one_stays(diary: Diary, room: CareTeamRoom) -> None:
    diary.care_team.save(Contact("", "Nurse", "1"))
    room.show()
    row = only_row(room.contacts_card)
    row.edit_button.click()
    name = row.form.fields["name"].edit
    assert isinstance(name, QLineEdit)
    name.selectAll()
    QTest.keyClick(row.form.fields["name"].edit, Qt.Key.Key_Delete)
    QTest.mouseClick(row.form.done_button, LEFT)
    assert row.form.fields["name"].error_label.isVisible()
    assert row.is_open
    assert diary.care_team.contacts()[0].name == "Nurse"


def test_removed_and_brought_back(diary: Diary, room: CareTeamRoom, said: list[Notice]) -> None:
    contact = diary.care_team.save(Contact("", "Nurse", "1"))
    room.show()
    QTest.mouseClick(only_row(room.contacts_card).remove_button, LEFT)
    assert diary.care_team.contacts() == ()
    assert said[0].text == "“Nurse” was removed."
    assert said[0].undo is not None
    said[0].undo()
    assert diary.care_team.contacts() == (contact,)
    assert only_row(room.contacts_card).isVisible()


def test_the_emergency_number_keeps_itself(diary: Diary, room: CareTeamRoom) -> None:
    room.show()
    QTest.qWaitForWindowActive(room)
    field = room.contacts_card.emergency_field.field
    type_text(field.edit, "112")
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    assert diary.profile.get().emergency_number == "112"


def test_a_half_typed_number_is_kept_when_the_room_is_left(diary: Diary, room: CareTeamRoom) -> None:
    room.show()
    room.contacts_card.add_button.click()
    type_into(room, "contacts", name="Nurse", phone="1")
    room.hide()
    assert [contact.name for contact in diary.care_team.contacts()] == ["Nurse"]


def test_a_question_is_asked_answered_and_ticked(diary: Diary, room: CareTeamRoom) -> None:
    room.show()
    card = room.questions_card
    card.add_button.click()
    type_into(room, "questions", text="May he drive?")
    QTest.mouseClick(card.new_form.done_button, LEFT)
    row = only_row(card)
    assert isinstance(row, QuestionRow)
    row.edit_button.click()
    answer = row.form.fields["answer"]
    assert isinstance(answer, LabelledText)
    QTest.keyClicks(answer.edit, "Not yet.")
    QTest.keyClick(answer.edit, Qt.Key.Key_Return)
    QTest.keyClicks(answer.edit, "Ask again.")
    QTest.mouseClick(row.form.done_button, LEFT)
    QTest.mouseClick(row.done_tick, LEFT, pos=row.done_tick.rect().center())
    (question,) = diary.questions.all()
    assert (question.text, question.answer, question.done) == ("May he drive?", "Not yet.\nAsk again.", True)
    assert question.asked_on == date(2026, 11, 21)


def test_a_question_leads_back_to_the_guide(qtbot: QtBot, diary: Diary, room: CareTeamRoom) -> None:
    diary.questions.add("May he drive?", "after#driving")
    room.show()
    row = only_row(room.questions_card)
    assert row.link_button.isVisible()
    with qtbot.waitSignal(room.guide_place_requested) as asked:
        QTest.mouseClick(row.link_button, LEFT)
    assert asked.args == ["after#driving"]


def test_a_limit_needs_somebodys_word(diary: Diary, room: CareTeamRoom, messages: Messages) -> None:
    room.show()
    card = room.limits_card
    card.add_button.click()
    type_into(room, "limits", value="100 F")
    card.new_form.done_button.click()
    assert card.new_form.fields["given_by"].has_error
    type_into(room, "limits", given_by="Dr. Weber", given_on="20 Nov 2026", entered_by="Alex")
    card.new_form.done_button.click()
    (kept,) = diary.limits.all()
    assert kept.limit.kind is MeasurementKind.TEMPERATURE
    assert kept.limit.value == pytest.approx(37.7778, abs=1e-3)
    assert (kept.limit.given_by, kept.limit.given_on, kept.entered_by) == (
        "Dr. Weber",
        date(2026, 11, 20),
        "Alex",
    )
    assert only_row(card).lines_label.text() == (
        "Given by Dr. Weber on 20 Nov 2026 · typed in by Alex, 21 Nov 2026"
    )


def test_oxygen_is_highlighted_below_its_limit_unless_said_otherwise(
    diary: Diary, room: CareTeamRoom
) -> None:
    room.show()
    card = room.limits_card
    card.add_button.click()
    card.kind_box.setFocus()
    QTest.keyClicks(card.kind_box, "Ox")
    type_into(room, "limits", value="92 %", given_by="Dr. Weber")
    card.new_form.done_button.click()
    (kept,) = diary.limits.all()
    assert (kept.limit.kind, kept.limit.bound, kept.limit.value) == (
        MeasurementKind.OXYGEN,
        Bound.AT_OR_BELOW,
        92,
    )


@pytest.mark.parametrize("value", ["", "384", "warm", "20"])
def test_a_limit_that_is_none(diary: Diary, room: CareTeamRoom, value: str) -> None:
    room.show()
    card = room.limits_card
    card.add_button.click()
    type_into(room, "limits", value=value, given_by="Dr. Weber")
    card.new_form.done_button.click()
    assert card.new_form.fields["value"].error_label.isVisible()
    assert card.new_form.fields["value"].text() == value
    assert diary.limits.all() == ()


def test_the_one_default_is_shown_with_its_source(diary: Diary, room: CareTeamRoom) -> None:
    room.show()
    text = room.limits_card.default_label.text()
    assert "38.0 °C (100.4 °F) or more" in text
    assert "patient texts of Kymriah and Tecartus" in text
    diary.limits.add(Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 37.8, "Dr. Weber"), "Alex")
    assert "is used instead of" in room.limits_card.default_label.text()


def test_limits_are_shown_in_the_familys_unit(diary: Diary, room: CareTeamRoom) -> None:
    diary.limits.add(Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 38.0, "Dr. Weber"), "Alex")
    diary.profile.save(Profile(unit=TemperatureUnit.FAHRENHEIT))
    room.show()
    assert only_row(room.limits_card).title_label.text() == "Temperature: 100.4 °F or more"


def test_no_limit_is_asked_for_what_was_drunk_at_one_time(room: CareTeamRoom) -> None:
    box = room.limits_card.kind_box
    offered = {box.itemData(place) for place in range(box.count())}
    assert offered == set(MeasurementKind) - {MeasurementKind.FLUIDS}


@pytest.mark.parametrize(("day", "words"), [(21, "stopped 21 Nov"), (22, "stops 22 Nov")])
def test_a_stop_that_lies_ahead_is_no_stop_yet(
    diary: Diary, room: CareTeamRoom, day: int, words: str
) -> None:
    diary.medicines.save(Medicine("", "Dexamethasone", stopped_on=date(2026, 11, day)))
    room.show()
    assert words in only_row(room.medicines_card).lines_label.text()


def test_own_words_are_put_in_changed_and_removed_by_keys_alone(
    diary: Diary, room: CareTeamRoom, said: list[Notice]
) -> None:
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 9, 0), "June", "Did the flappy thing."))
    room.show()
    QTest.qWaitForWindowActive(room)
    card = room.own_words_card
    card.add_button.setFocus()
    QTest.keyClick(card.add_button, Qt.Key.Key_Space)
    for text in ("the flappy thing", "Seizures", "", ""):
        edit = room.focusWidget()
        assert edit is not None
        QTest.keyClicks(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Return)
    (kept,) = diary.own_words.all()
    assert kept.own == OwnWords("the flappy thing", ("icans.seizures-tremors",), "June", date(2026, 11, 21))
    row = only_row(card)
    assert row.title_label.text() == "“the flappy thing” means Seizures or tremors (ICANS)"
    assert row.lines_label.text() == "June said so on 21 Nov 2026"
    assert diary.entries.newest(1)[0].flagged_items == ("icans.seizures-tremors",)
    assert not card.new_form.isVisible()
    QTest.keyClick(row.edit_button, Qt.Key.Key_Space)
    row.form.fields["item"].edit.setFocus()
    QTest.keyClicks(row.form.fields["item"].edit, "Headaches")
    QTest.keyClick(row.form.fields["item"].edit, Qt.Key.Key_Tab)
    QTest.keyClick(row.form.fields["given_by"].edit, Qt.Key.Key_Escape)
    assert diary.own_words.all()[0].own.items == ("crs.headaches", "icans.headaches")
    assert row.title_label.text() == "“the flappy thing” means Headaches (CRS and ICANS)"
    QTest.keyClick(row.remove_button, Qt.Key.Key_Space)
    assert (diary.own_words.all(), said[0].text) == ((), "“the flappy thing” was removed.")
    assert said[0].undo is not None
    said[0].undo()
    assert [again.id for again in diary.own_words.all()] == [kept.id]


def test_own_words_that_were_put_in_again_meanwhile_are_not_brought_back_twice(
    diary: Diary, room: CareTeamRoom, said: list[Notice]
) -> None:
    fishing = OwnWords("gone fishing", ("crs.dizziness",))
    diary.own_words.add(fishing)
    room.show()
    QTest.keyClick(only_row(room.own_words_card).remove_button, Qt.Key.Key_Space)
    diary.own_words.add(fishing)
    assert said[0].undo is not None
    said[0].undo()
    assert [kept.own for kept in diary.own_words.all()] == [fishing]
    assert "gone fishing" in said[1].text


@pytest.mark.parametrize(
    ("text", "item", "field"),
    [("", "Dizz", "text"), ("the", "Dizz", "text"), ("flappy", "", "item"), ("gone fishing", "Dizz", "text")],
)
def test_own_words_that_cannot_be_stay_in_the_form(
    diary: Diary, room: CareTeamRoom, text: str, item: str, field: str
) -> None:
    there = diary.own_words.add(OwnWords("gone fishing", ("crs.dizziness",)))
    room.show()
    card = room.own_words_card
    card.add_button.click()
    type_into(room, "own_words", text=text, item=item)
    QTest.mouseClick(card.new_form.done_button, LEFT)
    assert card.new_form.fields[field].error_label.isVisible()
    assert card.new_form.fields["text"].text() == text
    assert diary.own_words.all() == (there,)


def test_a_form_with_only_what_was_filled_in_keeps_nothing(diary: Diary, room: CareTeamRoom) -> None:
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 9, 0), "June", "Slept."))
    room.show()
    room.own_words_card.add_button.click()
    assert room.own_words_card.new_form.values()["given_by"] == "June"
    room.hide()
    assert not room.own_words_card.new_form.isVisible()
    assert diary.own_words.all() == ()


def test_the_wheel_turns_no_choice(diary: Diary, room: CareTeamRoom) -> None:
    diary.own_words.add(OwnWords("gone fishing", ("crs.dizziness",)))
    room.show()
    row = only_row(room.own_words_card)
    row.open_form()
    box = row.form.fields["item"].edit
    at = QPointF(box.rect().center())
    turn = QWheelEvent(
        at,
        box.mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by its place alone
    )
    QApplication.sendEvent(box, turn)
    assert row.form.values()["item"] == "crs.dizziness"


def test_a_window_left_open_over_night_knows_the_day(
    qtbot: QtBot, diary: Diary, items: Mapping[str, Item], messages: Messages, hub: Hub, notices: Notices
) -> None:
    clock = [datetime(2026, 11, 21, 14, 5)]
    diary.medicines.save(Medicine("", "Levetiracetam", stopped_on=date(2026, 11, 22)))
    room = CareTeamRoom(diary, items, messages, hub, notices, lambda: clock[-1])
    qtbot.addWidget(room)
    room.show()
    assert "stops" in only_row(room.medicines_card).lines_label.text()
    clock.append(datetime(2026, 11, 22, 8, 0))
    hub.tell(Change(frozenset({Topic.MEDICINES})))
    assert "stopped" in only_row(room.medicines_card).lines_label.text()
    room.own_words_card.add_button.click()
    assert room.own_words_card.new_form.values()["given_on"] == "22 Nov 2026"


class Browser(QObject):
    """Takes addresses in the place of a browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "take")  # type: ignore[arg-type] # the stub is wrong
    yield browser
    QDesktopServices.unsetUrlHandler("https")


def test_a_link_opens_only_when_clicked(diary: Diary, room: CareTeamRoom, browser: Browser) -> None:
    diary.directory.save(
        DirectoryEntry(
            "",
            DirectoryKind.WEBINAR,
            "Webinar",
            url="https://example.org/w?a&b",
            at=datetime(2026, 12, 3, 18),
        )
    )
    room.show()
    row = only_row(room.directory_card)
    assert row.link_button.text() == "https://example.org/w?a&&b"  # one "&" would be a key
    assert row.lines_label.text().startswith("3 Dec 2026, ")
    assert browser.opened == []
    QTest.mouseClick(row.link_button, LEFT)
    assert browser.opened == ["https://example.org/w?a&b"]


def test_a_link_that_could_do_harm_is_refused(diary: Diary, room: CareTeamRoom) -> None:
    room.show()
    card = room.directory_card
    card.add_button.click()
    type_into(room, "directory", title="Notes", url="file:///etc/passwd")
    QTest.mouseClick(card.new_form.done_button, LEFT)
    assert card.new_form.fields["url"].error_label.isVisible()
    assert diary.directory.lines() == ()


def test_a_webinar_without_a_time_is_asked_for_it(diary: Diary, room: CareTeamRoom) -> None:
    room.show()
    card = room.directory_card
    card.add_button.click()
    type_into(room, "directory", title="Webinar", at="3 Dec 2026")
    QTest.mouseClick(card.new_form.done_button, LEFT)
    assert card.new_form.fields["at"].error_label.isVisible()


@pytest.mark.parametrize("section", ["contacts", "questions", "limits", "own_words", "directory"])
def test_a_section_is_scrolled_to(diary: Diary, room: CareTeamRoom, section: str) -> None:
    for number in range(6):
        diary.care_team.save(Contact("", f"Nurse {number}", "1"))
    room.show()
    room.show_section(section)
    button = room.focusWidget()
    assert button is not None
    assert button.objectName() == "add_button"
    assert (
        room.scroll_area.viewport()
        .rect()
        .contains(button.mapTo(room.scroll_area.viewport(), button.rect().center()))
    )


def test_it_fits_a_narrow_window_with_large_text(diary: Diary, room: CareTeamRoom) -> None:
    diary.care_team.save(Contact("", "Nurse line of the treatment center", "+49 30 1234 5678"))
    room.resize(480, 700)
    room.show()
    for card in (
        room.contacts_card,
        room.questions_card,
        room.limits_card,
        room.own_words_card,
        room.directory_card,
    ):
        card.open_new_form()
    assert room.scroll_area.page.minimumSizeHint().width() <= 480


@pytest.mark.parametrize(
    "name", ["contacts_card", "questions_card", "limits_card", "own_words_card", "directory_card"]
)
def test_a_form_that_opens_is_seen(qtbot: QtBot, room: CareTeamRoom, name: str) -> None:
    room.resize(640, 420)
    room.show()
    card = getattr(room, name)
    card.add_button.setFocus()
    QTest.mouseClick(card.add_button, LEFT)
    view = room.scroll_area.viewport()

    def is_seen() -> bool:
        top = card.new_form.mapTo(view, card.new_form.rect().topLeft()).y()
        bottom = card.new_form.mapTo(view, card.new_form.rect().bottomLeft()).y()
        return bool(top >= 0 and bottom <= view.height())

    qtbot.waitUntil(is_seen)
