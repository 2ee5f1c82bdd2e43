"""The passphrase: set, changed, taken off, asked for; the diary locked by hand or by itself."""
