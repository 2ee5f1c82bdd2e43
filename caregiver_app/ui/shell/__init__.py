"""The window around the rooms: the rail, the header with the days, the footer, the notices."""
