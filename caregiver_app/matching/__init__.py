"""A note in, mentions out: words, numbers, context, reasons. Pure: no files but the lexicon, no clock."""
