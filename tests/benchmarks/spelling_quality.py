"""Prints how well misspelt symptoms are understood, and which common English words are flagged by themselves.

    python tests/benchmarks/spelling_quality.py [--words /usr/share/dict/american-english] [--wordfreq 50000]

``--wordfreq`` needs the package wordfreq, which the app itself doesn't. Words that
the lexicon knows are left out.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from caregiver_app.matching.forms import bases
from caregiver_app.matching.lexicon import load_lexicon
from caregiver_app.matching.limits import DEFAULT_LIMITS
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.spelling import Speller

ROOT = Path(__file__).resolve().parents[2]
SETS = ROOT / "tests" / "matching" / "misspellings"


def flagged(matcher: Matcher, note: str) -> set[str]:
    """The items that flag ``note``."""
    return {item for mention in matcher.read(note) if mention.status.flags for item in mention.items}


def print_recall(matcher: Matcher) -> None:
    """A line for each kind, number of slips and half, with what is missed."""
    phrases = tomllib.loads((SETS / "words.toml").read_text("utf-8"))["phrases"]
    for kind in ("typing", "sound_alike", "missing_letter"):
        rows: dict[tuple[str, str], int] = defaultdict(int)
        missed: dict[tuple[str, str], list[str]] = defaultdict(list)
        for line in (SETS / f"{kind}.tsv").read_text("utf-8").splitlines():
            half, slips, typed, meant = line.split("\t")
            note = phrases.get(meant, "{}")
            rows[slips, half] += 1
            if not flagged(matcher, note.format(meant)) <= flagged(matcher, note.format(typed)):
                missed[slips, half].append(f"{typed} ({meant})")
        for (slips, half), count in sorted(rows.items()):
            misses = missed[slips, half]
            recall = 1 - len(misses) / count
            print(
                f"{kind:15} slips {slips} {half:11}  {count:3} rows  recall {recall:.3f}  {', '.join(misses)}"
            )


def print_flagged(name: str, words: Iterable[str], matcher: Matcher, known: frozenset[str]) -> None:
    """How many of ``words`` are flagged by themselves, and which."""
    others = [word for word in words if word.isalpha() and known.isdisjoint(bases(word.lower()))]
    found = [word for word in others if flagged(matcher, word)]
    print(
        f"{name}: {len(others)} words that are not in the lexicon, {len(found)} flagged: {', '.join(found)}"
    )


def main() -> None:
    """Reads the arguments and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=Path, help="a list of right words, one a line")
    parser.add_argument("--wordfreq", type=int, help="so many of the commonest words of the package wordfreq")
    arguments = parser.parse_args()
    lexicon = load_lexicon(ROOT / "resources")
    matcher = Matcher(lexicon, DEFAULT_LIMITS)
    known = frozenset({*lexicon.trie.vocabulary, *lexicon.irregular})
    print_recall(matcher)
    listed = Speller(lexicon).right_words
    print_flagged("the app's own list, common", listed.common, matcher, known)
    print_flagged("the app's own list, others", listed.others, matcher, known)
    if arguments.words:
        words = arguments.words.read_text("utf-8").split()
        print_flagged(arguments.words.name, words, matcher, known)
    if arguments.wordfreq:
        words = import_module("wordfreq").top_n_list("en", arguments.wordfreq)
        print_flagged(f"wordfreq, {arguments.wordfreq}", words, matcher, known)


if __name__ == "__main__":
    main()
