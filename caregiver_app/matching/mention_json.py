"""A mention as the command line prints it."""

from __future__ import annotations

from caregiver_app.matching.mention import Mention


def mention_to_json(mention: Mention) -> dict[str, object]:
    """``mention`` as plain values, in the order the command line promises."""
    return {
        "items": list(mention.items),
        "status": mention.status.value,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "reason": mention.reason,
    }
