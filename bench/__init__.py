"""Speed, measured as ratios to a floor in the same run: `python -m bench`; nothing of it is shipped."""
