"""The page. In: Statements, Entities, ArticleRecords, Settings, a title. Out: one HTML file that loads nothing, the same bytes for the same input.

Everything from articles goes into JSON that page/*.js writes with textContent only; scripts and style run because the policy names their hashes.
pyvis holds nodes, edges and options of the network; its own templates, which load from elsewhere and escape nothing, are not used.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import Any

import numpy as np
from jinja2 import DictLoader, Environment
from markupsafe import Markup
from pyvis.network import Network

from kgbuild.export import payload
from kgbuild.export.communities import OTHERS, communities
from kgbuild.export.layout import Floats, positions
from kgbuild.model import ArticleRecord, Entity, Statement
from kgbuild.ontology import load
from kgbuild.settings import Settings

FOLDER = resources.files("kgbuild.export")
SCRIPTS = (
    "words", "dates", "data", "fold", "state", "address", "scene", "groups", "arrange", "geometry", "labels", "linenames", "paint", "svg", "canvas", "network",
    "element", "panel", "passage", "speakers", "filters", "search", "table", "timeline", "paper", "download", "walk", "moves", "main",
)  # fmt: skip
DRAWN_BY_VIS = 1500  # nodes up to which vis-network draws
GROUPED = 500  # nodes above which the page opens on communities
OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "multiselect": False, "hideEdgesOnDrag": False, "keyboard": False, "tooltipDelay": 100000},
    "nodes": {"shape": "custom", "chosen": False, "physics": False},
    "edges": {
        "chosen": False,
        "physics": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.55}},
        "selectionWidth": 0,
        "hoverWidth": 0,
    },
}


class PageNetwork(Network):  # type: ignore[misc]
    """A pyvis network that is directed, keeps parallel edges and adds in constant time, e.g. twelve statements of Russland about the USA."""

    def __init__(self) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self.templateEnv = Environment(
            loader=DictLoader({"page.html": _file("page/page.html")}), autoescape=True, keep_trailing_newline=True
        )
        self.set_options(json.dumps(OPTIONS))

    def add_node(self, n_id: str, label: str | None = None, **attributes: Any) -> None:
        """A node, by its IRI; a second one of the same IRI is passed over."""
        if n_id not in self.node_map:
            node = {"id": n_id, "label": label or n_id, **attributes}
            self.node_ids.append(n_id)
            self.node_map[n_id] = node
            self.nodes.append(node)

    def add_edge(self, source: str, to: str, **attributes: Any) -> None:
        """An edge from one IRI to another, also where there is one."""
        self.edges.append({"from": source, "to": to, **attributes})


def page(
    statements: Sequence[Statement],
    entities: Sequence[Entity],
    records: Sequence[ArticleRecord],
    settings: Settings,
    *,
    title: str,
    reliability: Mapping[str, tuple[float, int]] | None = None,
) -> str:
    """The interactive page.

    Args:
        statements: all of them, said, inferred and speech.
        entities: who and what the statements are about.
        records: for titles, dates, addresses and, as `settings.text` allows, the words around the evidence.
        settings: base, threshold and text are used.
        title: what the graph is about.
        reliability: for each relation its measured precision (0 to 1) and the number of judged statements.
    """
    network = _network(statements, entities)
    core = _core(network, statements, records, settings, title, reliability or {})
    words = payload.evidence(statements, records, settings.text)
    scripts = [_vis(), _script()] if core["renderer"] == "vis" else [_script()]
    return _rendered(network, title, scripts, [payload.block("core", core), payload.block("evidence", words)])


def frame(page: str, height: int = 640) -> str:
    """The page inside a notebook's output: an iframe that carries it whole.

    Args:
        page: what `page` returned.
        height: of the frame, in pixels.
    """
    rights = "allow-scripts allow-downloads allow-popups"
    content = html.escape(page, quote=True)
    return f'<iframe sandbox="{rights}" style="width:100%;height:{height:d}px;border:0" title="kgbuild" srcdoc="{content}"></iframe>'


def _network(statements: Sequence[Statement], entities: Sequence[Entity]) -> PageNetwork:
    """Entities placed, statements between them as edges."""
    network = PageNetwork()
    known = {entity.iri: entity for entity in (*entities, *(end for s in statements for end in (s.subject, s.object, s.place) if end))}
    between = [s for s in statements if s.object is not None and s.object.iri != s.subject.iri]
    numbers = {iri: i for i, iri in enumerate(known)}
    pairs = [(numbers[s.subject.iri], numbers[s.object.iri]) for s in between if s.object]
    linked = sorted({node for pair in pairs for node in pair})
    parallel = Counter(tuple(sorted(pair)) for pair in pairs)
    labels = np.array([_label(s) + 22 * min(parallel[min(pair), max(pair)] - 1, 4) for s, pair in zip(between, pairs, strict=True)], float)
    placed = dict(zip(linked, _places(linked, pairs, labels, list(known.values())), strict=True))
    for number, entity in enumerate(known.values()):
        x, y, community = placed.get(number, (None, None, OTHERS))
        network.add_node(
            entity.iri, entity.name, type=entity.type, qid=entity.qid or "", aliases=_called(entity), names=len(entity.names),
            mentions=len(entity.chains), x=x, y=y, community=community,
        )  # fmt: skip
    for statement in between:
        if statement.object is not None:
            network.add_edge(statement.subject.iri, statement.object.iri, id=statement.id, label=statement.predicate)
    return network


def _called(entity: Entity) -> tuple[str, ...]:
    """Its aliases, names of its own first."""
    return (*entity.names, *entity.descriptions)


def _places(
    linked: Sequence[int], pairs: Sequence[tuple[int, int]], labels: Floats, entities: Sequence[Entity]
) -> list[tuple[int, int, int]]:
    """x, y and community of each node that has an edge."""
    local = {number: i for i, number in enumerate(linked)}
    edges = [(local[a], local[b]) for a, b in pairs]
    groups = communities(len(linked), edges) if len(linked) > GROUPED else [OTHERS] * len(linked)
    pull = np.array([1.0 if groups[a] == groups[b] else 0.25 for a, b in edges])
    boxes = np.array([_box(entities[number].name) for number in linked], float).reshape(-1, 2)
    place = positions(len(linked), np.array(edges, np.int64).reshape(-1, 2), boxes, labels, pull)
    return [(int(x), int(y), group) for (x, y), group in zip(place, groups, strict=True)]


def _box(name: str) -> tuple[int, int]:
    """Pixels a node and its name take, the name in lines of about 18 characters."""
    length = min(len(name), 40)
    lines = 1 if length <= 18 else 2
    return 7 * max(length // lines + 3 * (lines - 1), 6) + 22, 34 + 16 * lines


def _label(statement: Statement) -> int:
    """Pixels the words along an edge take: the relation and a part of the source's name."""
    source = statement.source
    return min(6 * len(load().property(statement.predicate).label_de) + (50 if source else 0), 200)


def _core(
    network: PageNetwork, statements: Sequence[Statement], records: Sequence[ArticleRecord], settings: Settings, title: str,
    reliability: Mapping[str, tuple[float, int]],
) -> payload.Table:  # fmt: skip
    """What the picture needs."""
    strings = payload.Strings()
    numbers = {node["id"]: i for i, node in enumerate(network.nodes)}
    article = {record.article.id: i for i, record in enumerate(records)}
    shown = sum(node["x"] is not None for node in network.nodes)
    entities = [end for s in statements for end in (s.subject, s.object, s.place) if end]
    known = {node["type"] for node in network.nodes}
    types = payload.vocabulary(statements, [*entities, *(Entity("", "", name) for name in known)], reliability)
    return {
        "title": title,
        "base": settings.base,
        "threshold": settings.threshold,
        "text": settings.text,
        "renderer": "vis" if shown <= DRAWN_BY_VIS else "canvas",
        "grouped": shown > GROUPED,
        "options": network.options,
        **types,
        "articles": payload.articles(records),
        "entities": payload.people(network.nodes, strings, settings.base),
        "statements": payload.claims(statements, numbers, article, strings, settings.threshold),
        "strings": strings.all(),
    }


def _rendered(network: PageNetwork, title: str, scripts: Sequence[str], blocks: Sequence[tuple[str, str, str]]) -> str:
    """The template, filled; the policy allows exactly these scripts and this style."""
    style = _file("page/page.css")
    policy = (
        f"default-src 'none'; script-src {' '.join(map(_hash, scripts))}; style-src {_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
    return str(
        network.templateEnv.get_template("page.html").render(
            title=title,
            policy=Markup(policy),
            style=Markup(style),
            blocks=[(name, form, Markup(content)) for name, form, content in blocks],
            scripts=[Markup(script) for script in scripts],
        )
    )


def _hash(content: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode() + "'"


@lru_cache(maxsize=8)
def _file(name: str) -> str:
    return FOLDER.joinpath(name).read_text("utf-8")


@lru_cache(maxsize=1)
def _script() -> str:
    """All of page/*.js in one function scope, in the order of SCRIPTS."""
    return "(function () {\n'use strict';\n" + "\n".join(_file(f"page/{name}.js") for name in SCRIPTS) + "})();\n"


@lru_cache(maxsize=1)
def _vis() -> str:
    """vis-network without its last line, which names a source map that is not there."""
    return _file("vendor/vis-network.min.js").rsplit("\n//# sourceMappingURL", 1)[0]
