"""When it matters: who to call, and the banner that says so."""
