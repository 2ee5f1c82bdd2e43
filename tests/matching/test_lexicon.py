"""A mistake in the lexicon is named, with the file and the phrase."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from caregiver_app.guide.items import ITEM_IDS
from caregiver_app.matching.entries import Cue, Measure, Part
from caregiver_app.matching.lexicon import Lexicon, LexiconError, load_lexicon


@pytest.fixture
def copy(resources: Path, tmp_path: Path) -> Path:
    shutil.copytree(resources / "lexicon", tmp_path / "lexicon")
    shutil.copytree(resources / "guide", tmp_path / "guide")
    return tmp_path


@pytest.fixture
def spoil(copy: Path) -> Callable[[str, str, str], Path]:
    def change(name: str, old: str, new: str) -> Path:
        path = copy / "lexicon" / "en" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return copy

    return change


def test_lexicon_knows_every_item(lexicon: Lexicon) -> None:
    assert tuple(lexicon.items) == ITEM_IDS


def test_no_two_kinds_of_section_share_a_name() -> None:
    """They are looked up in one set: a cue must not be taken for a part of the same name."""
    sections = [*Part, *Cue, *Measure]
    assert len({section.value for section in sections}) == len(sections)


def test_digest_changes_with_a_byte(spoil: Callable[[str, str, str], Path], lexicon: Lexicon) -> None:
    changed = load_lexicon(spoil("items/skin-rash.toml", "rashy", "rashish"))
    assert changed.digest != lexicon.digest


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("items/skin-rash.toml", "rashes", "(rashes", "skin-rash.toml, present"),
        ("items/skin-rash.toml", "possible =", "perhaps =", "unknown section 'perhaps'"),
        ("items/skin-rash.toml", '"crs.skin-rash"', '"crs.skin"', "items must name items"),
        ("items/skin-rash.toml", '"""', '""', "skin-rash.toml"),
        ("items/headaches.toml", "[<his>]", "<hiss>", "no list <hiss>"),
        ("cues.toml", "kin =", "kind =", "unknown section 'kind'"),
        ("words.toml", "rash = rashe", "rash rashe", "should read"),
        ("reasons.toml", "reading =", "readings =", "lacks reading"),
    ],
)
def test_mistake_is_named(
    spoil: Callable[[str, str, str], Path], name: str, old: str, new: str, says: str
) -> None:
    with pytest.raises(LexiconError, match=says.replace("<", ".").replace("'", ".")):
        load_lexicon(spoil(name, old, new))


@pytest.mark.parametrize("name", ["cues.toml", "words.toml", "items/skin-rash.toml"])
def test_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / "lexicon" / "en" / name).unlink()
    with pytest.raises(LexiconError):
        load_lexicon(copy)


@pytest.mark.parametrize(
    ("old", "new", "sections"),
    [
        ('past = """', 'past = """\ndenied', "denies and past"),
        ('past = """', 'past = """\n(never had|not once)', "not and past"),
        ('mild = """', 'mild = """\nseverely', "mild and strong"),
    ],
)
def test_cue_in_two_sections_is_named_with_both(
    spoil: Callable[[str, str, str], Path], old: str, new: str, sections: str
) -> None:
    with pytest.raises(LexiconError, match=f"cues.toml: .* stands in {sections}"):
        load_lexicon(spoil("cues.toml", old, new))


@pytest.mark.parametrize("name", ["not_a_negation", "not_an_if", "not_the_subject", "closes_gap"])
def test_cue_may_stand_in_a_section_that_only_limits_others(
    spoil: Callable[[str, str, str], Path], name: str
) -> None:
    load_lexicon(spoil("cues.toml", f'{name} = """', f'{name} = """\nnever once'))


def test_matcher_works_without_the_list_of_real_words(copy: Path) -> None:
    (copy / "lexicon" / "en" / "real_words.txt.gz").unlink()
    assert load_lexicon(copy).words_file.exists() is False
