"""Reads and checks the lexicon of one language: plain files that a nurse can review line by line."""

from __future__ import annotations

import tomllib
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from caregiver_app.errors import Trouble
from caregiver_app.guide.items import ITEM_IDS, Item, load_items
from caregiver_app.matching.entries import Cue, Entry, Measure, Part
from caregiver_app.matching.phrases import Element, PhraseError, Readings, expand, expand_lists
from caregiver_app.matching.trie import Commonness, PhraseTrie

_NEEDED = ("lists.toml", "cues.toml", "measures.toml", "words.toml", "own_words.toml", "reasons.toml")


class LexiconError(Trouble):
    """The lexicon can't be used; the message names the file and the line's text."""

    def __init__(self, why: str) -> None:
        super().__init__("matching.lexicon", why=why)

    def __str__(self) -> str:
        return str(self.values["why"])


_BESIDE_OTHERS = (Cue.NOT_A_NEGATION, Cue.NOT_AN_IF, Cue.NOT_THE_SUBJECT, Cue.CLOSES_GAP)
"""Sections that only limit what others say, so that their lines may stand in one of those as well."""


@dataclass(frozen=True)
class Lexicon:
    """One language's phrases, ready to be found.

    Attributes:
        trie: The phrases that are symptoms, and those that wall them off.
        measure_trie: The phrases that make a number a reading.
        cue_trie: The phrases around them; all trees share one vocabulary.
        items: The guide's items by id.
        irregular: Irregular forms: "threw" to "throw".
        misspellings: Misspellings too far away to be found by their letters.
        reasons: Sentences for reasons, by name.
        spelling_targets: Words that a misspelt word may stand for.
        symptom_words: Those of them that name a symptom all alone; they are preferred.
        words_file: The list of real English words, read when first needed.
        digest: Changes with any byte of the files.
        closes_gap: Words that no gap steps over.
        denying: Words that deny what a gap steps over them to: "heart is not racing".
        exact_only: Words that no slip is believed to stand for.
        extra_words: More real words: medicines and the like.
        joined_words: Words that are often written without a space before or after a symptom.
        small: Words that say nothing by themselves; those before a family's own words may be left out.
        everyday: Words that are too common to be a family's own words all alone.
    """

    trie: PhraseTrie[Entry]
    measure_trie: PhraseTrie[Entry]
    cue_trie: PhraseTrie[Entry]
    items: Mapping[str, Item]
    irregular: Mapping[str, tuple[str, ...]]
    misspellings: Mapping[str, str]
    reasons: Mapping[str, str]
    spelling_targets: frozenset[str]
    symptom_words: frozenset[str]
    words_file: Path
    digest: str
    closes_gap: frozenset[str]
    denying: frozenset[str]
    exact_only: frozenset[str]
    extra_words: frozenset[str] = field(default_factory=frozenset)
    joined_words: frozenset[str] = field(default_factory=frozenset)
    small: frozenset[str] = field(default_factory=frozenset)
    everyday: frozenset[str] = field(default_factory=frozenset)

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return self.words_file.parent


def load_lexicon(resources: Path, language: str = "en") -> Lexicon:
    """Reads ``resources/lexicon/<language>/``.

    Raises:
        LexiconError: A file is missing, has an unknown section, or a phrase that can't be read.
    """
    folder = resources / "lexicon" / language
    files: dict[str, dict[str, Any]] = {}
    checksum = 0
    for path in sorted([*folder.glob("*.toml"), *folder.glob("items/*.toml")]):
        data = path.read_bytes()
        checksum = zlib.crc32(data.replace(b"\r\n", b"\n"), checksum)
        try:
            files[path.relative_to(folder).as_posix()] = tomllib.loads(data.decode("utf-8"))
        except (ValueError, RecursionError) as error:
            raise LexiconError(f"{path.name}: {error}") from error
    words_file = folder / "real_words.txt.gz"
    if words_file.exists():
        checksum = zlib.crc32(words_file.read_bytes(), checksum)
    for needed in _NEEDED:
        if needed not in files:
            raise LexiconError(f"{folder} has no {needed}")
    lists = named_lists(files["lists.toml"])
    common = Commonness(" ".join(phrase_lines(files["words.toml"].get("common", ""), "words.toml")).split())
    trie: PhraseTrie[Entry] = PhraseTrie(common)
    measure_trie: PhraseTrie[Entry] = PhraseTrie(common)
    cue_trie: PhraseTrie[Entry] = PhraseTrie(common)
    targets: set[str] = set()
    symptoms: set[str] = set()
    _add_items(files, lists, trie, targets, symptoms)
    _add_cues(files["cues.toml"], "cues.toml", Cue, lists, cue_trie)
    _add_cues(files["measures.toml"], "measures.toml", Measure, lists, measure_trie)
    words = files["words.toml"]
    return Lexicon(
        trie=trie,
        measure_trie=measure_trie,
        cue_trie=cue_trie,
        items=load_items(resources, language),
        irregular=_irregular(words),
        misspellings=_pairs(words, "misspellings"),
        reasons=_reasons(files["reasons.toml"]),
        spelling_targets=frozenset((targets | _words(words, "also_spelt")) - _words(words, "exact_only")),
        symptom_words=frozenset(symptoms),
        words_file=words_file,
        digest=f"{checksum:08x}",
        closes_gap=_single_words(files["cues.toml"], Cue.CLOSES_GAP),
        denying=_single_words(files["cues.toml"], Cue.NO, Cue.NOT, Cue.DENIES),
        exact_only=frozenset(_words(words, "exact_only")),
        extra_words=frozenset(_words(words, "real_words")),
        joined_words=frozenset(_words(words, "joined_words")),
        small=frozenset(_words(files["own_words.toml"], "small", "own_words.toml")),
        everyday=frozenset(_words(files["own_words.toml"], "everyday", "own_words.toml")),
    )


def named_lists(tables: Mapping[str, Any]) -> dict[str, Readings]:
    """The lists of ``lists.toml``, ready to be referred to by phrases."""
    texts = {name: "\n".join(phrase_lines(text, f"lists.toml, {name}")) for name, text in tables.items()}
    try:
        return expand_lists(texts)
    except PhraseError as error:
        raise LexiconError(f"lists.toml: {error}") from error


def phrase_lines(text: object, where: str) -> list[str]:
    """The phrases of a section, without comments and blank lines."""
    if not isinstance(text, str):
        raise LexiconError(f"{where} must be a text of one phrase a line")
    lines = (line.partition("#")[0].strip() for line in text.split("\n"))
    return [line for line in lines if line]


def _add(
    trie: PhraseTrie[Entry], line: str, lists: Mapping[str, Readings], entry: Entry, where: str
) -> Readings:
    """Adds one line; gives its readings."""
    try:
        readings = expand(line, lists) if not line.replace(" ", "").isalpha() else [_plain(line)]
    except PhraseError as error:
        raise LexiconError(f"{where}: {error}") from error
    for reading in readings:
        trie.add(reading, entry)
    return readings


def _plain(line: str) -> tuple[Element, ...]:
    return tuple((word,) for word in line.split())


def _words_of(elements: Iterable[Element]) -> set[str]:
    return {word for element in elements if isinstance(element, tuple) for word in element}


def _add_items(
    files: Mapping[str, dict[str, Any]],
    lists: Mapping[str, Readings],
    trie: PhraseTrie[Entry],
    targets: set[str],
    symptoms: set[str],
) -> None:
    seen: set[str] = set()
    elements: set[Element] = set()
    for name, tables in files.items():
        if not name.startswith("items/"):
            continue
        ids = tuple(tables.get("items", ()))
        if any(id_ not in ITEM_IDS for id_ in ids) or (not ids and name != "items/everyday.toml"):
            raise LexiconError(f"{name}: items must name items of the guide, not {ids!r}")
        seen.update(ids)
        for part_name, text in tables.items():
            if part_name == "items":
                continue
            part = _section(part_name, Part, name)
            for line in phrase_lines(text, f"{name}, {part_name}"):
                readings = _add(trie, line, lists, Entry(part, ids), f"{name}, {part_name}")
                if part is not Part.NOT_THIS:
                    elements.update(*readings)
                    if (line,) in readings[0]:
                        symptoms.add(line)
    targets |= _words_of(elements)
    if missing := set(ITEM_IDS) - seen:
        raise LexiconError(f"no phrases for {', '.join(sorted(missing))}")


def _section(name: str, kinds: type[Part] | type[Cue] | type[Measure], where: str) -> Any:
    try:
        return kinds(name)
    except ValueError:
        known = ", ".join(kind.value for kind in kinds)
        raise LexiconError(f"{where}: unknown section {name!r}; known: {known}") from None


def _add_cues(
    tables: Mapping[str, Any],
    where: str,
    kinds: type[Cue] | type[Measure],
    lists: Mapping[str, Readings],
    trie: PhraseTrie[Entry],
) -> None:
    sections: dict[tuple[str | int, ...], Cue] = {}
    for name, text in tables.items():
        entry = Entry(_section(name, kinds, where))
        for line in phrase_lines(text, f"{where}, {name}"):
            readings = _add(trie, line, lists, entry, f"{where}, {name}")
            if isinstance(entry.part, Cue) and entry.part not in _BESIDE_OTHERS:
                _check_stands_once(readings, entry.part, sections, where)


def _check_stands_once(
    readings: Readings,
    cue: Cue,
    sections: dict[tuple[str | int, ...], Cue],
    where: str,
) -> None:
    """A cue says one thing: which of two would be read were a matter of chance."""
    for reading in readings:
        choices: list[tuple[str | int, ...]] = [(one,) if isinstance(one, int) else one for one in reading]
        for words in product(*choices):
            other = sections.setdefault(words, cue)
            if other is not cue:
                both = " and ".join(sorted((other, cue)))
                said = " ".join(".." if isinstance(word, int) else str(word) for word in words)
                raise LexiconError(f"{where}: {said!r} stands in {both}, and can only say one of them")


def _words(tables: Mapping[str, Any], name: str, file: str = "words.toml") -> set[str]:
    return {word for line in phrase_lines(tables.get(name, ""), f"{file}, {name}") for word in line.split()}


def _single_words(tables: Mapping[str, Any], *cues: Cue) -> frozenset[str]:
    return frozenset(
        line
        for cue in cues
        for line in phrase_lines(tables.get(cue.value, ""), "cues.toml")
        if line.isalpha() or "'" in line
    ) - {"'s"}


def _pairs(tables: Mapping[str, Any], name: str) -> dict[str, str]:
    """Lines of ``right = wrong wrong`` as wrong to right."""
    pairs: dict[str, str] = {}
    for line in phrase_lines(tables.get(name, ""), f"words.toml, {name}"):
        right, equals, wrong = line.partition("=")
        if not equals or not wrong.split():
            raise LexiconError(f"words.toml, {name}: {line!r} should read 'word = form form'")
        pairs.update(dict.fromkeys(wrong.split(), right.strip()))
    return pairs


def _irregular(tables: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {wrong: tuple(right.split()) for wrong, right in _pairs(tables, "irregular").items()}


def _reasons(tables: Mapping[str, Any]) -> dict[str, str]:
    reasons = {name: text for name, text in tables.items() if isinstance(text, str)}
    statuses = ("present", "possible", "absent", "past", "hypothetical", "other")
    needed = ("words", "reading", "own_words", "said_by", "said_by_on", "date", "months", *statuses)
    if missing := [name for name in needed if name not in reasons]:
        raise LexiconError(f"reasons.toml lacks {', '.join(missing)}")
    return reasons
