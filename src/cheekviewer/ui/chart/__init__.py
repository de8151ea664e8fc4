"""What is drawn of a face and a back, and all that is done on the drawings."""
