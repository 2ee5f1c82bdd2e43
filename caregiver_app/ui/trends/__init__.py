"""The trends room: readings and symptoms over the days, to be looked at rather than read."""
