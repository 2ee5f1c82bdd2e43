"""What fuzzing feeds, and what must hold of it: each target is a function of bytes.

Only :class:`~caregiver_app.errors.AppError` may come of any bytes, and it must have its sentence. What comes
in can be read, exported and read again, and is then the same; what is refused leaves the diary as it was.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, Final

from caregiver_app.diary import checks
from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.salvage import salvage
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.query import EntryQuery
from caregiver_app.diary.sample import write_sample
from caregiver_app.diary.whole_rules import check_whole
from caregiver_app.diary.whole_values import WholeDiary, WholeEntry, in_order
from caregiver_app.errors import AppError
from caregiver_app.exchange.arrival import Arrival, outcome, read_arrival, with_mapping
from caregiver_app.exchange.columns import Column, DateOrder
from caregiver_app.exchange.csv_in import Rows, read_ours
from caregiver_app.exchange.csv_out import entries_csv, measurements_csv
from caregiver_app.exchange.fhir_out import diary_to_fhir
from caregiver_app.exchange.json_in import diary_from_json
from caregiver_app.exchange.json_out import diary_to_json
from caregiver_app.guide.loader import load_guide
from caregiver_app.guide.search import find
from caregiver_app.matching.loader import load_matcher
from caregiver_app.matching.stream import match_stream
from caregiver_app.messages import load_messages
from caregiver_app.paths import Paths, Sample, resources_dir

NOW: Final = datetime(2026, 11, 24, 14, 0)
_LEFT: Final = re.compile(r"\{[a-z_]+\}")
Feed = Callable[[bytes], None]


@dataclass(frozen=True, slots=True)
class Target:
    """One thing to be fed.

    Attributes:
        name: What it is called on the command line.
        make: Builds what the feeding needs in a folder of its own.
        seeds: What good input looks like.
        seconds: How much of the processor's time one input may take.
        longest: Bytes of an input.
    """

    name: str
    make: Callable[[Path], Feed]
    seeds: Callable[[], Iterable[bytes]]
    seconds: float = 1.0
    longest: int = 20_000


def sentences_hold(feed: Feed) -> Feed:
    """The same, swallowing what has a sentence; a sentence that can't be made is a finding."""

    def fed(data: bytes) -> None:
        try:
            feed(data)
        except AppError as error:
            has_a_sentence(error)

    return fed


def has_a_sentence(error: AppError) -> None:
    """Holds that it can be told."""
    said = str(load_sentences().of(error))
    assert said.strip(), "no sentence"
    assert error.key not in said, f"no sentence for {error.key}"
    assert not _LEFT.search(said), f"nothing put into {said[:90]!r}"


def sample_diary(folder: Path, sample: Sample = Sample.NINE_DAYS) -> Diary:
    """An open diary with something in it."""
    diary = open_family_diary(Paths(folder, resources_dir()), lambda: NOW)
    write_sample(diary, resources_dir(), NOW.date(), sample)
    return diary


def small(whole: WholeDiary) -> WholeDiary:
    """A little of everything in a diary, and tiny pictures."""
    pixel = b"\x89PNG\r\n\x1a\n"
    entries = whole.entries[:4]
    known = {entry.id for entry in entries}
    checks_kept = tuple(replace(check, handwriting_id=None) for check in whole.thinking_checks[:1])
    few = {
        name: getattr(whole, name)[:2]
        for name in WholeDiary.__dataclass_fields__
        if isinstance(getattr(whole, name), tuple)
    }
    pictures = tuple(replace(picture, thumbnail=pixel, data=pixel) for picture in whole.pictures[:1])
    pairs = tuple(
        pair
        for pair in whole.entry_pictures
        if pair.entry_id in known and pair.picture_id == (pictures[0].id if pictures else "")
    )
    papers = tuple(
        replace(paper, data=b"x", pages=tuple(replace(page, text="a") for page in paper.pages[:1]))
        for paper in whole.handouts[:1]
    )
    more = {"entries": entries, "thinking_checks": checks_kept, "pictures": pictures}
    return replace(whole, **few | more | {"entry_pictures": pairs, "handouts": papers})


def _wholes() -> tuple[WholeDiary, ...]:
    import tempfile

    found = []
    for sample in Sample:
        with tempfile.TemporaryDirectory() as folder:
            diary = sample_diary(Path(folder), sample)
            found.append(small(diary.whole.read()))
            diary.close()
    return tuple(found)


def _seeds_json() -> Iterable[bytes]:
    for whole in _wholes():
        data = diary_to_json(in_order(whole), NOW)
        yield b"".join(line for line in data.splitlines(keepends=True) if b'"checksum"' not in line)
        yield data


def _seeds_tables() -> Iterable[bytes]:
    for whole in _wholes():
        yield entries_csv(whole)
        yield measurements_csv(whole)


def _seeds_typed() -> Iterable[bytes]:
    yield (
        b"Date,Time,Written by,Temperature,Where taken,Fever reducer,Pulse,Blood pressure,Oxygen,Weight,"
        b"Fluids,What you saw\n11/20/2026,10:30 pm,Ana,38.4,oral,yes,88 bpm,120/80,97 %,70 kg,250 ml,Chills\n"
        b"2026-11-21,7.05,,101.3,,,,,,,,\n"
    )
    yield b"timestampUnixMs;systolic;diastolic;pulse;Time\n1763640000000;120;80;72.0;2025-11-20T10:00:00Z\n"
    yield b"Datum\tSYS\tDIA\tPuls\tNotes\n20.11.26 10:15\t118\t76\t70\t'=fine\n"
    yield "Date,Temp (°F),SpO2\n20 Nov 2026 9:30 am,100.4,96\n2026/11/20T09:30:00.000+01:00,,0\n".encode()


def _seeds_fhir() -> Iterable[bytes]:
    for whole in _wholes():
        yield diary_to_fhir(whole, NOW)


def _any_offset(_: datetime) -> int:
    return 60


def _feed_arrival(folder: Path) -> Feed:
    """Whatever the bytes are: read, put together with the diary, written, read again, put back."""
    diary = sample_diary(folder)
    start = _in_any_order(diary.whole.read())

    def feed(data: bytes) -> None:
        arrival = _mapped(read_arrival(data, NOW), data)
        if arrival.rows is not None:
            _tables_hold(arrival.rows)
        if arrival.diary is not None:
            assert diary_from_json(diary_to_json(arrival.diary, NOW)) == arrival.diary, (
                "the round trip changes it"
            )
        planned: list[WholeDiary] = []

        def with_it(before: WholeDiary) -> WholeDiary:
            planned.append(in_order(outcome(before, arrival, NOW, replaces=bool(zlib.crc32(data) & 1)).whole))
            return planned[-1]

        is_own = arrival.diary is not None
        try:
            diary.whole.change(with_it, tell=False, keep_stamps=is_own)
        except AppError:
            assert arrival.diary is not None, "rows that were called good can't be kept"
            assert _in_any_order(diary.whole.read()) == start, "a refused file changed the diary"
            raise
        kept = _in_any_order(diary.whole.read())
        wanted = _in_any_order(planned[-1])
        same = kept == wanted if is_own else replace(kept, stamps=()) == replace(wanted, stamps=())
        try:
            assert same, "what was written is not what is read"
            check_whole(kept)
            _can_leave(kept)
        finally:
            diary.whole.replace(start)
            assert _in_any_order(diary.whole.read()) == start, "the way back changes the diary"

    return sentences_hold(feed)


def _in_any_order(whole: WholeDiary) -> WholeDiary:
    """Entries of one moment have no order of their own."""
    return replace(whole, entries=tuple(sorted(whole.entries, key=lambda entry: entry.id)))


def _mapped(arrival: Arrival, data: bytes) -> Arrival:
    """A table read by its heads, or by any columns at all."""
    if arrival.table is None or arrival.mapping is None:
        return arrival
    chance = zlib.crc32(data)
    if chance % 3 == 0:
        kinds = tuple(Column)
        columns = tuple(kinds[(chance >> n) % len(kinds)] for n in range(len(arrival.table.header)))
        order = tuple(DateOrder)[chance % 2]
        arrival = replace(arrival, mapping=replace(arrival.mapping, columns=columns, date_order=order))
    return with_mapping(arrival, NOW, _any_offset, "Ana")


def _tables_hold(rows: Rows) -> None:
    """Rows that came in leave as our own table and come in again as the same."""
    for bad in rows.bad:
        has_a_sentence(bad.reason)
    if rows.only_readings:
        return
    whole = WholeDiary(entries=rows.entries)
    again = read_ours(entries_csv(whole), NOW)
    assert not again.bad, "our own table can't be read again"
    assert _said(again.entries) == _said(rows.entries), "our own table says something else"


def _said(entries: Iterable[WholeEntry]) -> Mapping[str, Any]:
    return {entry.id: (entry.content, entry.utc_offset_minutes, entry.created_at) for entry in entries}


def _can_leave(whole: WholeDiary) -> None:
    measurements_csv(whole)
    data = entries_csv(whole)
    assert b"\n=" not in data
    assert b",=" not in data.replace(b'",', b"")
    if zlib.crc32(data) % 8 == 0:
        diary_to_fhir(whole, NOW)


_sentences: list[Any] = []


def load_sentences() -> Any:
    """The sentences, read once."""
    if not _sentences:
        _sentences.append(load_messages(resources_dir()))
    return _sentences[0]


def _feed_sqlite(folder: Path) -> Feed:
    """A diary's file: opened, read whole, and saved what can be read."""

    def feed(data: bytes) -> None:
        path = folder / "diary.sqlite3"
        for file in folder.iterdir():
            file.unlink()
        path.write_bytes(data)
        try:
            diary = open_family_diary(Paths(folder, resources_dir()), lambda: NOW)
            try:
                diary.whole.read()
                diary.entries.newest(50, None)
                diary.finding.page(EntryQuery("fever"), 20)
            finally:
                diary.close()
        except AppError as error:
            has_a_sentence(error)
        for file in folder.iterdir():
            file.unlink()
        path.write_bytes(data)
        salvage(path, folder / "saved.sqlite3")
        saved = open_family_diary(Paths(folder, resources_dir(), folder / "saved.sqlite3"), lambda: NOW)
        try:
            saved.whole.read()
        finally:
            saved.close()

    return sentences_hold(feed)


def _seeds_sqlite() -> Iterable[bytes]:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        diary = open_family_diary(Paths(Path(folder), resources_dir()), lambda: NOW)
        diary.whole.replace(in_order(_wholes()[0]))
        path = diary.path
        diary.close()
        yield path.read_bytes()


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _feed_matcher(_folder: Path) -> Feed:
    """Spans lie in the note, twice read is read the same, and by halves and by lines as well."""
    matcher = load_matcher(resources_dir())

    def feed(data: bytes) -> None:
        note = _text(data)
        found = matcher.read(note)
        assert list(found) == sorted(found, key=lambda mention: mention.start), "mentions out of order"
        for mention in found:
            assert 0 <= mention.start < mention.end <= len(note)
            assert mention.text == note[mention.start : mention.end]
            assert mention.items
            assert mention.reason
        chance = zlib.crc32(data)
        live = matcher.live()
        cut = chance % (len(note) + 1)
        for shown in (note[:cut], note, note[: cut // 2] + note[cut:], note):
            assert live.read(shown) == matcher.read(shown), "read live, it is read otherwise"
        out = StringIO()
        match_stream(matcher, BytesIO(note.encode()), out)
        assert out.getvalue().count("\n") == note.encode().count(b"\n") + (
            not note.endswith("\n") and note != ""
        )
        if chance % 4 == 0:
            own = matcher.for_family(())
            own.check_own_words(note[:80])
        if chance % 16 == 0 and found and len(note) < 400:
            mention = found[chance % len(found)]
            matcher.in_words(matcher.explain(note, mention))

    return sentences_hold(feed)


def _seeds_notes() -> Iterable[bytes]:
    yield b"Fever 101.5 at 3 pm, no chills. Denies headache; shaking hands since yesterday, can't find words."
    yield b"BP 85/50, pulse 130!! she isn't confused, but was last night. If she has a seizure call 911."
    yield "Temp 38,9 °C – very tierd, throwing up x3\n- rash on arms\n* no trouble breathing".encode()
    for whole in _wholes():
        yield "\n".join(entry.content.note for entry in whole.entries).encode()


def _feed_typed(folder: Path) -> Feed:
    """What a person types in a field, and looks for."""
    diary = sample_diary(folder)
    guide = load_guide(resources_dir())
    parsers = [getattr(checks, name) for name in sorted(vars(checks)) if name.startswith("parse_")]

    def feed(data: bytes) -> None:
        text = _text(data)
        for parse in parsers:
            try:
                parse(text)
            except AppError as error:
                has_a_sentence(error)
        for hit in find(guide, text):
            assert hit.start < hit.end
        diary.finding.page(EntryQuery(text), 10)

    return sentences_hold(feed)


def _seeds_typed_fields() -> Iterable[bytes]:
    yield from (
        b"38.4",
        b"101,3 F",
        b"120/80",
        b"72 bpm",
        b"97 %",
        b"2026-11-20 10:30",
        b"2 cups",
        b"150 lbs",
    )
    yield from (
        b"fever",
        b'"two words" AND x*',
        b"headache -no",
        "Müller ﬁ".encode(),
        b"NEAR(a b)",
        b"writer:ana",
    )


TARGETS: Final = (
    Target("json", _feed_arrival, _seeds_json, 4.0, 60_000),
    Target("table", _feed_arrival, _seeds_tables, 4.0),
    Target("columns", _feed_arrival, _seeds_typed, 4.0, 5_000),
    Target("fhir", _feed_arrival, _seeds_fhir, 4.0, 60_000),
    Target("sqlite", _feed_sqlite, _seeds_sqlite, 6.0, 1_000_000),
    Target("matcher", _feed_matcher, _seeds_notes, 1.0, 4_000),
    Target("typed", _feed_typed, _seeds_typed_fields, 1.0, 300),
)
