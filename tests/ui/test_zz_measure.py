import pytest
from tests.ui.test_seen import *
from tests.ui.test_seen import seen
from tests.ui.conftest import *
@pytest.mark.parametrize("look", ["light", "dark", "light strong", "dark strong"])
@pytest.mark.parametrize("shown", ["first layers", "every layer"])
def test_m(seen, look, shown):
    window = seen(look)
    for chart, panel in ((Chart.FACE, window.face), (Chart.BACK, window.back)):
        layers_of(window, chart, shown)
        d = panel.diagram
        rest = picture(window, d)
        v={"rest":[],"pointed":[],"chosen":[]}
        for s in d.shapes:
            v["rest"].append(stands_out(d,s,rest))
            window.selection.hover(s.entry); v["pointed"].append(stands_out(d,s,picture(window,d))); window.selection.hover(None)
            window.selection.select(s.entry); v["chosen"].append(stands_out(d,s,picture(window,d))); window.selection.select(None)
        print("M", look, "|", shown, "|", chart.value, "|", " ".join(f"{k} {min(x):.2f}-{max(x):.2f}" for k,x in v.items()))
