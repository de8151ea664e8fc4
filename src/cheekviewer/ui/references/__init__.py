"""The sources, the evidence and the published system, as pages to read."""
