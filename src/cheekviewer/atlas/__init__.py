"""The facts: read from a folder, searched, and put into words. No Qt in here."""
