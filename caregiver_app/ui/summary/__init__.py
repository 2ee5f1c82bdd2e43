"""The summary room: choose the days, see the sheets, print them or save a PDF."""
