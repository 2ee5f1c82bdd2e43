"""What an explanation of a mention says, as plain values; the sentences are made in ``explain_text``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from caregiver_app.matching.limits import Limit, MeasurementKind
from caregiver_app.matching.mention import Mention, Status
from caregiver_app.matching.own_words import OwnWords

ASKED = "question"
"""The kind of a question mark, which is no word of ``cues.toml``."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of the note: ``note[start:end]`` is ``text``."""

    start: int
    end: int
    text: str


class ReadAs(StrEnum):
    """How a word was taken for one of the lexicon's."""

    AS_WRITTEN = "as_written"
    FORM = "form"
    SLIP = "slip"
    REPEATED = "repeated"
    NUMBER = "number"
    STEPPED_OVER = "stepped_over"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class WordRead:
    """One word of a mention and the lexicon's word it was read as."""

    place: Place
    read_as: ReadAs
    meant: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the lexicon as it stands in its file.

    Attributes:
        file: The file, below the lexicon's folder.
        number: The line's number in it, from 1.
        section: The section it stands in.
        text: The line.
        read_as: Of all that the line stands for, what was found; "…" where words were stepped over.
    """

    file: str
    number: int
    section: str
    text: str
    read_as: str


@dataclass(frozen=True, slots=True)
class ReadingFound:
    """A reading and the limit it was judged by.

    Attributes:
        number: The number as typed.
        kind: What is measured.
        value: In the kind's own unit.
        unit_written: Whether the note says in which unit.
        in_fahrenheit: Whether the number is a temperature in °F.
        limit: The limit, of the several there may be the one that was passed.
        passes: Whether the value lies on the side of the limit that is highlighted.
    """

    number: Place
    kind: MeasurementKind
    value: float
    unit_written: bool
    in_fahrenheit: bool
    limit: Limit
    passes: bool


class Cause(StrEnum):
    """What set the status."""

    PLAIN = "plain"
    CUE = "cue"
    DENIED_WITHIN = "denied_within"
    WEAKER = "weaker"
    EVERYDAY_ACHE = "everyday_ache"
    OWNER = "owner"
    MILD = "mild"
    STRONG = "strong"
    LIMIT_PASSED = "limit_passed"
    LIMIT_INSIDE = "limit_inside"


@dataclass(frozen=True, slots=True)
class Ground:
    """What set the status, and by which words.

    Attributes:
        cause: What it was.
        cue: The section of ``cues.toml`` that the deciding words stand in, or :data:`ASKED`; empty without.
        words: The deciding words, in the note.
        line: The line of ``cues.toml`` that found them.
    """

    cause: Cause
    cue: str = ""
    words: Place | None = None
    line: Line | None = None


class End(StrEnum):
    """Why words that could have decided don't reach a mention."""

    CONTRAST = "contrast"
    PERSON = "person"
    BREAK = "break"
    NEW_PART = "new_part"
    TELLS = "tells"
    OTHER_CUE = "other_cue"
    WORDS = "words"
    LIST = "list"
    NEXT = "next"
    SENTENCE = "sentence"
    DENIES_NOTHING = "denies_nothing"
    NO_CONDITION = "no_condition"
    NOT_THE_SUBJECT = "not_the_subject"
    HAPPENED = "happened"
    CAME_BACK = "came_back"
    PARTED = "parted"


@dataclass(frozen=True, slots=True)
class Near:
    """Words that stand near and don't speak of the mention.

    Attributes:
        cue: Their section of ``cues.toml``.
        words: The words.
        end: Why they don't reach it.
        ended_by: The words of the note that end their reach.
        reaches: The mentions that they do speak of.
    """

    cue: str
    words: Place
    end: End
    ended_by: Place
    reaches: tuple[str, ...] = ()


class Edit(StrEnum):
    """A kind of change to the note, or to what the family added."""

    WITHOUT = "without"
    INSTEAD = "instead"
    BEFORE = "before"
    NUMBER = "number"
    NO_OWN_WORDS = "no_own_words"
    NO_LIMIT = "no_limit"


@dataclass(frozen=True, slots=True)
class Replacement:
    """Put ``text`` where the words of ``place`` stand; an empty place is where to put it in."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """What would have given another status; each was tried by reading the changed note.

    Attributes:
        edit: What is changed.
        replacements: Where in the note; empty when something that the family added is left out.
        becomes: The status it then has; None when it isn't found at all.
    """

    edit: Edit
    replacements: tuple[Replacement, ...]
    becomes: Status | None

    def applied_to(self, note: str) -> str:
        """The changed note."""
        for replacement in sorted(self.replacements, key=lambda one: one.place.start, reverse=True):
            place = replacement.place
            note = note[: place.start] + replacement.text + note[place.end :]
        return note


@dataclass(frozen=True, slots=True)
class GuidePlace:
    """Where an item stands in the guide, and where the guide has it from."""

    item: str
    words: str
    on_list: str
    chapter: str
    source: str
    source_by: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a mention was read, and what would have changed it.

    Attributes:
        mention: The mention.
        sentence: The stretch of the note that it was read in.
        words: How each of its words was read; empty for a reading.
        found_by: What found it.
        strength: The section of its line: "present" as strong as the guide's words, "possible" weaker.
        ground: What set its status.
        near: For a flagged mention the nearest words that don't reach it.
        changes: What would have changed the status, the most telling first.
        guide: The way back to the guide.
    """

    mention: Mention
    sentence: Place
    words: tuple[WordRead, ...]
    found_by: Line | OwnWords | ReadingFound | None
    strength: str
    ground: Ground
    near: Near | None
    changes: tuple[Change, ...]
    guide: tuple[GuidePlace, ...]
