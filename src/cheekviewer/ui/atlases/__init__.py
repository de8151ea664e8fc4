"""What concerns an atlas as a whole: opening, watching, comparing and correcting it."""
