import numpy as np
from plates.raster import interpolate, rasterize

SQUARE = np.array([[2.0, 2], [18, 2], [18, 18], [2, 18]])
TRIS = np.array([[0, 1, 2], [0, 2, 3]])


def test_square_covers_its_pixels() -> None:
    """Two triangles fill exactly the pixels whose centres they hold, with weights that add up to one."""
    picture = rasterize(SQUARE, np.zeros(4), TRIS, 20, 20)
    inside = np.zeros((20, 20), bool)
    inside[2:18, 2:18] = True
    assert np.array_equal(picture.triangle >= 0, inside)
    assert np.allclose(picture.weights[inside].sum(-1), 1, atol=1e-6)
    assert np.isneginf(picture.depth[~inside]).all()


def test_nearer_triangle_wins() -> None:
    """Of two sheets the one with the larger depth is seen, whichever is drawn first."""
    points, depth = np.vstack([SQUARE, SQUARE]), np.repeat([1.0, 5.0], 4)
    for tris in (np.vstack([TRIS, TRIS + 4]), np.vstack([TRIS + 4, TRIS])):
        picture = rasterize(points, depth, tris, 20, 20)
        assert (depth[tris[picture.triangle[picture.triangle >= 0]]] == 5).all()


def test_values_are_interpolated_across_a_triangle() -> None:
    """A value that is linear on the corners is the same linear function in the picture."""
    picture = rasterize(SQUARE, np.zeros(4), TRIS, 20, 20)
    image = interpolate(SQUARE[:, 0] * 2 + SQUARE[:, 1], TRIS, picture)
    assert np.isclose(image[4, 9], 2 * 9.5 + 4.5, atol=1e-4)


def test_what_lies_beside_the_picture_is_left_out() -> None:
    """A triangle outside the picture is not drawn, one across its edge only within."""
    picture = rasterize(SQUARE - [10, 0], np.zeros(4), TRIS, 20, 20)
    assert (picture.triangle[2:18, :8] >= 0).all()
    assert (rasterize(SQUARE - [40, 0], np.zeros(4), TRIS, 20, 20).triangle == -1).all()
