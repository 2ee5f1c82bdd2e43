"""Denies every phrase of the lexicon by every cue, in frames that fit, and prints what is still flagged.

    python tests/benchmarks/every_denial.py [--each N]

``--each 10`` reads every tenth note only. A part is held by ``tests/matching/test_metamorphic.py``.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.matching.loader import load_matcher

ROOT = Path(__file__).resolve().parents[2]

if TYPE_CHECKING:
    from tests.matching import denials
else:
    _SPEC = importlib.util.spec_from_file_location("denials", ROOT / "tests" / "matching" / "denials.py")
    denials = importlib.util.module_from_spec(_SPEC)
    sys.modules["denials"] = denials
    _SPEC.loader.exec_module(denials)


def main() -> None:
    """Reads the arguments and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--each", type=int, default=1, help="read every n-th note only")
    each = parser.parse_args().each
    matcher = load_matcher(ROOT / "resources")
    began = time.perf_counter()
    every = list(denials.phrases())
    whole = [phrase for phrase in every if denials.is_read_whole(matcher.read(phrase.text), phrase)]
    print(f"{len(every)} wordings of {len({p.line for p in every})} lines, {len(whole)} read whole alone")
    read = built = 0
    wrong: Counter[str] = Counter()
    for section in denials.SECTIONS:
        for cue in denials.cues(section):
            for phrase in whole:
                for one in denials.denials(phrase, section, cue):
                    built += 1
                    if built % each == 0:
                        read += 1
                        if denials.flagged(matcher.read(one.note), phrase, one.start):
                            wrong[one.note] += 1
    for note in wrong:
        print(f"    flagged: {note}")
    print(f"{len(wrong)} of {read} denials are flagged, read in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
