"""Lists, datelines and measures that a parser took apart. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from kgbuild.grammar import form, names, tree, words
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import nouns, persons, signs, times
from kgbuild.model import Sentence, Token

LASTING = ("", "zu", "nach", "mit", "auf")  # zu zehn Jahren Haft; not binnen 24 Stunden
PLACES = ("LOC", "ORG")


def part_dateline(sentence: Sentence) -> Sentence:
    """`Berlin – Der Rat tagt.`  ->  Berlin dep, where a parser made it a second subject"""
    first = sentence.tokens[0]
    named = first.entity[:2] == "B-" and first.entity[2:] in PLACES and first.head >= 0
    if not named or first.deprel not in tree.NOUN_SUBJECTS or not _is_cut(sentence, first):
        return sentence
    cut = _cut(sentence)
    inside, *further = [c for c in tree.children(sentence, 0, "appos", "conj") if c > cut] or [-1]
    others = [c for c in tree.children(sentence, first.head, *tree.NOUN_SUBJECTS, "obj", "obl:arg") if c > cut]
    if inside >= 0:
        beside = {c: (inside, sentence.tokens[c].deprel) for c in further}
        return relabelled(sentence, {0: (first.head, "dep"), inside: (first.head, first.deprel)} | beside)
    return relabelled(sentence, {0: (first.head, "dep")}) if others else sentence


def _is_cut(sentence: Sentence, first: Token) -> bool:
    return 0 < _cut(sentence) < first.head


def _cut(sentence: Sentence) -> int:
    """The dash or colon behind the first names, what stands in brackets behind them, and a date; -1 for none."""
    at = next((t.index for t in sentence.tokens[1:] if not _is_further_place(sentence, t)), 0)
    if sentence.tokens[at].text == "(":
        at = next((t.index + 1 for t in sentence.tokens[at:] if t.text == ")"), at)
    if sentence.tokens[at : at + 1] and sentence.tokens[at].text == ",":
        at = next((t.index for t in sentence.tokens[at + 1 :] if not _is_of_date(t)), at)
    found = at < len(sentence.tokens) and sentence.tokens[at].text in (*signs.DASHES, signs.COLON)
    return at if found else -1


def _is_further_place(sentence: Sentence, token: Token) -> bool:
    """The rest of a name, and another behind a stroke: Khartum / Nairobi."""
    return token.entity.startswith("I-") or token.text == "/" or sentence.tokens[token.index - 1].text == "/"


def _is_of_date(token: Token) -> bool:
    """The words of `9. Mai 2025`, `09.05.2025`."""
    return token.text[0].isdigit() or times.month(token.text) is not None


def join_measured(sentence: Sentence) -> Sentence:
    """`Er wurde zu zehn Jahren Haft verurteilt.`  ->  Haft nmod of Jahren, where a parser made it an object"""
    changes = {}
    for unit, noun in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        counted = unit.upos == "NOUN" and times.unit(unit.text) and tree.has_child(sentence, unit.index, "nummod")
        counted = counted and tree.preposition(sentence, unit.index) in LASTING
        bare = noun.upos == "NOUN" and noun.feat("Number") != "Plur" and not noun.entity and not sentence.children[noun.index]
        if counted and bare and noun.deprel in ("obj", "nsubj", "obl", "obl:arg") and noun.head == unit.head:
            changes[noun.index] = (unit.index, "nmod")
    return relabelled(sentence, changes)


def join_list(sentence: Sentence) -> Sentence:
    """`Kanzler Blau, Präsident Kern und Minister Roth`  ->  Präsident beside Kanzler, where a parser made him an apposition"""
    changes: Changes = {}
    for token in sentence.tokens:
        head = sentence.tokens[token.head] if token.deprel == "appos" and token.head < token.index else token
        if head is token or tree.close(sentence, head.index, token.index):
            continue
        first = head.index if head.entity == "B-PER" else _person(sentence, head.index)
        if _is_bare_person(sentence, token.index):
            changes |= _joined_name(sentence, head, first, token)
        elif first >= 0:
            changes |= _joined_list(sentence, head, first, token)
    return relabelled(sentence, changes)


def _joined_name(sentence: Sentence, head: Token, first: int, name: Token) -> Changes:
    """`Otto Kern, Chef der Bank, | Eva Roth von der FDP und Karl Alt`: a name beside the one before it, which what stands between them describes"""
    described = first < 0 and head.deprel == "appos" and head.head < head.index and form.determination(sentence, head.index) == "bare"
    above = sentence.tokens[head.head] if described else head
    person = above.entity == "B-PER" or _person(sentence, above.index) >= 0
    apart = sentence.tokens[name.index - 1].text == "," and person and not _is_other_name(sentence, above, name)
    several = first >= 0 and form.number_of(sentence, above.index) == "Plur"
    target = first if several else _bearer(sentence, above)
    further = (*tree.children(sentence, name.index, "conj"), *(tree.children(sentence, above.index, "conj") if several else ()))
    whole = (name.index, *(c for c in further if c > name.index and _is_bare_person(sentence, c)))
    return dict.fromkeys(whole, (target, "conj")) if apart and _closes_list(sentence, head, name.index, name.index) else {}


def _is_other_name(sentence: Sentence, person: Token, name: Token) -> bool:
    """Ivan Blau, mit bürgerlichem Namen Hans Kern: a preposition says what the second name is"""
    return tree.has_child(sentence, name.index, "case", "det") or name.text == person.text


def _joined_list(sentence: Sentence, head: Token, first: int, role: Token) -> Changes:
    """The second of a list put beside the first, where somebody else bears it."""
    beside = {role.index: (_bearer(sentence, head), "conj")}
    later = _later_person(sentence, role)
    if later >= 0:
        return beside | {later: (role.index, "appos")} if later != first else {}
    second = _person(sentence, role.index)
    return beside if second not in (first, -1) and _closes_list(sentence, head, role.index, second) else {}


def join_bodies(sentence: Sentence) -> Sentence:
    """`den Konzern Osram, die Firma AMS und die Bank Bolt`  ->  Firma beside Konzern, where a parser made it an apposition"""
    changes: Changes = {}
    for token in sentence.tokens:
        if token.deprel != "appos" or token.head > token.index or not _is_named_body(sentence, token.index):
            continue
        if _is_named_body(sentence, token.head) and any(c > token.index for c in tree.children(sentence, token.head, "conj")):
            changes[token.index] = (token.head, "conj")
    return relabelled(sentence, changes)


def _is_named_body(sentence: Sentence, i: int) -> bool:
    """die Firma | AMS: a noun for a body with a name right behind it"""
    named = any(c == i + 1 and sentence.tokens[c].upos == "PROPN" for c in tree.children(sentence, i, "appos", "flat"))
    return named and nouns.find("organizations", sentence.tokens[i].text) is not None


def join_offices(sentence: Sentence) -> Sentence:
    """`Kanzlerin Kurz, der Chef der Bank Otto Kern und Minister Roth`  ->  Chef beside Kanzlerin, once Otto is his name and not the bank's"""
    return join_list(sentence)


def _person(sentence: Sentence, i: int) -> int:
    """The person's name right behind a role, or -1: Kanzler Blau -> Blau; not ein Freund Blaus."""
    name = names.close_person(sentence, i) if sentence.tokens[i].upos == "NOUN" else -1
    return -1 if name >= 0 and sentence.tokens[name].text == sentence.tokens[name].lemma + "s" else name


def _later_person(sentence: Sentence, role: Token) -> int:
    """The person's name behind a role and a comma, who can bear it, or -1: Kanzler Blau, der Leiter der Bank, Otto Kern, und Präsident Roth."""
    if not words.is_person(role) or form.number_of(sentence, role.index) == "Plur" or form.determination(sentence, role.index) == "bare":
        return -1
    beside = (*tree.children(sentence, role.index, "appos"), *tree.children(sentence, role.head, "appos"))
    apart = (c for c in beside if c > role.index and _is_bare_person(sentence, c) and sentence.tokens[c - 1].text == ",")
    return next((c for c in apart if persons.name_gender(sentence.tokens[c].text) in ("", role.feat("Gender"))), -1)


def _bearer(sentence: Sentence, head: Token) -> int:
    """The role before a name, else the name: Kanzler | Blau."""
    above = sentence.tokens[head.head]
    return above.index if head.deprel == "appos" and names.close_person(sentence, above.index) == head.index else head.index


def _closes_list(sentence: Sentence, head: Token, second: int, name: int) -> bool:
    """Whether `und` follows further on."""
    above = [head.index]
    while sentence.tokens[above[-1]].deprel in ("appos", "conj"):
        above.append(sentence.tokens[above[-1]].head)
    beside = (c for i in above for c in tree.children(sentence, i, "appos") if c > second)
    below = (c for i in (*above, second, name, *beside) for c in tree.children(sentence, i, "conj"))
    return any(c > second and tree.has_child(sentence, c, "cc") for c in below)


def join_names(sentence: Sentence) -> Sentence:
    """`die Minister Peter Lang, Ute Kern und Jan Voss`  ->  Ute, Jan beside Peter, where a parser hung them on Minister"""
    changes: Changes = {}
    for noun in sentence.tokens:
        first = _person(sentence, noun.index)
        below = tree.children(sentence, noun.index, "appos", "conj") if first >= 0 else ()
        further = [c for c in below if c > first and _is_bare_person(sentence, c)]
        whole = [*further, *(c for one in further for c in tree.children(sentence, one, "conj") if _is_bare_person(sentence, c))]
        if len(whole) > 1 and tree.has_child(sentence, max(whole), "cc"):
            changes |= dict.fromkeys(whole, (first, "conj"))
    return relabelled(sentence, changes)


def join_named_later(sentence: Sentence) -> Sentence:
    """`Die Minister der Länder, Ute Kern und Jan Voss, kamen.`  ->  Jan beside Ute, where a parser put him beside the ministers; also right behind several"""
    changes: Changes = {}
    for name in sentence.tokens:
        noun = sentence.tokens[name.head] if name.deprel == "conj" and _is_bare_person(sentence, name.index) else name
        if noun is name or not words.is_person(noun) or not tree.has_child(sentence, name.index, "cc"):
            continue
        first = [c for c in tree.children(sentence, noun.index, "appos") if noun.index < c < name.index and _is_bare_person(sentence, c)]
        apart = len(first) == 1 and (not tree.close(sentence, noun.index, first[0]) or form.number_of(sentence, noun.index) == "Plur")
        if apart and (tree.close(sentence, first[0], name.index) or _only_brackets(sentence, first[0], name.index)):
            changes[name.index] = (first[0], "conj")
    return relabelled(sentence, changes)


def _only_brackets(sentence: Sentence, first: int, name: int) -> bool:
    """Whether what parts two names stands in brackets behind the first: Ute Kern (SPD) und Jan Voss."""
    marks = [t.text for t in sentence.tokens[first:name] if t.upos == "PUNCT"]
    return marks == ["(", ")"]


def _is_bare_person(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    return token.entity == "B-PER" and token.upos == "PROPN" and not tree.has_child(sentence, i, "det", "case")


def join_behind_and(sentence: Sentence) -> Sentence:
    """`Sie traf den Gesandten Otto Kern und Blaus Sohn Jan Roth.`  ->  Sohn conj of Gesandten, where a parser made him an apposition in spite of `und`"""
    changes: Changes = {}
    for noun in sentence.tokens:
        start = sentence.tokens[min(tree.subtree(sentence, noun.index))] if noun.deprel == "appos" and noun.head < noun.index else noun
        if start is not noun and start.upos == "CCONJ" and start.deprel == "cc" and start.index > noun.head:
            changes |= {noun.index: (noun.head, "conj"), start.index: (noun.index, "cc")}
    return relabelled(sentence, changes)


def join_truncated(sentence: Sentence) -> Sentence:
    """`Chinas Staats- und Parteichef Blau kam.`  ->  Parteichef nsubj, Staats- compound of it and Chinas its nmod, where a parser made Staats- the head"""
    for last in sentence.tokens:
        first = sentence.tokens[last.head] if last.deprel == "conj" else last
        if first.text.endswith("-") and last.index == first.index + 2 and words.is_person(last):
            return relabelled(sentence, _joined(sentence, first, last))
    return sentence


def _joined(sentence: Sentence, first: Token, last: Token) -> Changes:
    """The last noun with all that was the first one's; a name that both stood before becomes its apposition, a verb that hung on it its verb."""
    kept = (c for c in tree.children(sentence, first.index) if c != last.index)
    changes = {c: (last.index, _as_owner(sentence.tokens[c], first)) for c in kept}
    name = sentence.tokens[first.head] if first.deprel == "compound" and first.head == last.index + 1 else first
    verb = next((c for c in changes if first.head < 0 and sentence.tokens[c].upos == "VERB" and c > last.index), -1)
    changes |= {first.index: (last.index, "compound"), last.index: (name.head, name.deprel)}
    if name is not first:
        changes[name.index] = (last.index, "appos")
    if verb >= 0:
        changes |= {verb: (first.head, first.deprel), last.index: (verb, "nsubj")}
    return changes


def _as_owner(token: Token, first: Token) -> str:
    """A name before the noun is its genitive: Chinas."""
    owner = token.upos == "PROPN" and token.index < first.index and token.deprel in ("dep", "appos", "compound", "nmod")
    qualifying = token.upos == "ADJ" and token.deprel == "compound"
    return "nmod" if owner else "amod" if qualifying else "det" if token.upos == "DET" else token.deprel
