"""The photos of the period: when, by whom, in whose words. No Qt."""

from __future__ import annotations

from functools import partial

from caregiver_app.diary.values import Entry
from caregiver_app.paper.photo_values import Photo, PhotoPages, TakenPhotos
from caregiver_app.paper.plain_text import isolated, one_line
from caregiver_app.paper.wording import Wording


def build_photos(taken: TakenPhotos | None, entries: tuple[Entry, ...], wording: Wording) -> PhotoPages:
    """The photos of the entries, each with when it was and who wrote."""
    text = wording.texts.text
    by_id = {entry.id: entry for entry in entries}
    taken = taken or TakenPhotos((), _nothing)
    photos = []
    for pair in taken.pairs:
        content = by_id[pair.entry_id].content
        parts = [wording.day_and_date(content.at.date()), wording.time(content.at)]
        if content.writer:
            parts.append(isolated(one_line(content.writer)))
        picture = pair.picture
        photos.append(
            Photo(
                " · ".join(parts),
                one_line(pair.caption) or text("photos.no_caption"),
                picture.width,
                picture.height,
                partial(taken.data, picture.id),
            )
        )
    return PhotoPages(text("photos.title"), text("photos.continued"), tuple(photos), text("photos.none"))


def _nothing(_picture_id: str) -> bytes:
    return b""
