"""What you see: one widget per file, named like the thing."""
