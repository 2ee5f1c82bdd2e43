"""A slip in a guide file is named in plain words; what is shipped has none."""

from pathlib import Path

import pytest

from caregiver_app.errors import Trouble
from caregiver_app.guide.items import ITEM_IDS
from caregiver_app.guide.loader import load_guide
from caregiver_app.guide.model import Block, BlockAction, BlockKind, Guide, Place
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

FIRST = "01-what-it-is.toml"
EFFECTS = "06-side-effects.toml"


def blocks(guide: Guide) -> list[Block]:
    return [block for chapter in guide.chapters for block in chapter.blocks]


def test_chapters_are_the_guides_in_reading_order(guide: Guide) -> None:
    assert [chapter.id for chapter in guide.chapters] == [
        "what-it-is",
        "how-it-works",
        "seven-steps",
        "who-it-is-for",
        "types-it-treats",
        "side-effects",
        "resources",
        "coping",
        "choosing-a-provider",
        "second-opinion",
    ]


def test_items_stand_once_each_with_their_exact_words(guide: Guide) -> None:
    shown = [block for block in blocks(guide) if block.kind is BlockKind.ITEM]
    assert [block.item for block in shown] == list(ITEM_IDS)
    assert [block.text for block in shown] == [item.words for item in guide.items.values()]


def test_there_are_seven_steps(guide: Guide) -> None:
    assert sum(block.kind is BlockKind.STEP for block in blocks(guide)) == 7


def test_every_block_has_a_source_and_every_source_is_used(guide: Guide) -> None:
    assert {block.source for block in blocks(guide)} == set(guide.sources)


def test_the_three_last_chapters_end_in_questions(guide: Guide) -> None:
    for chapter in guide.chapters[-3:]:
        assert chapter.blocks[-1].kind is BlockKind.QUESTION
        assert sum(block.kind is BlockKind.QUESTION for block in chapter.blocks) >= 3


def test_resources_lead_to_the_familys_own_directory(guide: Guide) -> None:
    chapter = guide.chapter("resources")
    assert chapter is not None
    assert [block.action for block in chapter.blocks].count(BlockAction.DIRECTORY) == 1


def test_an_item_has_a_place_and_an_unknown_one_has_none(guide: Guide) -> None:
    assert guide.place_of_item("icans.speech-difficulties") == Place(
        "side-effects", "icans-speech-difficulties"
    )
    with pytest.raises(KeyError):
        guide.place_of_item("crs.cough")


def test_a_block_that_is_gone_is_none(guide: Guide) -> None:
    assert guide.block(Place("side-effects", "gone")) is None
    assert guide.block(Place("gone", "serious")) is None
    assert guide.chapter("gone") is None


def spoil(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / "guide" / "en" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (
            FIRST,
            'kind = "paragraph"',
            'kind = "poem"',
            "block in-short: “poem” is no kind. You can use: paragraph",
        ),
        (FIRST, 'source = "guide"', 'source = "gide"', "there is no source “gide” in sources.toml"),
        (FIRST, 'id = "t-cells"', 'id = "in-short"', "the id “in-short” is used twice"),
        (FIRST, 'id = "t-cells"', 'id = "T cells"', "block 2: the id “T cells” may have only small letters"),
        (
            FIRST,
            'id = "t-cells"',
            'idd = "t-cells"',
            "block 2: “idd” has no meaning here. You can use: action",
        ),
        (FIRST, 'title = "What', 'titel = "What', "chapter: “titel” has no meaning here"),
        (FIRST, 'id = "what-it-is"', 'id = "coping"', "the id “coping” is used twice"),
        (FIRST, 'text = "CAR is', 'text = " CAR is', "block the-name: “text” must be on one line"),
        (FIRST, "short for", "short  for", "block the-name: “text” must be on one line"),
        (FIRST, 'text = "CAR is', 'text = """\nCAR is', "01-what-it-is.toml can't be read"),
        (
            FIRST,
            'source = "guide"\ntext',
            'source = "guide"\nitem = "crs.dizziness"\ntext',
            "only a block of the kind",
        ),
        (
            EFFECTS,
            'item = "crs.dizziness"',
            'item = "crs.cough"',
            "there is no item “crs.cough” in items.toml",
        ),
        (
            EFFECTS,
            'item = "crs.dizziness"',
            'item = "crs.headaches"',
            "each of the guide's sixteen items once",
        ),
        (
            EFFECTS,
            'item = "crs.dizziness"',
            'item = "crs.dizziness"\ntext = "Dizzy"',
            "its words stand in items.toml",
        ),
        (EFFECTS, 'item = "crs.dizziness"', "item = 3", "block crs-dizziness: “item” is missing or empty"),
        ("sources.toml", "seen = 2026-11-24", 'seen = "2026-11-24"', "source guide: “seen” must be a date"),
        ("sources.toml", "https://us", "http://us", "must start with https://"),
        ("sources.toml", "[guide]", "guide = 3\n[guided]", "source guide: this should be a table of its own"),
        ("items.toml", 'id = "crs.dizziness"', 'id = "crs.dizzy"', "items.toml must hold exactly"),
        ("items.toml", 'short = "', 'short = 3\nshorter = "', "crs.breathing-problems: “short” is missing"),
        ("items.toml", "[[items]]", "[[item]]", "items.toml must hold exactly"),
        ("items.toml", "[[items]]", f"x = {'[' * 5000}", "items.toml can't be read"),
        (EFFECTS, "[[blocks]]", f"x = {'[' * 5000}", "06-side-effects.toml can't be read"),
    ],
)
def test_a_slip_is_named_in_plain_words(copied: Path, name: str, old: str, new: str, says: str) -> None:
    spoil(copied, name, old, new)
    with pytest.raises(Trouble) as caught:
        load_guide(copied)
    assert says in load_messages(resources_dir()).of(caught.value)


def test_a_chapter_without_blocks_is_named(copied: Path) -> None:
    (copied / "guide/en/01-what-it-is.toml").write_text('id = "a"\ntitle = "A"\n', encoding="utf-8")
    with pytest.raises(Trouble) as caught:
        load_guide(copied)
    assert "01-what-it-is.toml, chapter: there are no [[blocks]]" in load_messages(resources_dir()).of(
        caught.value
    )


def test_a_folder_without_chapters_is_named(copied: Path) -> None:
    for path in (copied / "guide/en").glob("[0-9]*.toml"):
        path.unlink()
    with pytest.raises(Trouble) as caught:
        load_guide(copied)
    assert "There are no chapters in" in load_messages(resources_dir()).of(caught.value)


def test_a_missing_language_is_trouble(copied: Path) -> None:
    with pytest.raises(Trouble):
        load_guide(copied, "xx")
