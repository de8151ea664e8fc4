import numpy as np
from plates import mesh

CUBE = np.array([[x, y, z] for x in (-1.0, 1) for y in (-1.0, 1) for z in (-1.0, 1)])
FACES = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]])


def test_subdivision_quarters_every_quad() -> None:
    """One step makes four quads of one, and all of them share their vertices."""
    vertices, quads = mesh.catmull_clark(CUBE, FACES)
    assert quads.shape == (24, 4)
    assert len(vertices) == 8 + 12 + 6
    assert len(np.unique(quads)) == len(vertices)


def test_cube_grows_round() -> None:
    """A cube comes close to a sphere after three steps, and stays symmetric about its middle."""
    vertices, quads = CUBE, FACES
    for _ in range(3):
        vertices, quads = mesh.catmull_clark(vertices, quads)
    radii = np.linalg.norm(vertices, axis=1)
    assert radii.max() / radii.min() < 1.2
    assert np.abs(vertices.mean(0)).max() < 1e-9


def test_open_border_stays_in_its_plane() -> None:
    """The border of a sheet is smoothed along itself: corners of a lone quad stay, the sheet stays flat."""
    sheet = np.array([[0.0, 0, 0], [2, 0, 0], [2, 2, 0], [0, 2, 0]])
    vertices, _ = mesh.catmull_clark(sheet, np.array([[0, 1, 2, 3]]))
    assert np.all(vertices[:, 2] == 0)
    assert vertices.min() >= 0
    assert vertices.max() <= 2


def test_normals_point_outwards() -> None:
    """On a closed mesh whose faces turn left the normals point away from its middle, with length one."""
    normals = mesh.vertex_normals(CUBE, mesh.triangles(FACES))
    assert np.allclose(np.linalg.norm(normals, axis=1), 1)
    assert ((normals * CUBE).sum(1) > 0).all()


def test_compacting_renumbers_what_is_left() -> None:
    """Unused vertices go, and each quad still has its own corners."""
    vertices, quads = mesh.compact(CUBE, FACES[1:2])
    assert vertices.shape == (4, 3)
    assert np.array_equal(vertices[quads[0]], CUBE[FACES[1]])
