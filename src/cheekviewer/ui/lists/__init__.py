"""Looking things up: the search box, its hits, and lists of entries to pick from."""
