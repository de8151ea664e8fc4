"""Meshes of quads: subdivision, triangles, normals. Plain numpy, any length unit."""

import numpy as np


def triangles(quads: np.ndarray) -> np.ndarray:
    """Return two triangles per quad: all first halves, then all second halves."""
    return np.vstack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def vertex_normals(vertices: np.ndarray, tris: np.ndarray) -> np.ndarray:
    """Return unit normals at the vertices, weighted by the areas of the triangles around them."""
    a, b, c = (vertices[tris[:, k]] for k in range(3))
    faces = np.cross(b - a, c - a)
    normals = np.zeros_like(vertices)
    for k in range(3):
        np.add.at(normals, tris[:, k], faces)
    return normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)


def compact(vertices: np.ndarray, quads: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return only the vertices that the quads use, and the quads renumbered."""
    used, renumbered = np.unique(quads, return_inverse=True)
    return vertices[used], renumbered.reshape(quads.shape)


def catmull_clark(vertices: np.ndarray, quads: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the mesh after one Catmull-Clark step; each quad becomes four, open borders stay.

    E. Catmull, J. Clark, "Recursively generated B-spline surfaces on arbitrary topological meshes",
    Computer-Aided Design 10 (1978) 350-355. Borders use the cubic B-spline rule 1/8, 6/8, 1/8.
    """
    count = len(vertices)
    face_points = vertices[quads].mean(1)
    ends = np.sort(np.stack([quads, np.roll(quads, -1, 1)], 2).reshape(-1, 2), 1)
    edges, edge_of, uses = np.unique(ends, axis=0, return_inverse=True, return_counts=True)
    edge_of, inner = edge_of.reshape(-1), uses == 2

    around = np.zeros((len(edges), 3))
    np.add.at(around, edge_of, np.repeat(face_points, 4, 0))
    edge_points = vertices[edges].mean(1)
    edge_points[inner] = (vertices[edges[inner]].sum(1) + around[inner]) / 4

    moved = _smooth_inner(vertices, quads, face_points, edges)
    _smooth_border(vertices, moved, edges[~inner])

    edge_number = edge_of.reshape(-1, 4) + count
    face_number = np.arange(len(quads)) + count + len(edges)
    corners = [np.stack([quads[:, k], edge_number[:, k], face_number, edge_number[:, k - 1]], 1) for k in range(4)]
    return np.vstack([moved, edge_points, face_points]), np.stack(corners, 1).reshape(-1, 4)


def _smooth_inner(vertices: np.ndarray, quads: np.ndarray, face_points: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """Return the vertex points of the closed-surface rule (F + 2E + (n - 3)V) / n."""
    faces, face_sum = np.zeros(len(vertices)), np.zeros_like(vertices)
    np.add.at(faces, quads.reshape(-1), 1)
    np.add.at(face_sum, quads.reshape(-1), np.repeat(face_points, 4, 0))
    meeting, edge_sum = np.zeros(len(vertices)), np.zeros_like(vertices)
    middles = vertices[edges].mean(1)
    for k in (0, 1):
        np.add.at(meeting, edges[:, k], 1)
        np.add.at(edge_sum, edges[:, k], middles)
    moved, used = vertices.copy(), faces > 0
    n = faces[used][:, None]
    mean_face, mean_edge = face_sum[used] / n, edge_sum[used] / meeting[used][:, None]
    moved[used] = (mean_face + 2 * mean_edge + (n - 3) * vertices[used]) / n
    return moved


def _smooth_border(vertices: np.ndarray, moved: np.ndarray, border: np.ndarray) -> None:
    """Put the vertices of open borders into `moved`, by the curve rule along the border."""
    neighbours, total = np.zeros(len(vertices)), np.zeros_like(vertices)
    for k in (0, 1):
        np.add.at(neighbours, border[:, k], 1)
        np.add.at(total, border[:, k], vertices[border[:, 1 - k]])
    on_border = neighbours > 0
    moved[on_border] = vertices[on_border]
    plain = neighbours == 2
    moved[plain] = 0.75 * vertices[plain] + 0.125 * total[plain]
