"""What leaves the diary for other programs, and what comes in."""
