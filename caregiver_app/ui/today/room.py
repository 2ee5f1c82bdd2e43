"""Today: what we see now, read against the guide while it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from caregiver_app.diary.days import day_after
from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Change, Entry, Match, MatchSource, Topic
from caregiver_app.guide.items import Item
from caregiver_app.matching.limits import ITEMS_OF_KIND, MeasurementKind
from caregiver_app.messages import Messages
from caregiver_app.ui.calling.banner import CallBanner
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.medicine_words import dose_words
from caregiver_app.ui.shared.moments import short_date_text, time_text
from caregiver_app.ui.shared.scroll_column import ScrollColumn
from caregiver_app.ui.shared.tab_order import put_after, stop_before
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.today.earlier_list import EarlierList
from caregiver_app.ui.today.editor import EditorView, EntryEditor
from caregiver_app.ui.today.entry_head import EntryHead
from caregiver_app.ui.today.measurements_card import MeasurementsCard
from caregiver_app.ui.today.medicines_card import MedicinesCard
from caregiver_app.ui.today.note_card import NoteCard
from caregiver_app.ui.today.setting_aside import SettingAside
from caregiver_app.ui.today.symptoms_card import SymptomsCard
from caregiver_app.ui.today.time_words import time_words

if TYPE_CHECKING:
    from pathlib import Path

    from caregiver_app.ui.today.entry_photos import EntryPhotos
    from caregiver_app.ui.today.meaning_form import MeaningForm
    from caregiver_app.ui.today.news_line import NewsLine

_FIELD_OF_ITEMS = {
    ITEMS_OF_KIND[MeasurementKind.TEMPERATURE]: "temperature",
    ITEMS_OF_KIND[MeasurementKind.OXYGEN]: "oxygen",
}


class TodayRoom(ScrollColumn):
    """Lays out the entry's cards and connects them with the editor.

    Args:
        editor: The entry being written.
        diary: For the day's entries, the writers and the family's numbers.
        items: The guide's items by id.
        messages: Sentences for what is wrong.
        hub: Tells what changed.
        notices: Where "kept, undo?" is said.
        theme: The colours of the marks.
        now: The wall clock.
    """

    guide_requested = Signal(str)
    """Item id."""
    call_requested = Signal()
    medicines_requested = Signal()
    writer_chosen = Signal(str)
    news_opened = Signal()
    news_put_away = Signal()

    def __init__(
        self,
        editor: EntryEditor,
        diary: Diary,
        items: Mapping[str, Item],
        messages: Messages,
        hub: Hub,
        notices: Notices,
        theme: Theme,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._diary = diary
        self._items = items
        self._messages = messages
        self._notices = notices
        self._now = now
        self._meaning_form: MeaningForm | None = None
        self._news_line: NewsLine | None = None
        self._profile = diary.profile.get()
        self._is_typing = False
        self.entry_head = EntryHead(self)
        self.call_banner = CallBanner(items, self)
        self.measurements_card = MeasurementsCard(self)
        self.symptoms_card = SymptomsCard(items, self)
        self.note_card = NoteCard(items, theme, self)
        self._photos: EntryPhotos | None = None
        self._asides = SettingAside(editor, diary, notices, self)
        self.medicines_card = MedicinesCard(diary, messages, notices, now, self)
        self.medicines_card.write_as(self._time_of_entry, self._writer_of_entry)
        self.earlier_list = EarlierList(items, theme, self)
        for widget in (
            self.entry_head,
            self.call_banner,
            self.measurements_card,
            self.symptoms_card,
            self.note_card,
            self.medicines_card,
            self.earlier_list,
        ):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.setAcceptDrops(True)
        self._connect(hub)
        self._on_editor_opened(editor.view())
        self._show_day()

    def show_photos(self) -> EntryPhotos:
        """Adds the card of photos, unless it is there: the first picture of the room does without."""
        if self._photos is not None:
            return self._photos
        from caregiver_app.ui.today.entry_photos import EntryPhotos
        from caregiver_app.ui.today.photos_card import PhotosCard

        self.photos_card = PhotosCard(self)
        self._photos = EntryPhotos(
            self.photos_card, self._editor, self._diary, self._messages, self._notices, self._now, self
        )
        self.column.insertWidget(self.column.indexOf(self.medicines_card), self.photos_card)
        put_after(stop_before(self.medicines_card), [self.photos_card])
        return self._photos

    def add_photos(self, pictures: Sequence[Path | bytes]) -> None:
        """Brings pictures into the entry."""
        self.show_photos().add(pictures)

    def focus_note(self) -> None:
        """Puts the cursor where the words go."""
        self.note_card.note_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Puts the cursor into the first field of an entry."""
        first = self.measurements_card.temperature_field
        first.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureVisible(0, 0)
        self.bring_in(first)

    def _connect(self, hub: Hub) -> None:
        editor = self._editor
        editor.opened.connect(self._on_editor_opened)
        editor.read.connect(self._on_editor_read)
        editor.saved.connect(self._on_editor_saved)
        self.entry_head.at_chosen.connect(editor.set_at)
        self.entry_head.writer_chosen.connect(self._on_entry_head_writer_chosen)
        self.entry_head.new_requested.connect(self.start_new)
        self.medicines_card.list_requested.connect(self.medicines_requested)
        self.measurements_card.typed.connect(editor.set_typed)
        self.measurements_card.done.connect(self.symptoms_card.focus_chips)
        self.measurements_card.temperature_details.route_chosen.connect(editor.set_route)
        self.measurements_card.temperature_details.fever_reducer_chosen.connect(editor.set_fever_reducer)
        self.symptoms_card.degree_chosen.connect(self._on_symptoms_card_degree_chosen)
        self.symptoms_card.nothing_unusual_chosen.connect(self._on_nothing_unusual_chosen)
        self.note_card.note_edit.pictures_pasted.connect(self.add_photos)
        self.note_card.note_edit.note_edited.connect(self._on_note_edit_note_edited)
        self.note_card.meaning_requested.connect(self.ask_meaning)
        self.note_card.why_requested.connect(self._on_why_requested)
        self.note_card.note_edit.cursorPositionChanged.connect(self._keep_cursor_in_sight)
        self.verticalScrollBar().rangeChanged.connect(self._keep_cursor_in_sight)
        matches = self.note_card.match_list
        matches.guide_requested.connect(self.guide_requested)
        matches.set_aside_requested.connect(self._asides.put)
        matches.take_back_requested.connect(self._asides.take_back)
        matches.tick_requested.connect(self.symptoms_card.tick)
        self.earlier_list.open_requested.connect(self.open_entry)
        self.call_banner.numbers_requested.connect(self.call_requested)
        hub.changed.connect(self._on_hub_changed)

    def start_new(self) -> None:
        """Keeps the entry and starts another."""
        self._editor.start_new(self.entry_head.writer())
        self._show_day()
        self.focus_first()

    def open_entry(self, entry_id: str) -> None:
        """Opens an entry in the editor."""
        self._editor.open(entry_id)
        self._show_day()
        self.ensureVisible(0, 0)
        self.focus_note()

    def ask_meaning(self, words: str) -> None:
        """Asks below the note what words of the family mean."""
        if self._meaning_form is None:
            from caregiver_app.ui.today.meaning_form import MeaningForm  # when first wanted

            form = MeaningForm(self._diary, self._items, self._messages, self._notices, self._today, self)
            form.setObjectName("meaning_form")
            form.hide()
            form.closed.connect(self._on_meaning_form_closed)
            self.note_card.add_below_note(form)
            self._meaning_form = form
        self._meaning_form.ask(words, self.entry_head.writer())
        self.bring_in(self._meaning_form)

    def show_news(self, words: str) -> None:
        """Says above the entry what the others wrote; nothing for no words."""
        if self._news_line is None:
            if not words:
                return
            from caregiver_app.ui.today.news_line import NewsLine  # when there is any

            self._news_line = NewsLine(self)
            self._news_line.setObjectName("news_line")
            self._news_line.opened.connect(self.news_opened)
            self._news_line.put_away.connect(self.news_put_away)
            self.column.insertWidget(0, self._news_line)
            put_after(self.entry_head, [self._news_line])  # before what the head holds
        self._news_line.show_news(words)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Keeps own words that were filled in and not yet confirmed."""
        super().hideEvent(event)
        if self._meaning_form is not None and not event.spontaneous():
            self._meaning_form.keep_what_is_complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+V anywhere but in a field brings a picture into the entry."""
        from caregiver_app.ui.shared.picture_mime import pictures_in  # with the first key that nobody took

        if event.matches(QKeySequence.StandardKey.Paste) and (
            pictures := pictures_in(QApplication.clipboard().mimeData())
        ):
            self.add_photos(pictures)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Pictures can be let fall anywhere on the entry."""
        from caregiver_app.ui.shared.picture_mime import has_pictures  # with the first drag

        if has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Brings in what was let fall."""
        from caregiver_app.ui.shared.picture_mime import pictures_in

        if pictures := pictures_in(event.mimeData()):
            self.add_photos(pictures)
            event.acceptProposedAction()

    def _on_meaning_form_closed(self) -> None:
        edit = self.note_card.note_edit
        cursor = edit.textCursor()
        cursor.setPosition(cursor.selectionEnd())  # else the next key would write over the selected words
        edit.setTextCursor(cursor)
        self.focus_note()

    def _today(self) -> date:
        return self._now().date()

    def _keep_cursor_in_sight(self) -> None:
        """Follows what is being typed, also when the note grows or the call to the care team appears."""
        edit = self.note_card.note_edit
        page = self.widget()
        if self._is_typing and edit.hasFocus() and page is not None:
            line = edit.cursorRect()
            at = edit.viewport().mapTo(page, line.center())
            self.ensureVisible(0, at.y(), 0, line.height() + 12)

    def _on_editor_opened(self, view: EditorView) -> None:
        self._is_typing = False
        self.measurements_card.set_unit(self._profile.unit)
        self.measurements_card.show_typed(view.draft.typed)
        self.note_card.note_edit.set_note(view.draft.note)
        self.entry_head.show_writers(self._diary.entries.writers(), view.draft.writer)
        self._on_editor_read(view)

    def _on_editor_read(self, view: EditorView) -> None:
        problems = {name: self._messages.of(problem) for name, problem in view.reading.problems.items()}
        matched = {
            _FIELD_OF_ITEMS.get(match.items, "blood_pressure" if "/" in match.text else "pulse")
            for match in view.matches
            if match.source is MatchSource.MEASUREMENT and match.flags
        }
        self._show_head(view.draft.at, is_kept=view.entry is not None)
        self.medicines_card.refresh_for(view.draft.at.date())
        self.entry_head.show_problem(problems.get("at") or problems.get("writer", ""))
        self.measurements_card.show_reading(problems, frozenset(matched))
        self.measurements_card.show_temperature_details(view.draft.route, view.draft.fever_reducer)
        is_asked = self.measurements_card.asks_of_temperature  # else the diary need not be asked at a key
        self.measurements_card.show_dose(self._dose_before(view.draft.at) if is_asked else "")
        self.measurements_card.show_past_limits(self._diary.entries.past_limits(view.reading.content))
        self.symptoms_card.show_ticks(
            view.draft.symptoms,
            nothing_unusual=view.draft.nothing_unusual,
            anything_else=any(match.flags for match in view.matches),
        )
        words = time_words(self._profile.infusions, view.draft.at.date())
        self.note_card.show_matches(view.draft.note, view.matches, words)
        self.note_card.show_problem(problems.get("note", ""))
        self.call_banner.setVisible(not view.is_new)
        if view.is_new:
            return
        self.call_banner.set_emergency_number(self._profile.emergency_number)
        self.call_banner.show_matches(view.matches, has_numbers=self._has_numbers())

    def _show_head(self, at: datetime, *, is_kept: bool) -> None:
        day = day_after(self._profile.infusions, at.date())
        where = short_date_text(at.date()) if day is None else self.tr("Day {day}").format(day=day)
        is_today = at.date() == self._now().date()
        if not is_kept:
            title = self.tr("New entry")
        elif is_today:
            title = self.tr("Entry of {time}").format(time=time_text(at))
        else:
            title = self.tr("Entry of {date}").format(date=short_date_text(at.date()))
        self.entry_head.show_entry(title, where, at, self._now().date())

    def _on_editor_saved(self, entry: Entry) -> None:
        self._show_head(entry.content.at, is_kept=True)

    def _on_entry_head_writer_chosen(self, writer: str) -> None:
        self._editor.set_writer(writer)
        self.writer_chosen.emit(writer)

    def _on_symptoms_card_degree_chosen(self, symptom: str, degree: object) -> None:
        self._editor.set_symptom(symptom, degree)  # type: ignore[arg-type]  # a Degree or None, by the signal
        self._on_editor_read(self._editor.view())

    def _on_nothing_unusual_chosen(self, said: bool) -> None:
        self._editor.set_nothing_unusual(said)
        self._on_editor_read(self._editor.view())

    def _on_note_edit_note_edited(self) -> None:
        self._is_typing = True
        self._editor.set_note(self.note_card.note_edit.note())

    def _on_why_requested(self, matches: Sequence[Match]) -> None:
        from caregiver_app.ui.why.dialog import WhyDialog  # with the first question

        content = self._editor.view().reading.content
        whys = [why for match in matches if (why := self._diary.why(content, match)) is not None]
        if whys:
            dialog = WhyDialog(whys, can_put_aside=True, parent=self.window())
            dialog.guide_requested.connect(self.guide_requested)
            dialog.set_aside_requested.connect(self._asides.put)
            dialog.open()

    def _on_hub_changed(self, change: Change) -> None:
        self._editor.on_diary_changed(change)
        if self._photos is not None:
            self._photos.on_diary_changed(change)
        if Topic.PROFILE in change.topics:
            self._profile = self._diary.profile.get()
            self._on_editor_opened(self._editor.view())
        if Topic.MEDICINES in change.topics:
            self.medicines_card.refresh()
            self._on_editor_read(self._editor.view())
        if change.topics & {Topic.ENTRIES, Topic.PROFILE}:
            QTimer.singleShot(0, self, self._show_day)

    def _time_of_entry(self) -> datetime:
        """Now; in an entry of another day the entry's own time."""
        at, now = self._editor.draft.at, self._now()
        return now if at.date() == now.date() else at

    def _writer_of_entry(self) -> str:
        return self._editor.draft.writer

    def _dose_before(self, at: datetime) -> str:
        dose = self._diary.medicines.may_hide_fever(at)
        return "" if dose is None else dose_words(dose)

    def _has_numbers(self) -> bool:
        return bool(self._profile.emergency_number or self._diary.care_team.contacts())

    def _show_day(self) -> None:
        entries = self._diary.entries.on(self._now().date())
        others = [entry for entry in entries if entry.id != self._editor.entry_id]
        self.earlier_list.show_entries(others, self._profile.unit, is_one_open=len(others) < len(entries))
        put_after(self.medicines_card.last_stop, self.earlier_list.rows())
