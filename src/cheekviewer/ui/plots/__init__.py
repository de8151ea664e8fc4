"""Numbers as pictures, on pyqtgraph; imported when the first such view opens, for that costs 0.3 s."""

from cheekviewer.ui.plots.evidence_plot import EvidencePlot
from cheekviewer.ui.plots.safety_profile import SafetyProfile

__all__ = ["EvidencePlot", "SafetyProfile"]
