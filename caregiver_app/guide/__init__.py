"""The therapy guide: chapters, the sixteen items, search. The items' ids live here."""
