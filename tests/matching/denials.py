"""Every phrase of the lexicon as text, and every way to deny it that fits the kind of phrase it is.

How a phrase is denied depends on what it is: "no rash", "didn't throw up", "isn't dizzy", "the room is not
spinning". The kind is told by a rule from the phrase's first and last words, helped by the short lists
in ``phrase_kinds.toml``. A cue that is added to ``cues.toml`` is used from that day on.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from caregiver_app.matching.lexicon import named_lists, phrase_lines
from caregiver_app.matching.mention import Mention
from caregiver_app.matching.phrases import Element, Readings, expand

LEXICON = Path(__file__).resolve().parents[2] / "resources" / "lexicon" / "en"
SECTIONS = ("no", "denies", "not", "no_after")
MANY = 12
"""A line with more wordings than this is read in as few as hold each of its words once."""


class PhraseKind(StrEnum):
    """What a phrase is, as far as denying it goes."""

    THING = "thing"
    """ "rash", "shortness of breath", "trouble speaking": no ..., denies ..."""
    DOING = "doing"
    """ "vomiting": no ..., isn't ..."""
    VERB = "verb"
    """ "threw up": didn't ..."""
    QUALITY = "quality"
    """ "dizzy": isn't ..."""
    CLAUSE = "clause"
    """ "room is spinning": room is not ..., denies that ..."""
    LACK = "lack"
    """ "can't find words", "no energy": is itself a denial. Nobody denies it with a "no" or a "not"; what
    people write is "denies that she can't find words" and "can't find words: no"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One wording of a line of the lexicon."""

    item: str
    line: str
    text: str
    kind: PhraseKind


@dataclass(frozen=True, slots=True)
class Denied:
    """A note that denies a phrase; the phrase stands at ``start`` to ``end``."""

    note: str
    start: int
    end: int


@cache
def _tables(name: str) -> dict[str, Any]:
    return tomllib.loads((LEXICON / name).read_text(encoding="utf-8"))


@cache
def _lists() -> dict[str, Readings]:
    return named_lists(_tables("lists.toml"))


@cache
def _kinds() -> dict[str, frozenset[str]]:
    path = Path(__file__).with_name("phrase_kinds.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: frozenset(text.split()) for name, text in tables.items()}


def phrases() -> Iterator[Phrase]:
    """Every phrase that flags, in every reading; of a line with many, enough to hold each word once."""
    for path in sorted(LEXICON.glob("items/*.toml")):
        tables = _tables(f"items/{path.name}")
        for part in ("present", "possible"):
            for line in phrase_lines(tables.get(part, ""), path.name):
                for text in wordings(line):
                    yield Phrase(tables["items"][0], line, text, kind_of(text))


def cues(section: str) -> list[str]:
    """Every line of one section of ``cues.toml``, in its wordings."""
    return [text for line in phrase_lines(_tables("cues.toml")[section], section) for text in wordings(line)]


def wordings(line: str, many: int = MANY) -> list[str]:
    """The texts that a line stands for; the words of a gap are left out, as people may do."""
    texts: dict[tuple[str, ...], None] = {}
    for reading in expand(line, _lists()):
        if isinstance(reading[-1], int):
            continue  # ends in a gap, and says nothing that the same line without it doesn't
        choices = [_writable(element) for element in reading if not isinstance(element, int)]
        for at in range(max(map(len, choices))):
            texts[tuple(choice[at % len(choice)] for choice in choices)] = None
    chosen = list(texts)
    if len(chosen) > many:
        seen: set[str] = set()
        chosen = []
        for words in texts:
            if not seen.issuperset(words):
                chosen.append(words)
                seen.update(words)
    return [_text(words) for words in chosen]


def _writable(element: Element) -> tuple[str, ...]:
    """The choices that can stand after any word: not the "'s" that a list holds beside "his"."""
    assert isinstance(element, tuple)
    return tuple(word for word in element if not word.startswith("'")) or element


def _text(words: tuple[str, ...]) -> str:
    text = " ".join(words).replace(" '", "'")
    return text.replace("<number>", "3").replace("<year>", "1998")


def kind_of(text: str) -> PhraseKind:
    """The kind of a phrase, by its words.

    It is a lack when a "not" or an inability stands in it; a clause when it starts with a part of the
    body, the room or a person and goes on with a verb; else what its first word says.
    """
    kinds = _kinds()
    words = re.findall(r"[\w'-]+", text)
    first, last = words[0], words[-1]
    if any(word in kinds["lack"] or word.endswith("n't") for word in words):
        return PhraseKind.LACK
    bare = words[1:] if first in kinds["owner"] and len(words) > 1 else words
    tells = any(word in kinds["verb"] or word.endswith(("ing", "ed")) for word in bare[1:])
    if bare[0].removesuffix("'s") in kinds["subject"] and last not in kinds["thing"]:
        finite = tells or bare[0].endswith("'s") or last in kinds["quality"] or last.endswith("s")
        return PhraseKind.CLAUSE if len(bare) > 1 and finite else PhraseKind.THING
    if first in kinds["verb"]:
        return PhraseKind.VERB
    if last in kinds["thing"] or first in kinds["thing"]:
        return PhraseKind.THING
    if first in kinds["quality"] or (len(words) == 1 and first.endswith(("y", "ic", "ous", "less", "ful"))):
        return PhraseKind.QUALITY
    if first.endswith("ing"):
        return PhraseKind.DOING
    if first.endswith("ed"):
        return PhraseKind.VERB if len(words) > 1 else PhraseKind.QUALITY
    return PhraseKind.THING


def denials(phrase: Phrase, section: str, cue: str) -> Iterator[Denied]:
    """The notes that deny ``phrase`` by ``cue``, in frames that fit; none when nobody would write one."""
    if cue == "not" and phrase.text.startswith(("only ", "just ")):
        return  # "not only nods" denies nothing
    for frame in _frames(phrase, section, cue):
        before, _, after = frame.partition("{}")
        yield Denied(before + phrase.text + after, len(before), len(before) + len(phrase.text))


def _frames(phrase: Phrase, section: str, cue: str) -> Iterator[str]:
    match section:
        case "no_after":
            yield from _frames_behind(
                phrase.kind, cue, ends_in_pain=phrase.text.endswith(("pain", "pains", "feeling"))
            )
        case "denies":
            yield from _frames_of_denying(phrase.kind, cue)
        case "no" if cue in ("neither", "nor"):
            if phrase.kind in _BARE:
                yield "slept well, neither {} nor cough" if cue == "neither" else "no cough nor {} today"
        case "no":
            if phrase.kind in _BARE:
                yield f"slept well, {cue} {{}} today"
        case _:
            yield from _frames_of_not(phrase.kind, cue)


def _frames_behind(kind: PhraseKind, cue: str, *, ends_in_pain: bool) -> Iterator[str]:
    if cue == "free":
        if kind is PhraseKind.THING and not ends_in_pain:
            yield "she is {} free today"
    elif cue.split()[0] in ("was", "were", "wasn't", "isn't", "didn't", "did", "hasn't", "has", "never"):
        if kind in (PhraseKind.THING, PhraseKind.DOING):
            yield f"{{}} {cue}"
    else:
        yield f"{{}}: {cue}"
        yield f"any {{}}? {cue}."


def _frames_of_denying(kind: PhraseKind, cue: str) -> Iterator[str]:
    says = cue.split()[-1] in ("denies", "denied", "deny", "denying")
    if kind in (PhraseKind.THING, PhraseKind.DOING):
        yield f"{cue} {{}}"
    elif says and kind in (PhraseKind.CLAUSE,):
        yield f"{cue} that {{}}"
    elif says and kind is PhraseKind.QUALITY:
        yield f"{cue} being {{}}"
    elif says:
        yield f"{cue} that she {{}}"


_AFTER_DO = {
    PhraseKind.THING: "have any ",
    PhraseKind.DOING: "start ",
    PhraseKind.QUALITY: "feel ",
    PhraseKind.VERB: "",
}
_AFTER_BE = {PhraseKind.THING: "having ", PhraseKind.DOING: "", PhraseKind.QUALITY: ""}
_AFTER_HAVE = {
    PhraseKind.THING: "had any ",
    PhraseKind.DOING: "been ",
    PhraseKind.QUALITY: "been ",
    PhraseKind.VERB: "",
}
_BARE = {PhraseKind.THING: "", PhraseKind.DOING: "", PhraseKind.QUALITY: ""}
_BARE_THING = {PhraseKind.THING: "", PhraseKind.DOING: ""}


def _frames_of_not(kind: PhraseKind, cue: str) -> Iterator[str]:
    last = cue.split()[-1]
    if cue == "n't":
        yield from (f"did n't {link}{{}} today" for link in _of(_AFTER_DO, kind))
    elif kind is PhraseKind.CLAUSE and cue in ("isn't", "wasn't", "aren't", "weren't", "never", "ain't"):
        return  # "the room isn't spinning": see inside()
    elif last in ("is", "was", "isn't", "wasn't", "aren't", "weren't", "ain't"):
        yield from (f"she {cue} {link}{{}} today" for link in _of(_AFTER_BE, kind))
    elif last in ("hasn't", "haven't", "hadn't"):
        yield from (f"she {cue} {link}{{}} today" for link in _of(_AFTER_HAVE, kind))
    elif cue in ("nobody has", "no one has") or last in ("has", "had"):
        yield from (f"{cue} {{}}" for _ in _of(_BARE_THING, kind))
    elif last in ("he", "she", "it", "they", "mom", "dad", "pt", "think", "that"):
        said = "has" if last not in ("think", "that") else "she has"
        yield from (f"i {cue} {said} {{}}" for _ in _of(_BARE_THING, kind))
    elif last.endswith("n't") or last in ("never", "once", "to") or last in ("could", "will"):
        yield from (f"she {cue} {link}{{}}" for link in _of(_AFTER_DO, kind))
    elif cue in ("not", "no longer"):
        yield from (f"{cue} {{}} today" for _ in _of(_BARE, kind))
    else:
        yield from (f"{cue} {{}} today" for _ in _of(_BARE_THING, kind))


def _of(links: dict[PhraseKind, str], kind: PhraseKind) -> tuple[str, ...]:
    return (links[kind],) if kind in links else ()


_AUXILIARY = re.compile(r"(?<=[a-z]) (is|are|was|were|has|have|had) (?=(?!gone)[a-z])")


def denied_inside(phrase: Phrase) -> Iterator[str]:
    """Notes in which a "not" stands inside a clause: "room is not spinning", "room isn't spinning"."""
    if phrase.kind is PhraseKind.CLAUSE and _AUXILIARY.search(phrase.text):
        for said in (r" \1 not ", r" \1n't ", r" \1 never ", r" \1 not really "):
            yield _AUXILIARY.sub(said, phrase.text, count=1)


ASSERTIONS = ("not only {}", "no cough but {}", "slept well; {}", "tx;no cough;{}", "no cough. {} again")
"""The way back: frames in which the same words tell of the symptom, though a denial stands near."""


def is_read_whole(mentions: tuple[Mention, ...], phrase: Phrase) -> bool:
    """Whether ``phrase`` standing alone is read as one flagged mention of its item."""
    return any(
        mention.status.flags
        and phrase.item in mention.items
        and (mention.start, mention.end) == (0, len(phrase.text))
        for mention in mentions
    )


def flagged(mentions: tuple[Mention, ...], phrase: Phrase, start: int) -> bool:
    """Whether the phrase at ``start`` is flagged.

    Not when the denying word is part of another phrase's words: in "isn't talking nonsense" stands
    "isn't talking", which is a symptom of its own, and what is meant can't be told by rule.
    """
    end = start + len(phrase.text)
    over = [mention for mention in mentions if mention.start < end and start < mention.end]
    if any(mention.start < start or mention.end > end for mention in over):
        return False
    return any(mention.status.flags and phrase.item in mention.items for mention in over)
