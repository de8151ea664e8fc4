"""The commands for the layers of the charts and for measuring on them, as a part of the table of commands."""

from cheekviewer.ui.commands.command import Command, Translate


def of_charts(translate: Translate) -> tuple[Command, ...]:
    """Return them in the order of their menu."""
    return (
        Command(
            "see-through",
            translate("Commands", "See &through"),
            translate("Commands", "Look through deep layers at the skin, or lay them on it opaque"),
            ("X",),
            checkable=True,
        ),
        Command(
            "deeper",
            translate("Commands", "Peel deepe&r"),
            translate("Commands", "Take the uppermost layer off the chart, down to the bones"),
            (".",),
        ),
        Command(
            "shallower",
            translate("Commands", "&Cover again"),
            translate("Commands", "Lay the next layer on the chart, up to the skin"),
            (",",),
        ),
        Command(
            "measure",
            translate("Commands", "Meas&ure"),
            translate("Commands", "Drag between two places, or use arrow keys and Enter, to read their distance"),
            ("M",),
            checkable=True,
        ),
    )
