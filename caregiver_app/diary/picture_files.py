"""A picture from anywhere becomes one that a diary keeps: small, upright, and nothing but what it shows.

A phone writes where and with what a picture was taken beside it. None of that is kept: the picture is painted
anew into an empty one, so that what stood in the file besides it can't come along by any way.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from caregiver_app.errors import BadInput

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_EDGE: Final = 1600
"""Pixels: a page of print held before a phone's camera can still be read."""
THUMBNAIL_EDGE: Final = 256
"""Pixels: twice the size that it is shown in, for a sharp screen."""
FILE_MAX: Final = 40_000_000
"""Bytes of a file that is looked at."""
PIXELS_MAX: Final = 40_000_000
"""Pixels of a picture that has to be unpacked whole: 120 MB of memory as plain colours."""
JPEG_PIXELS_MAX: Final = 80_000_000
"""Pixels of a JPEG, which can be unpacked small."""
PNG_MAX: Final = 1_500_000
"""Bytes over which a picture of few colours is kept as JPEG after all."""

_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
_QUALITY: Final = 85
_FLAT_COLOURS: Final = 256
_HEIC_BRANDS: Final = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"))
_ORIENTATION: Final = 0x0112
_DAMAGE: Final = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    EOFError,
    struct.error,
    zlib.error,
)
"""What Pillow lets through from a damaged file: each of its readers raises what it stumbles over."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A picture ready to be kept.

    Attributes:
        media_type: ``image/jpeg`` or ``image/png``.
        width: Pixels.
        height: Pixels.
        data: Its bytes.
        thumbnail: A small one's bytes, of the same media type.
    """

    media_type: str
    width: int
    height: int
    data: bytes
    thumbnail: bytes


def encode(source: Path | bytes, *, is_drawing: bool = False) -> Encoded:
    """Makes a picture fit to be kept; of a moving one, its first frame. It can take a second.

    Args:
        source: A file, or its bytes.
        is_drawing: Lines on one ground: kept as PNG, without the haze of JPEG around each line.

    Raises:
        BadInput: It is no picture, too large, damaged, or of a kind that can't be read.
    """
    data = source if isinstance(source, bytes) else _read(source)
    _check_file(data)
    from PIL import Image, UnidentifiedImageError  # heavy: with the first picture

    try:
        image = _painted_anew(data)
        return _written(image, as_png=is_drawing or _is_flat(image, data))
    except UnidentifiedImageError as error:
        raise BadInput("picture.not_a_picture", field="photo") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
        raise BadInput("picture.too_many_pixels", field="photo") from error
    except _DAMAGE as error:
        raise BadInput("picture.damaged", field="photo") from error


def encode_image(image: Image, *, is_drawing: bool = False) -> Encoded:
    """The same for an RGB picture that was made here, within :data:`LONGEST_EDGE`."""
    return _written(image, as_png=is_drawing)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(FILE_MAX + 1)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise BadInput("picture.unreadable_file", field="photo", name=path.name) from error


def _check_file(data: bytes) -> None:
    if len(data) > FILE_MAX:
        raise BadInput("picture.too_large", field="photo", longest=FILE_MAX // 1_000_000)
    if data[4:8] == b"ftyp":
        key = "picture.heic" if data[8:12] in _HEIC_BRANDS else "picture.other_kind"
        raise BadInput(key, field="photo")


def _painted_anew(data: bytes) -> Image:
    """What the file shows, upright, in sRGB, on white, small enough, and nothing else of it."""
    from PIL import Image

    with Image.open(BytesIO(data), formats=_FORMATS) as opened:
        is_jpeg = opened.format in ("JPEG", "MPO")
        if opened.width * opened.height > (JPEG_PIXELS_MAX if is_jpeg else PIXELS_MAX):
            raise Image.DecompressionBombError
        turn = _turn(opened)
        if is_jpeg:
            opened.draft(None, (LONGEST_EDGE, LONGEST_EDGE))  # unpacks at a half, a quarter or an eighth
        opened.load()
        profile = opened.info.get("icc_profile")
        image = _plain_colours(opened)
    size = _size_within(image.size, LONGEST_EDGE)
    if size != image.size:
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    if isinstance(profile, bytes):
        image = _in_srgb(image, profile)
    if image.mode == "RGBA":
        ground = Image.new("RGB", image.size, "white")
        ground.paste(image, mask=image.getchannel("A"))
        image = ground
    if turn is not None:
        image = image.transpose(turn)
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    return clean


def _turn(image: Image) -> Image.Transpose | None:  # type: ignore[name-defined]  # the name is for checkers only
    """How the picture has to be turned to stand upright; a camera notes only how it was held."""
    from PIL.Image import Transpose

    try:
        said = image.getexif().get(_ORIENTATION)
    except _DAMAGE:
        return None  # only the note is damaged: the picture can still be shown as it lies
    return {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }.get(said if isinstance(said, int) else 1)


def _plain_colours(image: Image) -> Image:
    """The picture with 8 bits a colour: RGB, or RGBA where something shines through."""
    if image.mode.startswith(("I", "F")):
        return _with_8_bits(image).convert("RGB")
    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("RGB")


def _with_8_bits(image: Image) -> Image:
    """A picture of more than 8 bits a pixel, from its darkest to its lightest."""
    wide = image.convert("F") if image.mode in ("I", "F") else image.convert("I").convert("F")
    low, high = (float(edge) for edge in wide.getextrema())  # type: ignore[arg-type]  # one channel: two numbers
    if low >= 0 and high <= 255:  # only 8 bits are in use
        return wide.convert("L")
    scale = 255 / (high - low) if high > low else 0.0
    return wide.point(lambda value: value * scale - low * scale).convert("L")


def _in_srgb(image: Image, profile: bytes) -> Image:
    """The picture in the colours that every screen and printer takes it for."""
    from PIL import ImageCms

    try:
        has = ImageCms.ImageCmsProfile(BytesIO(profile))
        turned = ImageCms.profileToProfile(
            image.convert("RGB"), has, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, *_DAMAGE):
        return image  # a profile that can't be read, or one for inks: the colours as they are
    if turned is None:
        return image
    if image.mode == "RGBA":
        turned.putalpha(image.getchannel("A"))
    return turned


def _size_within(size: tuple[int, int], edge: int) -> tuple[int, int]:
    scale = min(1.0, edge / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _is_flat(image: Image, data: bytes) -> bool:
    """Whether it is a drawing or a plain screen: such a one stays sharp, and small, as PNG."""
    return not data.startswith(b"\xff\xd8") and image.getcolors(_FLAT_COLOURS) is not None


def _written(image: Image, *, as_png: bool) -> Encoded:
    from PIL import Image

    small = image.resize(_size_within(image.size, THUMBNAIL_EDGE), Image.Resampling.LANCZOS)
    if as_png and len(data := _saved(image, "PNG")) <= PNG_MAX:
        return Encoded("image/png", *image.size, data, _saved(small, "PNG"))
    return Encoded("image/jpeg", *image.size, _saved(image, "JPEG"), _saved(small, "JPEG"))


def _saved(image: Image, kind: str) -> bytes:
    file = BytesIO()
    if kind == "JPEG":
        image.save(file, kind, quality=_QUALITY, optimize=True)
    else:
        image.save(file, kind, optimize=True)
    return file.getvalue()
