"""``caregiver-app explain``: a note in; out why each mention was found and what would have changed it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from datetime import datetime

from caregiver_app.cli.command import paths_of
from caregiver_app.cli.family_matcher import family_matcher
from caregiver_app.cli.streams import read_note, say
from caregiver_app.matching.explain_text import ExplanationText
from caregiver_app.messages import load_messages


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How it is told."""
    parser.add_argument("--json", action="store_true", help="print a JSON array, in the note's order")


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> None:
    """Reads all of standard input as one note, by the family's limits and own words if there is a diary.

    Raises:
        BadInput: The note is not UTF-8.
    """
    note = read_note().removeprefix("\ufeff")
    matcher = family_matcher(arguments, now)
    if arguments.json:
        from caregiver_app.matching.explain_json import explanation_to_json

        mentions = matcher.read(note)
        say("[")
        for number, mention in enumerate(mentions):
            explanation = matcher.explain(note, mention)
            told = explanation_to_json(explanation, matcher.in_words(explanation, with_places=True))
            say(f"{',' if number else ''}\n{json.dumps(told, ensure_ascii=False)}")
        say("\n]\n" if mentions else "]\n")
        return
    closing = ""
    for mention in matcher.read(note):
        text = matcher.in_words(matcher.explain(note, mention), with_places=True)
        for line in _lines(text):
            say(f"{line}\n")
        closing = text.note
    say(f"{closing or load_messages(paths_of(arguments).resources).text('cli.nothing_to_explain')}\n")


def _lines(text: ExplanationText) -> Iterator[str]:
    yield text.title
    for section in text.sections:
        yield f"  {section.heading}"
        for sentence in section.sentences:
            yield f"    {sentence}"
    yield ""
