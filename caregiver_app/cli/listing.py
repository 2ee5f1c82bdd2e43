"""``caregiver-app list``: entries to read, or as JSON for a script."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from datetime import datetime

from caregiver_app.cli.command import family_diary, paths_of
from caregiver_app.cli.entry_json import entry_to_json
from caregiver_app.cli.entry_text import EntryText
from caregiver_app.cli.streams import say
from caregiver_app.diary.checks import parse_date
from caregiver_app.diary.values import Entry
from caregiver_app.errors import BadInput
from caregiver_app.guide.items import load_items
from caregiver_app.messages import load_messages


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which entries, and how."""
    parser.add_argument("--json", action="store_true", help="print a JSON array, oldest first")
    parser.add_argument("--from", dest="first", metavar="YYYY-MM-DD", help="the first date")
    parser.add_argument("--to", dest="last", metavar="YYYY-MM-DD", help="the last date, included")
    parser.add_argument(
        "--matches-only", action="store_true", help="only entries with something from the guide's lists"
    )


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> None:
    """Prints the entries, oldest first.

    Raises:
        BadInput: A date can't be right.
    """
    first = None if arguments.first is None else parse_date(arguments.first, "from")
    last = None if arguments.last is None else parse_date(arguments.last, "to")
    if first is not None and last is not None and last < first:
        raise BadInput("cli.period_upside_down", field="to", first=first, last=last)
    with family_diary(arguments, now, reads=True) as diary:
        entries = diary.entries.between(first, last, matches_only=arguments.matches_only)
        unit = diary.profile.get().unit
    if arguments.json:
        _print_json(entries)
        return
    resources = paths_of(arguments).resources
    text = EntryText(load_messages(resources), load_items(resources), unit)
    for line in text.lines(entries):
        say(f"{line}\n")


def _print_json(entries: tuple[Entry, ...]) -> None:
    """One entry a line, so that a long diary can be looked through by line."""
    say("[")
    for number, entry in enumerate(entries):
        comma = "," if number else ""
        say(f"{comma}\n{json.dumps(entry_to_json(entry), ensure_ascii=False)}")
    say("\n]\n" if entries else "]\n")
