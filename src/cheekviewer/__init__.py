"""CheekViewer: a desktop atlas of cheek acupuncture, a face linked to the back of a body."""

__version__ = "0.1.0"
