"""The commands that concern an atlas as a whole: whose word it is, what speaks for it, and another one."""

from cheekviewer.ui.commands.command import Command, Translate


def atlas_menu(translate: Translate) -> tuple[Command, ...]:
    """Return the commands of the menu, in order."""
    return (
        Command(
            "open-atlas",
            translate("Commands", "&Open an atlas…"),
            translate("Commands", "Open an atlas of your own, one opened before, or the built-in one"),
            ("Ctrl+O",),
        ),
        Command(
            "compare",
            translate("Commands", "&Compare with another…"),
            translate("Commands", "Draw another atlas over this one, and list what agrees"),
        ),
        Command(
            "sources",
            translate("Commands", "&Sources"),
            translate("Commands", "Show all sources and what rests on each"),
            ("R",),
        ),
        Command(
            "evidence",
            translate("Commands", "&Evidence"),
            translate("Commands", "Show the studies as a table and a plot"),
            ("E",),
        ),
        Command(
            "system",
            translate("Commands", "&Published system"),
            translate("Commands", "Show the published system beside the article"),
            ("Y",),
        ),
        Command(
            "disagreements",
            translate("Commands", "&Disagreements"),
            translate("Commands", "Show side by side where sources do not agree"),
        ),
        Command(
            "correction",
            translate("Commands", "&Report a correction…"),
            translate("Commands", "Write what is wrong with an entry into a text file that you can send"),
        ),
    )
