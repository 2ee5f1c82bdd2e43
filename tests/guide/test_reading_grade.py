"""A tired reader can follow: Flesch-Kincaid grade 8 or lower by textstat, chapter by chapter.

textstat counts the syllables of English words with a dictionary that it would download. It is given one
made here instead, for the guide's own words, so that the test needs no network: a count by vowels, put
right by hand where that is off.
"""

import re
from pathlib import Path
from typing import Final

import pytest
import textstat  # type: ignore[import-untyped]  # it ships no types
from nltk import data as nltk_data  # type: ignore[import-untyped]  # the same

from caregiver_app.guide.model import Chapter, Guide

HIGHEST_GRADE: Final = 8.0

SYLLABLES: Final = {
    "aucatzyl": 3, "bcell": 2, "caregiver": 3, "caregivers": 3, "cellassociated": 6, "chimeric": 3,
    "closely": 2, "colleague": 2, "coordination": 5, "crs": 3, "diagnosis": 4, "diarrhea": 4, "doesn't": 2,
    "easier": 3, "fatigue": 2, "headaches": 2, "hours": 2, "icans": 2, "kymriah": 3, "leukapheresis": 6,
    "leukemia": 4, "likely": 2, "nausea": 3, "neurotoxicity": 7, "our": 2, "ours": 2, "serious": 3,
    "several": 2, "tcell": 2, "tcells": 2, "tlymphocytes": 4, "trial": 2, "trials": 2, "usually": 4,
    "video": 3,
}  # fmt: skip
"""Where counting vowels is off, or a word is a name or letters read one by one."""

SILENT: Final = re.compile(r"[^aeiouyl]e$|[^td]ed$|[^aeiouscxzgh]es$|[aeiouy]le$")


def syllables(word: str) -> int:
    if word in SYLLABLES:
        return SYLLABLES[word]
    count = len(re.findall("[aeiouy]+", word.replace("'", "")))
    return max(1, count - 1 if count > 1 and SILENT.search(word) else count)


def plain(chapter: Chapter) -> str:
    """The chapter's words, each heading and item a sentence of its own."""
    texts = [chapter.title, *(block.text for block in chapter.blocks)]
    return " ".join(text if text[-1] in ".?!" else f"{text}." for text in texts)


@pytest.fixture(scope="module")
def dictionary(guide: Guide, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pronouncing dictionary in the form that textstat reads."""
    words = {
        re.sub(r"[^\w']", "", word).lower() for chapter in guide.chapters for word in plain(chapter).split()
    }
    root = tmp_path_factory.mktemp("nltk")
    folder = root / "corpora" / "cmudict"
    folder.mkdir(parents=True)
    lines = [f"{word} 1 {' '.join(['V0'] * syllables(word))}\n" for word in sorted(words - {""})]
    (folder / "cmudict").write_text("".join(lines), encoding="utf-8")
    return root


def test_every_chapter_reads_at_grade_eight_or_lower(
    guide: Guide, dictionary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nltk_data, "path", [str(dictionary)])
    grades = {chapter.id: textstat.flesch_kincaid_grade(plain(chapter)) for chapter in guide.chapters}
    assert all(grade <= HIGHEST_GRADE for grade in grades.values()), grades
    assert all(grade > 0 for grade in grades.values()), grades
