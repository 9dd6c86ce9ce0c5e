"""Word lists and tables of German, as data. In: nothing. Out: one small loader module per table; a word never stands in Python."""
