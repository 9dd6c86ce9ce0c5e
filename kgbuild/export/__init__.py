"""Graphs for others. In: statements, facts, entities, records, settings. Out: files, networks, the page. Rule: nothing is decided here."""
