"""Descriptions of persons. In: Reading, a description, a Cluster. Out: how well it means that person.

The rule: age, role and country tell; a word for anybody means whoever was lately spoken of.
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild import gazetteer
from kgbuild.coreference import accused, agreement, another
from kgbuild.coreference.another import ANYBODY, HEADING, WORKING
from kgbuild.coreference.clusters import Cluster
from kgbuild.coreference.in_office import before, holds_besides, of_another_town
from kgbuild.coreference.reading import Reading
from kgbuild.coreference.scoring import DEFINITE, GENITIVE, REACH, Scored, answers, distance, leads_on, salience, same_clause, sole
from kgbuild.coreference.traits import (
    GENERIC_ROLES,
    KIN,
    OFFICES,
    SAME_CALLING,
    SAME_ROLE,
    parties,
    same_age,
    same_country,
    same_party,
    same_role,
)
from kgbuild.lexicon import endings, resuming
from kgbuild.model import Mention

UNIQUE = frozenset(("head_of_state", "head_of_government", "minister", "spokesperson"))
UNDER = frozenset(("deputy", "spokesperson", "representative", "candidate"))  # who is told to be one holds no office of state
FRESH = 2  # sentences in which somebody new is still new
ANY_CLASS = frozenset(("victim", "offender"))
PLAIN = frozenset(("", "person", "employee"))  # of der Mann, die Norwegerin, der Richter
FACING = frozenset(("opponent", "associate"))
INNER = ("genitive", "apposition")  # functions inside a phrase
NEAR = 2  # sentences back for seine Kontrahentin
JUST_NAMED = 0.6  # der 47-Jährige: rather who stands in the sentence before than who stands in the title
JUST_LED = 0.8  # likewise: and rather its subject than the subject of the sentence before that
SPOKE_BEFORE = 1.4  # likewise, and says something: rather who spoke before
ANSWERS = 2.4  # and denies: rather to whom the sentence before did something than who did it
GAP = 1  # letters between sein and its noun
OFFICE = "Office"  # the class of resuming.tsv of words for a post
SUFFERING = "Suffering"  # likewise of der Angegriffene: to whom the sentence before did something
FOLD = "fach"  # of die zweifache Mutter, who is nobody's in the text
SITTING = ("member", "representative")  # classes of Senator, Abgeordnete, Botschafter
IN_POLITICS = "InPolitics"  # the class of resuming.tsv of words for whoever holds an office or a seat: der Politiker
OUTSIDE = "spokesperson"  # who speaks for others is not whom the news is about
COUNSEL = "representative"  # nor is who acts for one of them: sein Anwalt Karl Roth
HONOURED = "Honoured"  # likewise of die Preisträgerin: whom a prize went to, not whoever spoke last
ON_DUTY = "OnDuty"  # likewise of who does something in what is told, and is nobody who was told to be else: der Fahrer, der Haftrichter
CLIENT = "Client"  # the class of resuming.tsv of whom a lawyer speaks for
CITIZEN = "Citizen"  # likewise of words for who is of a country
CALLED_SO = "called_so"  # the rule by which the article's own word for somebody is taken up, or another for his calling
LIFE = "Life"  # the class of resuming.tsv of what tells of a life: die in Köln geborene Forscherin
TOLD_LIFE = 1.0
OPENING = 2  # sentences in which the article names whom it is about


def score(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """A definite description of one person, agreeing in everything that both tell."""
    mention = _gendered(reading, mention)
    of_country = bool(mention.attribute("country"))  # Frankreichs Präsident
    if reading.determination(mention) == "possessive" and resuming.resumes(reading.bare(mention), CLIENT):
        return _client(reading, position, mention, cluster)
    if reading.determination(mention) == "possessive" and not of_country:
        return _counterpart(reading, position, mention, cluster)
    if not _takes_up(reading, mention) or _is_somebody_else(reading, mention, cluster):
        return None
    if cluster.family != "Person":
        return _nameless(reading, position, mention, cluster)
    besides = holds_besides(reading, position, mention, cluster)
    apart = another.is_told_apart(reading, mention, cluster) if not besides else of_another_town(reading, mention, cluster)
    if apart or _is_of_an_office(reading, mention) or (mention.attribute("class") in KIN and not _manifold(reading, mention)):
        return None
    telling = _telling(reading, mention, cluster)
    if not besides and (telling < 0 or (telling == 0 and not _generic(reading, position, mention, cluster))):
        return _nameless(reading, position, mention, cluster)
    likely = max(telling, 0.0) or _likely(reading, position, mention, cluster) + accused.likelier(reading, mention, cluster)
    rule = CALLED_SO if _is_called_so(reading, mention, cluster) else "description"
    return Scored(likely + salience(reading, position, cluster), cluster, rule)


def _takes_up(reading: Reading, mention: Mention) -> bool:
    """Whether it can mean one person who was spoken of: der Minister, sein Minister; not ein Minister, die Minister, der Kommandierende | General."""
    definite = reading.determination(mention) in (*DEFINITE, "possessive")
    titles = any(m.kind == "nominal" and m.type == "Person" and m.start == mention.end + 1 for m in reading.right_behind(mention))
    return definite and mention.number != "Plur" and not reading.predicated(mention) and not titles


def _is_somebody_else(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Whether the clause, or what is told of both, rules the person out."""
    alike = another.agree(mention, cluster) and not _takes_part(reading, mention, cluster)
    return not alike or accused.is_ruled_out(reading, mention, cluster)


def _telling(reading: Reading, mention: Mention, cluster: Cluster) -> float:
    """How much age, role, country and party speak for the person; less than nothing where they speak against."""
    told = same_age(mention, cluster) + same_role(reading, mention, cluster)
    return told + same_country(mention, cluster) + same_party(reading, mention, cluster)


def _is_called_so(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """der Trainer, of the Bundestrainer; die Künstlerin, of a Malerin; der Senator, of whom the article calls so"""
    at_least = SAME_CALLING if mention.attribute("class") in WORKING else SAME_ROLE
    own_word = mention.attribute("class") in (*WORKING, *SITTING) and not _is_one(reading, mention, IN_POLITICS)
    return own_word and same_role(reading, mention, cluster) >= at_least


def _is_one(reading: Reading, mention: Mention, class_: str) -> bool:
    """der Gefahrgutfahrer: one of the class that his noun, or its head, has in resuming.tsv"""
    entry = reading.entry(mention)
    return entry is not None and resuming.resumes(entry.lemma, class_)


def _manifold(reading: Reading, mention: Mention) -> bool:
    """die zweifache Mutter"""
    return endings.bare(before(reading, mention)).endswith(FOLD)


def _takes_part(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Whether a person takes part in the clause already, or is only spoken of in what is quoted there.

    Who is only the owner of one that does may be meant again by the same role:

    `Das Eingeständnis von Ministerin Roth führte zu einem Antrag gegen die Ministerin.`
    """
    if any(reading.quotes(mention, other) for other in cluster.mentions) or _is_told_by(reading, mention, cluster):
        return True
    if not same_clause(reading, mention, cluster):
        return False
    beside = (m for m in cluster.mentions if reading.clause(m) == reading.clause(mention) and m.start < mention.start)
    return any(reading.function(m) not in INNER for m in beside) or same_role(reading, mention, cluster) < SAME_ROLE


def _is_told_by(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Kern behauptete, der Bankier habe gelogen: somebody else, for Kern would have said er"""
    speaker = reading.speaker(mention)
    return speaker is not None and speaker[0] == mention.sentence and any((m.sentence, m.head) == speaker for m in cluster.mentions)


def _counterpart(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """seine Kontrahentin, ihr Amtskollege: the other person of late, for a colleague in office only one who holds an office"""
    class_ = mention.attribute("class")
    if class_ not in FACING or not cluster.named or cluster.family != "Person" or distance(reading, position, cluster) > NEAR:
        return None
    if not mention.gender or mention.gender not in cluster.genders or same_clause(reading, mention, cluster) or reading.predicated(mention):
        return None
    owner = next((m for m in reading.of_sentence(mention.sentence) if m.kind == "pronoun" and 0 <= mention.start - m.end <= GAP), None)
    alone = mention.end == reading.token(mention).end and not any(m.kind == "name" for m in reading.right_behind(mention))
    of_one = owner is not None and owner not in cluster.mentions and alone
    official = class_ != "associate" or holds_office(cluster)
    return Scored(2.4 + salience(reading, position, cluster) / 2, cluster, "counterpart") if of_one and official else None


def _client(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """„Mein Mandant schweigt“, sagte Anwalt Lenz: whoever is accused, or was spoken of lately, and no lawyer himself"""
    fits = cluster.somebody and another.agree(mention, cluster) and bool(mention.gender) and mention.gender in cluster.genders
    if (
        not fits
        or COUNSEL in cluster.values("class")
        or distance(reading, position, cluster) > REACH
        or same_clause(reading, mention, cluster)
    ):
        return None
    charged = accused.SURE * accused.is_charged(reading, cluster)
    return Scored(2.0 + charged + salience(reading, position, cluster), cluster, "client")


def _gendered(reading: Reading, mention: Mention) -> Mention:
    """die alte Dame: of a word for anybody its article tells the gender."""
    phrase = reading.phrase(mention)
    if mention.gender or phrase is None or phrase.gender not in ("Masc", "Fem") or not resuming.resumes(reading.bare(mention), ANYBODY):
        return mention
    return replace(mention, gender=phrase.gender)


def _likely(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> float:
    agrees = bool(mention.gender) and mention.gender in cluster.genders
    anybody = resuming.resumes(reading.bare(mention), ANYBODY)
    politician = bool(parties(reading, mention)) and holds_office(cluster)
    likely = 1.6 + 0.8 * _lone(reading, mention) + 0.6 * (agrees + politician) + 1.0 * _is_introduced(position, mention, cluster)
    likely += 0.6 * sole(reading, position, cluster) + 0.4 * leads_on(reading, position, cluster)
    if resuming.resumes(reading.bare(mention), SUFFERING):
        likely += 2.0 if cluster.function_before(position) in ("patient", "recipient") else -2.0
    likely += TOLD_LIFE * (_tells_life(reading, mention) and cluster.mentions[0].sentence < OPENING)
    just_named = bool(mention.attribute("age")) and distance(reading, position, cluster) <= 1
    likely += JUST_LED * (just_named and leads_on(reading, position, cluster))
    likely += ANSWERS * answers(reading, position, cluster)
    likely += SPOKE_BEFORE * _speaks_on(reading, position, mention, cluster)
    return likely + JUST_NAMED * just_named - anybody * (2.0 if _is_official(cluster) else 0.8)


def _tells_life(reading: Reading, mention: Mention) -> bool:
    """die in Köln geborene Astrophysikerin: rather she whom the article is about"""
    phrase, tokens = reading.phrase(mention), reading.document.sentences[mention.sentence].tokens
    return phrase is not None and any(resuming.resumes(endings.weak(tokens[i].text), LIFE) for i in phrase.tokens)


def holds_office(cluster: Cluster) -> bool:
    """Whether the article calls him by an office of state."""
    return bool(OFFICES & set(cluster.values("class")))


def _is_official(cluster: Cluster) -> bool:
    """The head of the police and the speaker of the court are spoken of by their office: die Mutter des Mannes is not theirs."""
    return bool((HEADING | {OUTSIDE}) & set(cluster.values("class")))


def _is_introduced(position: int, mention: Mention, cluster: Cluster) -> bool:
    """Otto Kern warf ihm Betrug vor. Der 47-Jährige …  ->  he of whom the article just told for the first time, as the subject"""
    if mention.attribute("class") in UNIQUE:
        return False
    return cluster.function_before(position) == "agent" and 0 <= mention.sentence - cluster.mentions[0].sentence <= FRESH


def _is_of_an_office(reading: Reading, mention: Mention) -> bool:
    """das Amt des Präsidenten, der Posten des Trainers: the office, whoever holds it."""
    tokens = reading.tokens(mention)
    governor = tokens[mention.head].head
    return reading.function(mention) == GENITIVE and governor >= 0 and resuming.resumes(tokens[governor].lemma, OFFICE)


def _nameless(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """der Pfleger again, der Mann after ein Spaziergänger: somebody brought up without a name."""
    if not cluster.named and cluster.somebody and mention.kind == "thing" and agreement.same_noun(reading, mention, cluster):
        return Scored(4.0 + salience(reading, position, cluster), cluster, "same_noun")
    anybody = bool(mention.attribute("age")) or mention.attribute("class") in ANY_CLASS or resuming.resumes(reading.bare(mention), ANYBODY)
    if cluster.named or not anybody or not cluster.somebody or distance(reading, position, cluster) > 2 or _is_official(cluster):
        return None  # Ein Sprecher lobte den Einsatz. Der Mann wurde verhaftet: somebody else
    if mention.attribute("class") == "offender" and cluster.values("role") and not accused.is_charged(reading, cluster):
        return None  # Ein Beamter wurde verletzt. Der 41-jährige Verdächtige schwieg
    if not mention.gender or mention.gender not in cluster.genders or another.is_of_another_age(reading, mention, cluster):
        return None
    likely = (2.4 if mention.attribute("age") else 3.8) + same_age(mention, cluster) + accused.likelier(reading, mention, cluster)
    return Scored(likely + salience(reading, position, cluster), cluster, "description")


def _generic(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> bool:
    """A description that anybody may bear (der Rechtspopulist, der 45-Jährige, die Norwegerin): the one person lately spoken of.

    Another one (die Ministerin) means the only one of its gender, when nothing else is said of whose it is.
    """
    class_ = mention.attribute("class")
    on_duty = bool(cluster.values("role")) and _is_one(reading, mention, ON_DUTY)
    if on_duty or resuming.resumes(reading.bare(mention), HONOURED):
        return False
    if _stands_aside(reading, mention, cluster) and class_ in (*ANY_CLASS, *PLAIN) and not _speaks_on(reading, position, mention, cluster):
        return False
    free = class_ not in UNIQUE or not (UNIQUE | UNDER) & set(cluster.values("class"))
    plain = (not reading.inner(mention) or another.is_at_home(reading, mention)) and (
        not mention.attribute("country") or _of_a_people(reading, mention)
    )
    only = (
        plain
        and free
        and not another.holds_another(reading, mention, cluster)
        and (_lone(reading, mention) or (bool(mention.gender) and mention.gender in cluster.genders))
    )
    anybody = class_ in GENERIC_ROLES or bool(mention.attribute("age")) or only or _of_a_party(reading, mention, cluster)
    if class_ == "representative" and mention.attribute("country"):
        return False  # den deutschen Botschafter: nobody who was not called so
    return anybody and not _has_more_behind(reading, mention) and distance(reading, position, cluster) <= REACH and cluster.named


def _has_more_behind(reading: Reading, mention: Mention) -> bool:
    """der Chef | der Bank; but der 22-Jährige aus Ulm only says more of whom the article speaks of"""
    told = another.is_at_home(reading, mention) or another.is_of_a_field(reading, mention)
    return mention.end > reading.token(mention).end and not told


def _stands_aside(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Whether it is somebody who only speaks for others, or acts for them, where the article names another person and not him in its title."""
    told = cluster.values("class")
    return OUTSIDE in told or (COUNSEL in told and cluster.mentions[0].sentence > 0 and not _lone(reading, mention))


def _speaks_on(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> bool:
    """Es sei ein Unfall, sagte Sprecher Otto Kern. Der 48-Jährige sagte weiter, …: whose words the sentence before told goes on"""
    told = mention.attribute("age") and distance(reading, position, cluster) <= FRESH and reading.says(mention)
    return bool(told) and any(reading.says(m) for m in cluster.mentions if 0 < mention.sentence - m.sentence <= FRESH)


def _of_a_party(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """der CDU-Vorsitzende, of a chancellor: who holds an office of state may head a party, where nobody else is spoken of."""
    return bool(parties(reading, mention)) and mention.attribute("class") == "leader" and holds_office(cluster) and _lone(reading, mention)


def _of_a_people(reading: Reading, mention: Mention) -> bool:
    """die Norwegerin, der norwegische Staatsangehörige"""
    entry = gazetteer.demonym(reading.word(mention))
    return (entry is not None and entry.kind == "people") or resuming.resumes(reading.bare(mention), CITIZEN)


def _lone(reading: Reading, mention: Mention) -> bool:
    """Whether only one person has been named before who can be of its gender."""
    before = (m for m in reading.mentions if m.kind == "name" and m.type == "Person" and m.start < mention.start)
    return len({m.name.split()[-1] for m in before if not m.gender or not mention.gender or m.gender == mention.gender}) == 1
