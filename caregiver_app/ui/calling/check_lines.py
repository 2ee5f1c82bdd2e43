"""The last thinking check for the phone: what differs from the baseline. Nothing is added up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.thinking_values import Answer, Beside, ThinkingCheck, compare
from caregiver_app.errors import Trouble
from caregiver_app.paths import resources_dir
from caregiver_app.ui.check.words import answer_words, when_words
from caregiver_app.ui.shared.wording import medium_date

if TYPE_CHECKING:
    from caregiver_app.diary.thinking_forms import Form

translate = QCoreApplication.translate


def check_lines(check: ThinkingCheck | None, baseline: ThinkingCheck | None) -> tuple[str, ...]:
    """When it was, and a line for each question to tell the care team of.

    Args:
        check: The check; None if there is none to tell.
        baseline: What it is laid beside, if there is one.
    """
    if check is None or (baseline is not None and baseline.id == check.id):
        return ()
    form = _form(check.form)
    lines = compare(check, baseline, form.order if form else ())
    told = [_line(line, form) for line in lines if line.tell_team or line.differs]
    if baseline is None:
        beside = translate("CallFacts", "no baseline to lay it beside")
    else:
        beside = translate("CallFacts", "beside the baseline of {date}").format(
            date=medium_date(baseline.at.date())
        )
    if not told:  # what was marked is read out; what it means, the nurse says
        told = ["; ".join(_words(line.now, line.question, form) for line in lines if line.now is not None)]
    return (f"{when_words(check)}, {beside}", *filter(None, told))


def _line(line: Beside, form: Form | None) -> str:
    now = _words(line.now, line.question, form)
    if line.then is None:
        return f"{now}."
    question = form.question(line.question) if form else None
    then = " ".join(answer_words(line.then, question, form).split())
    return translate("CallFacts", "{now}. Baseline: {then}.").format(now=now, then=then)


def _words(answer: Answer | None, question_id: str, form: Form | None) -> str:
    question = form.question(question_id) if form else None
    return translate("CallFacts", "{question}: {answer}").format(
        question=question.short if question else question_id,
        answer=" ".join(answer_words(answer, question, form).split()),
    )


def _form(form_id: str) -> Form | None:
    """The form's words; without its file the ids stand for them, and the numbers still show."""
    from caregiver_app.diary.thinking_forms import load_forms

    try:
        return load_forms(resources_dir()).get(form_id)
    except Trouble:  # the check room says so
        return None
