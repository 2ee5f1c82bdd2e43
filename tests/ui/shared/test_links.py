import pytest

from caregiver_app.ui.shared.links import phone_url, safe_url


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=1", "http://example.org", "mailto:a@example.org", "tel:112"]
)
def test_what_may_be_opened(address: str) -> None:
    url = safe_url(f" {address} ")
    assert url is not None
    assert url.toString() == address


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:alert(1)", "smb://host/x", "https://", "", "example.org", "data:,x"],
)
def test_what_may_not(address: str) -> None:
    assert safe_url(address) is None


@pytest.mark.parametrize(
    ("number", "url"),
    [
        ("+49 (30) 123-45", "tel:+493012345"),
        ("112", "tel:112"),
        ("555 1234, 9", "tel:5551234,9"),
        ("ask", None),
    ],
)
def test_only_what_can_be_dialled_is_dialled(number: str, url: str | None) -> None:
    found = phone_url(number)
    assert (found.toString() if found else None) == url
