"""``python -m filmkg``."""

from filmkg.cli import main

if __name__ == "__main__":
    main()
