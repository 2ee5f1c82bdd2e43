"""The check being answered: kept after every mark, so that there is nothing to forget. No widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caregiver_app.diary.thinking_forms import Form, FormQuestion, QuestionKind
from caregiver_app.diary.thinking_values import Answer, Outcome, ThinkingCheck, with_shown, without_shown
from caregiver_app.errors import AppError, Trouble

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

SHOWS = frozenset({QuestionKind.NAME, QuestionKind.REQUEST, QuestionKind.WRITE})
"""Kinds whose answers begin with what was shown or asked for."""


class CheckRun(QObject):
    """One check and its form.

    Args:
        diary: Where it is kept.
        form: The questions.
        check: The check; with an empty id it is kept with its first answer.
        parent: The parent.
    """

    saved = Signal()
    refused = Signal(object)
    """Carries the error."""

    def __init__(self, diary: Diary, form: Form, check: ThinkingCheck, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self.form = form
        self.check = check
        self._typed = {answer.question: answer.said for answer in check.answers}
        self._is_refused = False
        self._refused_picture: Callable[[], str | None] | None = None

    @property
    def is_kept(self) -> bool:
        """Whether the diary has all of it, as far as there is something to keep."""
        return not self._is_refused and self._refused_picture is None

    @property
    def on(self) -> date:
        """The check's date."""
        return self.check.at.date()

    def outcome(self, question: FormQuestion) -> Outcome | None:
        """What was marked, if anything was."""
        answer = self.check.answer(question.id)
        return answer.outcome if answer else None

    def words(self, question: FormQuestion) -> tuple[str, str]:
        """What is shown, and what was said to it, as typed; what is shown may be proposed."""
        typed = self._typed.get(question.id)
        if question.kind not in SHOWS:
            return "", typed or ""
        if typed is None:
            return self._proposed(question), ""
        return without_shown(typed)

    def mark(self, question: FormQuestion, outcome: Outcome | None) -> None:
        """Keeps what came of a question; None takes the mark away."""
        shown, said = self.words(question)
        self._typed[question.id] = with_shown(shown, said)
        answers = [answer for answer in self.check.answers if answer.question != question.id]
        if outcome is not None:
            answers.append(Answer(question.id, outcome, self._typed[question.id]))
        self._save(answers=tuple(answers))

    def say(self, question: FormQuestion, shown: str, said: str) -> None:
        """Keeps the words; those of a question that is not marked yet wait for its mark."""
        self._typed[question.id] = with_shown(shown, said)
        outcome = self.outcome(question)
        if outcome is not None:
            self.mark(question, outcome)

    def set_note(self, note: str) -> None:
        """Keeps the note."""
        self._save(note=note)

    def set_moment(self, at: datetime) -> None:
        """Says when it was made.

        Raises:
            BadInput: It can't have been then; the check is as it was.
        """
        check = replace(self.check, at=at)
        if check.id:
            check = self._diary.thinking_checks.save(check)
        self.check = check

    def keep_picture(self, keep: Callable[[], str | None]) -> None:
        """Keeps another handwriting: ``keep`` puts it into the diary and says its id."""
        try:
            picture_id = keep()
        except AppError as error:
            self._refused_picture = keep if isinstance(error, Trouble) else None  # a bad file stays bad
            self.refused.emit(error)
            return
        self._refused_picture = None
        self._save(handwriting_id=picture_id)

    def keep_drawing(self, png: bytes) -> None:
        """Keeps what was drawn."""
        self.keep_picture(lambda: self._diary.pictures.keep_drawing(png, self.check.writer).id)

    def keep_file(self, path: Path) -> None:
        """Keeps a photo or a scan."""
        self.keep_picture(lambda: self._diary.pictures.keep(path, self.check.writer).id)

    def flush(self) -> None:
        """Keeps words of questions that nobody marked: they go to the note, so that they are not lost.

        What the diary did not take before is tried again.
        """
        lines = []
        for question in self.form.questions:
            said = self.words(question)[1].strip()
            if said and self.outcome(question) is None:
                lines.append(f"{question.short}: “{said}”")
                del self._typed[question.id]
        if lines:
            self._save(note="\n".join([*filter(None, [self.check.note.rstrip()]), *lines]))
        elif self._is_refused:
            self._save()
        if self._refused_picture is not None:
            self.keep_picture(self._refused_picture)

    def first_open(self) -> int:
        """The place of the first question without a mark; 0 if all are marked."""
        places = (n for n, question in enumerate(self.form.questions) if self.outcome(question) is None)
        return next(places, 0)

    def _proposed(self, question: FormQuestion) -> str:
        if question.kind is not QuestionKind.WRITE:
            return question.thing_on(self.on)
        baseline = self._diary.thinking_checks.baseline()
        answer = baseline.answer(question.id) if baseline and baseline.form == self.form.id else None
        return (without_shown(answer.said)[0] if answer else "") or question.sentence

    def _save(self, **changed: object) -> None:
        check = replace(self.check, **changed)  # type: ignore[arg-type]  # the callers' own fields
        if check.is_empty and not check.id:
            self.check, self._is_refused = check, False
            return
        try:
            self.check = self._diary.thinking_checks.save(check)
        except AppError as error:
            self.check = check  # stays in view, and is tried again with the next mark
            self._is_refused = True
            self.refused.emit(error)
            return
        self._is_refused = False
        self.saved.emit()


def new_check(form: Form, writer: str, at: datetime, *, baseline: bool) -> ThinkingCheck:
    """A check that begins now."""
    return ThinkingCheck("", at, writer, form.id, baseline=baseline)
