"""Prints where our guide says each line of the therapy guide: ``python tests/guide/coverage_report.py``."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from caregiver_app.guide.loader import load_guide  # noqa: E402
from caregiver_app.guide.model import Place  # noqa: E402
from caregiver_app.paths import resources_dir  # noqa: E402


def report() -> str:
    """The checklist as a table."""
    guide = load_guide(resources_dir())
    lines = tomllib.loads((HERE / "source_coverage.toml").read_text(encoding="utf-8"))["lines"]
    rows = []
    done = 0
    for line in lines:
        said = ""
        for at in line["at"]:
            chapter_id, _, block_id = at.partition("#")
            chapter = guide.chapter(chapter_id)
            block = guide.block(Place(chapter_id, block_id))
            said += (block.text if block else chapter.title if chapter else "") + "\n"
        held = all(word in said for word in line["words"])
        done += held
        rows.append(f"{'[x]' if held else '[ ]'} {line['id']}  {line['says']:<86} {', '.join(line['at'])}")
    return "\n".join([*rows, f"{done} of {len(lines)} lines of the therapy guide are said."])


if __name__ == "__main__":
    print(report())
