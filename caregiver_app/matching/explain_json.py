"""An explanation as plain values, for a script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from caregiver_app.matching.explain_text import ExplanationText
from caregiver_app.matching.explanation import Explanation, Line, ReadingFound
from caregiver_app.matching.mention_json import mention_to_json

_KINDS = {Line: "line", ReadingFound: "reading"}


def explanation_to_json(explanation: Explanation, text: ExplanationText) -> dict[str, object]:
    """The explanation's fields under their own names, then its sentences.

    What found the mention says in ``by`` whether it was a line of the lexicon, a reading or own words.
    """
    found_by = _plain(explanation.found_by)
    if isinstance(found_by, Mapping):
        found_by = {"by": _KINDS.get(type(explanation.found_by), "own_words"), **found_by}
    told = {field.name: _plain(getattr(explanation, field.name)) for field in fields(explanation)}
    return {
        **told,
        "mention": mention_to_json(explanation.mention),
        "found_by": found_by,
        "title": text.title,
        "sections": _plain(text.sections),
        "note": text.note,
    }


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
