"""What a sentence says, grammar undone. In: a Document. Out: one Analysis per sentence: predications and noun phrases.

The rule: this is the only room that speaks dependency labels; a German content word never stands here, words are in lexicon/.
"""
