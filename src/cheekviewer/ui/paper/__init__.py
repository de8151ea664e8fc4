"""The way from what is chosen to paper and pictures."""
