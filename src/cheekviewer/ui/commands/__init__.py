"""What the program can be told to do, by menu, toolbar, key and palette."""
