"""Every line of the therapy guide is said somewhere in ours."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from caregiver_app.guide.model import Guide, Place

LINES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "source_coverage.toml").read_text(encoding="utf-8")
)["lines"]


def words_at(guide: Guide, at: str) -> str:
    chapter_id, _, block_id = at.partition("#")
    chapter = guide.chapter(chapter_id)
    assert chapter is not None, f"there is no chapter {chapter_id}"
    if not block_id:
        return chapter.title
    block = guide.block(Place(chapter_id, block_id))
    assert block is not None, f"there is no block {at}"
    return block.text


def test_the_lines_are_all_there_in_order() -> None:
    assert [line["id"] for line in LINES] == [f"s{number:02}" for number in range(75)]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_a_line_is_said(guide: Guide, line: dict[str, Any]) -> None:
    said = "\n".join(words_at(guide, at) for at in line["at"])
    missing = [word for word in line["words"] if word not in said]
    assert not missing, f"{line['id']} ({line['says']}): {missing} not in {line['at']}"


def test_medical_blocks_name_the_therapy_guide(guide: Guide) -> None:
    """What the coverage maps is said with the therapy guide as its source, or is about our copy of it."""
    for line in LINES:
        for at in line["at"]:
            if "#" in at and line["id"] != "s30":
                block = guide.block(Place(*at.split("#")))
                assert block is not None
                assert block.source == "guide", at
