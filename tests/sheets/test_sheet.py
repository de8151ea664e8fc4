"""What is printed, as one value: it says what it cannot be, and what its file is called."""

import pytest
from msgspec.structs import replace

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.sheets.sheet import Layout, Sheet
from tests.sheets.every import SIMPLE, one, two, whole


def test_points_are_printed_once_each(atlas: Atlas) -> None:
    """A point named twice is printed where it stands first."""
    named = (EntryId("spine"), EntryId("scapular"), EntryId("spine"))
    assert Sheet(atlas, named, SIMPLE).points == named[:2]


def test_what_cannot_be_printed_is_refused_in_words(atlas: Atlas) -> None:
    """No point, two atlases on anything but an overview, and a patient sheet held across are refused."""
    with pytest.raises(ValueError, match=r"^a sheet needs a point$"):
        Sheet(atlas, (), SIMPLE)
    with pytest.raises(ValueError, match=r"^two atlases are compared on an overview$"):
        Sheet(atlas, (EntryId("spine"),), SIMPLE, atlas)
    patient = replace(SIMPLE, layout=Layout.PATIENT, orientation="landscape")
    with pytest.raises(ValueError, match=r"^the patient sheet is upright only: leave out landscape$"):
        one(atlas, patient)
    assert one(atlas, replace(SIMPLE, orientation="landscape")).options.orientation == "landscape"


def test_a_file_is_called_after_what_it_holds(atlas: Atlas) -> None:
    """One point gives name and id, several the atlas, a comparison both; signs that systems forbid are hyphens."""
    assert one(atlas, SIMPLE).file_name("pdf") == "腰骶穴-lumbosacral.pdf"
    assert two(atlas, SIMPLE).file_name("svg") == f"{atlas.head.id}.svg"
    other = replace(atlas, head=replace(atlas.head, id='a/b:"c"'))
    overview = replace(whole(atlas, SIMPLE), options=replace(SIMPLE, layout=Layout.OVERVIEW), other=other)
    assert overview.file_name("png") == f"{atlas.head.id}-and-a-b-c.png"
