"""``caregiver-app import``: a file of ours, a table or another copy of the diary, brought in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.cli.command import family_diary, key_of, paths_of
from caregiver_app.cli.streams import say
from caregiver_app.errors import BadInput
from caregiver_app.messages import Messages, load_messages

if TYPE_CHECKING:
    from caregiver_app.exchange.arrival import Outcome


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, and how it is read."""
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="JSON, CSV or FHIR of ours, another copy of the diary, or any table in CSV",
    )
    parser.add_argument("--writer", metavar="NAME", default="", help="who wrote a table without a writer")
    parser.add_argument(
        "--day-first",
        action="store_true",
        help="read 3/4/2026 in a table as 3 April (default: as the table shows)",
    )
    parser.add_argument(
        "--replace", action="store_true", help="let the diary hold what the JSON holds, and nothing else"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would be brought in, and change nothing"
    )


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> None:
    """Brings the file in, says what came of it, and names each row that could not be read.

    Raises:
        BadInput: Nothing in it can be brought in.
    """
    from caregiver_app.exchange.arrival import arrival_of, outcome, with_mapping  # it needs the database
    from caregiver_app.exchange.bringing import bring
    from caregiver_app.exchange.columns import DateOrder
    from caregiver_app.exchange.incoming import local_offset

    own = paths_of(arguments).diary
    arrival = arrival_of(arguments.file, now(), own=own, key=key_of(arguments, own))
    if arguments.replace and arrival.diary is None:
        raise BadInput("exchange.only_json_replaces", field="replace")
    if arrival.mapping is not None and arguments.day_first:
        arrival = replace(arrival, mapping=replace(arrival.mapping, date_order=DateOrder.DAY_FIRST))
    arrival = with_mapping(arrival, now(), local_offset, arguments.writer)
    with family_diary(arguments, now) as diary:
        if arguments.dry_run:
            done = outcome(diary.whole.read(), arrival, now(), replaces=arguments.replace)
        else:
            done = bring(diary, arrival, now(), replaces=arguments.replace).done
    texts = load_messages(paths_of(arguments).resources)
    for line in _told(done, texts):
        say(f"{line}\n")
    for bad in done.bad:
        line = texts.text("exchange.bad_row", line=bad.line, reason=texts.of(bad.reason))
        print(line, file=sys.stderr)  # noqa: T201 - the command line's voice


def _told(done: Outcome, texts: Messages) -> Iterator[str]:
    yield texts.text("exchange.entries_done", new=done.new, changed=done.changed, known=done.known)
    if done.lines:
        yield texts.text("exchange.lines_done", lines=done.lines)
    if done.conflicts:
        yield texts.text("exchange.conflicts_done", count=len(done.conflicts))
