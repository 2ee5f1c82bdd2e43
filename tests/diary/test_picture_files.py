"""What comes in as a picture is kept small, upright and bare, or refused with a sentence."""

import random
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

from caregiver_app.diary.picture_files import LONGEST_EDGE, THUMBNAIL_EDGE, Encoded, encode
from caregiver_app.errors import BadInput

MODES = ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "I", "I;16", "F")
FORMATS: dict[str, tuple[str, ...]] = dict.fromkeys(MODES, ("TIFF",)) | {
    "RGB": ("JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF"),
    "L": ("JPEG", "PNG", "BMP", "GIF"),
    "RGBA": ("PNG", "WEBP"),
    "LA": ("PNG",),
    "P": ("PNG", "GIF"),
    "1": ("PNG", "BMP"),
    "CMYK": ("JPEG", "TIFF"),
    "I;16": ("PNG", "TIFF"),
}


def photo(width: int = 90, height: int = 60) -> Image.Image:
    """Noise on a slope: no two files of it alike, and not of few colours."""
    image = Image.effect_noise((width, height), 90).convert("RGB")
    ImageDraw.Draw(image).rectangle((0, 0, width // 3, height // 3), fill=(250, 20, 20))
    return image


def saved(image: Image.Image, kind: str = "JPEG", **more: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **more)
    return file.getvalue()


def colour_at(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    colour = image.getpixel((x, y))
    assert isinstance(colour, tuple)
    return colour


def opened(encoded: Encoded) -> Image.Image:
    image = Image.open(BytesIO(encoded.data))
    image.load()
    return image


@settings(max_examples=60)
@given(st.sampled_from(MODES), st.integers(1, 2000), st.integers(1, 40), st.booleans(), st.data())
def test_whatever_the_size_and_the_colours_it_comes_within_bounds(
    mode: str, long: int, short: int, is_upright: bool, data: st.DataObject
) -> None:
    size = (short, long) if is_upright else (long, short)
    kind = data.draw(st.sampled_from(FORMATS[mode]))
    encoded = encode(saved(Image.new(mode, size), kind))
    image, small = opened(encoded), Image.open(BytesIO(encoded.thumbnail))
    assert image.size == (encoded.width, encoded.height)
    assert max(image.size) == min(LONGEST_EDGE, max(size))
    assert max(small.size) <= THUMBNAIL_EDGE
    assert encoded.media_type == Image.MIME[image.format or ""] == Image.MIME[small.format or ""]


def test_where_and_with_what_it_was_taken_is_gone() -> None:
    image = photo()
    exif = image.getexif()
    exif[0x010F] = "SECRETMAKER"
    exif.get_ifd(0x8825)[1] = "SECRETNORTH"
    exif.get_ifd(0x8825)[2] = (51.0, 30.0, 26.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes() + b"SECRETPROFILE"
    file = saved(
        image, exif=exif, comment=b"SECRETNOTE", xmp=b"<x:xmpmeta>SECRETXMP</x:xmpmeta>", icc_profile=profile
    )
    assert file.count(b"SECRET") == 5
    encoded = encode(file)
    for kept in (encoded.data, encoded.thumbnail):
        assert b"SECRET" not in kept
        assert b"Exif" not in kept
        assert not Image.open(BytesIO(kept)).getexif()
        assert {"icc_profile", "comment", "xmp", "exif"}.isdisjoint(Image.open(BytesIO(kept)).info)


def test_a_png_s_notes_are_gone_too() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Location", "SECRETPLACE")
    drawing = Image.new("RGB", (50, 50), "white")
    file = saved(drawing, "PNG", pnginfo=notes, icc_profile=b"SECRETPROFILE")
    encoded = encode(file)
    assert encoded.media_type == "image/png"
    assert opened(encoded).info == {}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright(orientation: int) -> None:
    image = Image.new("RGB", (80, 40), "white")
    image.paste("red", (0, 0, 40, 20))  # the upper left quarter
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    held = image.transpose(turns[orientation]) if orientation in turns else image
    exif = held.getexif()
    exif[0x0112] = orientation
    upright = opened(encode(saved(held, exif=exif, quality=95)))
    assert upright.size == (80, 40)
    assert colour_at(upright, 20, 10)[1] < 60
    assert colour_at(upright, 60, 30)[1] > 200


def test_a_large_photo_keeps_its_shape() -> None:
    encoded = encode(saved(Image.effect_noise((3200, 2400), 60)))
    assert (encoded.width, encoded.height) == (1600, 1200)
    assert encoded.media_type == "image/jpeg"


def test_a_drawing_stays_sharp() -> None:
    drawing = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
    ImageDraw.Draw(drawing).line((10, 10, 300, 150), fill="black", width=3)
    encoded = encode(saved(drawing, "PNG"), is_drawing=True)
    image = opened(encoded)
    assert encoded.media_type == "image/png"
    assert image.getpixel((390, 10)) == (255, 255, 255)
    assert image.getpixel((10, 10)) == (0, 0, 0)


def test_another_screen_s_colours_become_everybody_s() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain = opened(encode(saved(photo(), icc_profile=lab)))
    assert colour_at(plain, 5, 5)[0] > 200


def test_of_a_moving_picture_the_first_frame() -> None:
    frames = [Image.new("RGB", (30, 30), colour) for colour in ("red", "blue", "green")]
    file = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert opened(encode(file)).getpixel((15, 15)) == (255, 0, 0)


@pytest.mark.parametrize(
    ("file", "key"),
    [
        (b"", "not_a_picture"),
        (b"Dear team, here is the photo", "not_a_picture"),
        (b"%PDF-1.7 and so on", "not_a_picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"),
        (b"\0\0\0\x18ftypavif\0\0\0\0mif1", "other_kind"),
        (b"\xff\xd8" + bytes(40_000_000), "too_large"),
        (saved(photo(600, 400))[:9000], "damaged"),
        (saved(Image.new("1", (7000, 6000)), "PNG"), "too_many_pixels"),
        (saved(Image.new("1", (16000, 12000)), "PNG"), "too_many_pixels"),
    ],
)
def test_what_can_not_be_kept_is_refused(file: bytes, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        encode(file)
    assert refused.value.key == f"picture.{key}"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as refused:
        encode(tmp_path / "gone.jpg")
    assert refused.value.values["name"] == "gone.jpg"


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF"])
def test_a_damaged_file_is_shown_or_refused_and_nothing_else(kind: str) -> None:
    chance = random.Random(kind)
    exif = Image.Exif()
    exif[0x0112] = 6
    whole = saved(photo(), kind, **({"exif": exif} if kind in ("JPEG", "PNG", "WEBP", "TIFF") else {}))
    refused = 0
    for _ in range(200):
        damaged = bytearray(whole[: chance.randrange(8, len(whole))] if chance.random() < 0.4 else whole)
        for _ in range(chance.randrange(1, 6)):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        try:
            assert max(opened(encode(bytes(damaged))).size) <= LONGEST_EDGE
        except BadInput as problem:
            refused += problem.key.startswith("picture.")
    assert refused
