"""The store: rows, the database file, migrations and backup. Nobody outside ``diary`` sees a session."""
