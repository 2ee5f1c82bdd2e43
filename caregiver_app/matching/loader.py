"""Makes a matcher from the resources folder."""

from __future__ import annotations

from pathlib import Path

from caregiver_app.matching.lexicon import load_lexicon
from caregiver_app.matching.limits import DEFAULT_LIMITS, Limit
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.own_words import OwnWords


def load_matcher(
    resources: Path,
    language: str = "en",
    limits: tuple[Limit, ...] = DEFAULT_LIMITS,
    own_words: tuple[OwnWords, ...] = (),
) -> Matcher:
    """The matcher of ``language``.

    Raises:
        LexiconError: The lexicon is missing or has a mistake in it.
    """
    return Matcher(load_lexicon(resources, language), limits, own_words=own_words)
