"""Reminders in the window: a clock, a calm bar, the tray."""
