"""`python -m cheekviewer` does what the `cheekviewer` command does."""

import sys

from cheekviewer.app import main

if __name__ == "__main__":
    sys.exit(main())
