import numpy as np
import pytest
from plates.camera import LATERAL, POSTERIOR, View, turned
from plates.figure import Surface
from plates.mesh import catmull_clark

CUBE = np.array([[x, y, z] for x in (-1.0, 1) for y in (-1.0, 1) for z in (-1.0, 1)])
FACES = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]])
RADIUS = 30.0


@pytest.fixture(scope="module")
def ball() -> Surface:
    """A ball about the origin, radius 30 mm."""
    vertices, quads = CUBE, FACES
    for _ in range(4):
        vertices, quads = catmull_clark(vertices, quads)
    vertices = vertices / np.linalg.norm(vertices, axis=1, keepdims=True) * RADIUS
    return Surface(vertices, quads, np.zeros(len(quads), bool))


@pytest.fixture(scope="module")
def view(ball: Surface) -> View:
    """The ball from its left side."""
    return View(ball, LATERAL, np.zeros(3), (-40, -40, 40, 40), 3)


def test_side_view_has_the_nose_on_the_left(view: View) -> None:
    """On the face chart forward is to the left, up is up, and the person's left is near."""
    where, depth = view.project(np.array([[0.0, 0, 10], [0, 10, 0], [10, 0, 0]]))
    assert where.tolist() == [[-10, 0], [0, -10], [0, 0]]
    assert depth.tolist() == [0, 0, 10]


def test_back_view_has_the_left_on_the_left() -> None:
    """Seen from behind, the person's left is on the viewer's left and the back is near."""
    assert (POSTERIOR @ [10, 0, 0]).tolist() == [-10, 0, 0]
    assert (POSTERIOR @ [0, 0, -10])[2] == 10


def test_turning_a_quarter_gives_the_side_view() -> None:
    """A camera turned by 90 degrees is the one of the face chart."""
    assert np.allclose(turned(90), LATERAL)


def test_ball_is_seen_as_a_disc(view: View) -> None:
    """The mask has the area of the disc within one per cent, and the depth its height within half a millimetre."""
    assert view.mask.sum() / view.ppm**2 == pytest.approx(np.pi * RADIUS**2, rel=0.01)
    assert view.sample(view.depth, np.array([[0.0, 0], [18, 0]])) == pytest.approx([30, 24], abs=0.5)


def test_normals_of_the_ball_are_its_radii(view: View) -> None:
    """The normal image has right, up and towards the viewer in this order."""
    assert view.sample(view.normal, np.array([[18.0, -12]]))[0] == pytest.approx([0.6, 0.4, 0.69], abs=0.03)


def test_far_side_is_hidden(view: View) -> None:
    """The near pole is seen, the far one and a place beside the picture are not."""
    assert view.shows(np.array([[30.0, 0, 0], [-30, 0, 0], [0, 90, 0]]), 1.0).tolist() == [True, False, False]


def test_pixels_and_millimetres_agree(view: View) -> None:
    """The centre of the pixel that holds a place lies within half a pixel of it."""
    places = np.array([[0.1, 0.2], [-12.3, 7.7]])
    rows, columns = view.pixels(places)
    assert np.abs(view.to_mm(np.stack([rows, columns], 1)) - places).max() <= 0.5 / view.ppm + 1e-9


def test_rim_of_the_ball_is_its_outline(view: View) -> None:
    """The line where the ball turns away is the circle of its radius."""
    pytest.importorskip("scipy", reason="the `plates` dependency group is not installed")
    pytest.importorskip("skimage", reason="the `plates` dependency group is not installed")
    pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")
    from plates.contours import rims

    found = np.vstack(rims(view, tolerance=3.0, shortest=20.0, sigma=0.5))
    assert np.hypot(*found.T) == pytest.approx(np.full(len(found), RADIUS), abs=0.6)
