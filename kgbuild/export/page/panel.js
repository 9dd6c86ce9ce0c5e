// The evidence panel. In: what is chosen. Out: the overview, an entity with its statements, or a line with the statements behind it.
const FIRST = 30; // statements shown before "more"

function showPanel() {
  const panel = byId('panel');
  const inside = panel.contains(document.activeElement);
  panel.replaceChildren(...panelParts());
  panel.scrollTop = 0;
  bringWords(panel);
  if (inside) panel.focus({ preventScroll: true });
}

// In an article the words of the chosen statement come into view, however far down they are.
function bringWords(panel) {
  const words_ = state.article >= 0 && panel.querySelector('.whole mark:not(.other)');
  if (words_) words_.scrollIntoView({ block: 'center' });
}

// Where the panel lies below the picture, its top comes into view when something is chosen.
function bringPanel() {
  const { top } = byId('panel').getBoundingClientRect();
  const wanted = window.innerHeight * 0.55;
  if (window.innerWidth <= 860 && top > wanted) window.scrollBy(0, top - wanted);
}

function panelParts() {
  if (state.article >= 0 && words) return articlePanel(state.article, state.row);
  if (state.edge) return edgePanel(state.edge);
  if (state.row >= 0) return rowPanel(state.row);
  if (state.node >= 0) return nodePanel(entities[state.node]);
  if (state.group) return groupPanel(state.group);
  return overviewPanel();
}

function material(list) {
  return list.filter((statement) => !statement.relation.speech);
}

function overviewPanel() {
  const shown = material(passing);
  const named = [...new Set(shown.flatMap((s) => [s.subject, s.object]).filter((i) => i >= 0))].sort((a, b) => spokenOf(b) - spokenOf(a) || a - b);
  const best = (list) => distinct([...list].sort((a, b) => weightOf(b) - weightOf(a) || a.row - b.row)).slice(0, 7);
  const facts = best(shown.filter((s) => s.plain && s.object >= 0));
  const claims = best(shown.filter((s) => s.object >= 0 && ['claim', 'planned', 'possible'].includes(stateOf(s))));
  return [
    el('h2', {}, word('about')),
    ...section(word('mostConnected'), named.slice(0, 8).map(nodeLine)),
    ...section(word('mainFacts'), facts.map(rowLine)),
    ...section(word('mainClaims'), claims.map(rowLine)),
    ...section(word('whoSpeaks'), speakerCounts(shown).slice(0, 6).map(speakerLine)),
  ];
}

// The first of those that read the same.
function distinct(list) {
  const seen = new Set();
  return list.filter((statement) => !seen.has(sentenceOf(statement)) && seen.add(sentenceOf(statement)));
}

// How many statements an entity takes part in, speech acts not counted.
function spokenOf(index) {
  return material(entities[index].statements.map((row) => statements[row])).length;
}

// What the overview puts first: sure, and about those the article says much of.
function weightOf(statement) {
  return statement.confidence / 100 + Math.log(1 + entities[statement.subject].statements.length) + Math.log(1 + (statement.object >= 0 ? entities[statement.object].statements.length : 0));
}

function section(title, lines) {
  return lines.length === 0 ? [] : [el('h3', {}, title), el('ul', { class: 'list' }, lines)];
}

function dot(colour) {
  return el('span', { class: 'dot', style: { background: tint(colour, themeOf()) } });
}

function nodeLine(index) {
  const entity = entities[index];
  return el('li', {}, dot(core.types[entity.kind][3]), el('span', { class: 'grow' }, nodeLink(index)), el('span', { class: 'many' }, plural(spokenOf(index))));
}

function rowLine(statement) {
  return el('li', {}, el('span', { class: 'grow' }, button(sentenceOf(statement), () => selectRow(statement.row), { class: 'link' })));
}

// "Kreml – Sprecher – Anna Bolt (laut …)" as plain words.
function sentenceOf(statement) {
  if (statement.relation.speech) return entities[statement.subject].name + ' ' + relationText(statement) + ': ' + (statement.content >= 0 ? sentenceOf(statements[statement.content]) : '…');
  const who = statement.sources.length > 0 ? ' (' + word('by', { who: speakersOf(statement)[0] }) + ')' : '';
  const manner = ['planned', 'possible'].includes(stateOf(statement)) ? ' [' + word(stateOf(statement)) + ']' : '';
  return entities[statement.subject].name + ' – ' + relationText(statement) + ' – ' + objectName(statement) + manner + who;
}

function nodePanel(entity) {
  const all = entity.statements.map((row) => statements[row]).filter(passes);
  const own = material(all);
  const said = material(passing.filter((s) => s.sources.some((source) => source.entity === entity.index)));
  return [
    el('p', { class: 'sub' }, dotted(entity), typeName(entity)),
    el('h2', {}, entity.name),
    ...alsoCalled(entity),
    byNameAlone(entity),
    literalTable(own.filter((s) => s.object < 0)),
    nodeTools(entity),
    ...cardList(word('saidAbout', { name: entity.name }), own.filter((s) => s.object >= 0)),
    ...cardList(word('saysHimself'), said),
    ...cardList(word('details'), own.filter((s) => s.object < 0)),
  ].filter(Boolean);
}

// Its other names, and apart from them what articles call it besides.
function alsoCalled(entity) {
  const lines = [['alsoCalled', entity.aliases.slice(0, entity.own)], ['mentionedAs', entity.aliases.slice(entity.own)]];
  return lines.map(([key, names]) => names.length > 0 && el('p', { class: 'sub' }, word(key, { names: names.slice(0, 12).join(', ') })));
}

// Two people of one name are one node: said wherever no Wikidata id holds together what several articles say.
function byNameAlone(entity) {
  const articles = new Set(entity.statements.map((row) => statements[row].article).filter((article) => article >= 0));
  return !entity.qid && articles.size > 1 && el('p', { class: 'sub caution' }, word('byNameAlone', { n: articles.size }));
}

function dotted(entity) {
  const mark = dot(core.types[entity.kind][3]);
  mark.style.display = 'inline-block';
  mark.style.marginRight = '7px';
  return mark;
}

// What is said of somebody in words, each once: "Amt oder Beruf: Kanzlerin, Parteivorsitzende".
function literalTable(list) {
  if (list.length === 0) return null;
  const byName = new Map();
  for (const statement of list) {
    const name = relationName(statement.relation);
    const text = (statement.negative ? word('not') + ' ' : '') + statement.value + (statement.plain ? '' : ' (' + word(stateOf(statement)) + ')');
    if (!byName.has(name)) byName.set(name, new Map());
    if (!byName.get(name).has(text)) byName.get(name).set(text, statement.row);
  }
  const values = (found) => [...found].slice(0, 8).map(([text, row]) => button(text, () => selectRow(row), { class: 'link' }));
  return el('dl', { class: 'facts' }, [...byName].flatMap(([name, found]) => [el('dt', {}, name), el('dd', {}, values(found))]));
}

function nodeTools(entity) {
  const tools = [];
  if (entity.x !== null) {
    tools.push(button(word('neighbours'), () => goEgo(entity.index, 1), { 'aria-pressed': String(state.mode === 'ego' && state.focus === entity.index && state.hops === 1) }));
    tools.push(button(word('twoSteps'), () => goEgo(entity.index, 2), { 'aria-pressed': String(state.mode === 'ego' && state.focus === entity.index && state.hops === 2) }));
  }
  tools.push(button(word('link'), () => copy(entity.iri), { title: entity.iri }));
  if (/^Q\d+$/.test(entity.qid)) tools.push(el('a', { href: 'https://www.wikidata.org/wiki/' + entity.qid, target: '_blank', rel: 'noopener noreferrer' }, 'Wikidata ' + entity.qid));
  return el('div', { class: 'tools' }, tools);
}

function groupPanel(group) {
  const size = el('p', { class: 'sub' }, word('members', { n: localeNumber(group.members.length) }));
  if (group.community < 0) return [el('h2', {}, group.name), size, ...longList(group.groups, groupLine), ...section(word('mostConnected'), group.members.slice(0, 12).map(nodeLine))];
  const opened = state.open.has(group.community);
  const tools = [button(word(opened ? 'close' : 'openHere'), () => (opened ? closeGroups([group.community]) : openGroup(group.community))), button(word('alone'), () => isolateGroup(group.community))];
  return [el('h2', {}, word('group', { name: group.name })), size, el('div', { class: 'tools' }, tools), ...longList(group.members, nodeLine)];
}

function groupLine({ number, members }) {
  const names = members.slice(0, 3).map((index) => entities[index].name).join(', ');
  return el('li', {}, el('span', { class: 'grow' }, button(names, () => openGroup(number), { class: 'link' })), el('span', { class: 'many' }, word('members', { n: localeNumber(members.length) })));
}

// The first forty, then all.
function longList(items, line) {
  const list = el('ul', { class: 'list' }, items.slice(0, 40).map(line));
  if (items.length <= 40) return [list];
  return [list, button(word('more', { n: localeNumber(items.length - 40) }), (event) => { event.target.remove(); list.append(...items.slice(40, 1000).map(line)); }, { class: 'more' })];
}

// The line clicked first, then everything else between the two.
function edgePanel(edge) {
  const own = new Set(edge.rows);
  const chosen = edge.rows.map((row) => statements[row]);
  const [first] = chosen;
  const pair = (s) => (s.subject === first.subject && s.object === first.object) || (s.subject === first.object && s.object === first.subject);
  const others = edge.from.entity >= 0 ? material(passing).filter((s) => pair(s) && !own.has(s.row)) : [];
  const parts = [el('p', { class: 'sub' }, edge.from.entity >= 0 ? word('between', { a: edge.from.name, b: edge.to.name }) : ''), el('h2', {}, edge.label)];
  return [...parts, ...cardList('', chosen), ...cardList(word('others'), others)];
}

function rowPanel(row) {
  const statement = statements[row];
  const pair = (s) => s.row !== row && s.subject === statement.subject && s.object === statement.object && s.value === statement.value;
  const near = material(passing).filter(pair);
  const same = near.filter((s) => s.predicate === statement.predicate && s.negative === statement.negative);
  return [el('h2', {}, sentenceOf(statement)), ...cardList('', [statement]), ...cardList(word('alsoSaid'), same), ...cardList(word('others'), near.filter((s) => !same.includes(s)))];
}

function articlePanel(article, row) {
  return [el('div', { class: 'tools' }, button('← ' + word('back'), () => change({ article: -1 }, 'select'))), el('h2', {}, articleTitle(article)), el('p', { class: 'sub' }, articleSource(article)), articleText(article, row)];
}

function cardList(title, list) {
  if (list.length === 0) return [];
  const ordered = [...list].sort((a, b) => levelOf(a) - levelOf(b) || a.row - b.row);
  const parts = [title && el('h3', {}, title + (list.length > 3 ? ' · ' + list.length : '')), ...ordered.slice(0, FIRST).map(card)];
  if (ordered.length > FIRST) parts.push(button(word('more', { n: ordered.length - FIRST }), (event) => event.target.replaceWith(...ordered.slice(FIRST, FIRST + 300).map(card)), { class: 'more' }));
  return parts.filter(Boolean);
}

// One statement with all that speaks for it.
function card(statement) {
  const tone = tint(core.families[statement.relation.family][3], themeOf());
  return el('article', { class: 'card' + (state.row === statement.row ? ' chosen' : ''), 'data-state': stateOf(statement), 'data-row': String(statement.row), style: { '--tone': tone } },
    saysLine(statement), badges(statement), chainLine(statement), ...evidenceOf(statement), ...premises(statement), cardTools(statement), found(statement));
}

function saysLine(statement) {
  if (statement.relation.speech) return el('p', { class: 'says' }, sentenceOf(statement));
  const object = statement.object >= 0 ? nodeLink(statement.object) : statement.value;
  return el('p', { class: 'says' }, nodeLink(statement.subject), ' ', relationParts(statement), ' ', object);
}

function relationParts(statement) {
  if (!statement.negative) return el('span', { class: 'rel' }, relationName(statement.relation));
  const [before, not, after] = negated(statement.relation);
  return el('span', { class: 'rel' }, before && before + ' ', el('span', { class: 'not' }, not), after && ' ' + after);
}

function badges(statement) {
  const state = stateOf(statement);
  const parts = [el('span', { class: 'badge', title: state === 'weak' && word('weakWhy') }, word(state))];
  if (statement.negative) parts.push(el('span', { class: 'badge negative' }, word(statement.sources.some((source) => source.act === 'denies') ? 'denied' : 'negated')));
  parts.push(el('span', { class: 'badge' }, word('sure', { n: statement.confidence })), el('span', { class: 'badge measured', title: reliabilityText(statement.relation) }, reliabilityShort(statement.relation)));
  const when = statement.time || statement.date;
  if (when) parts.push(el('span', { class: 'badge' }, statement.time + (statement.date && statement.date !== statement.time ? (statement.time ? ' = ' : '') + shownDate(statement.date) : '')));
  if (statement.place >= 0) parts.push(el('span', { class: 'badge' }, entities[statement.place].name));
  return el('p', { class: 'badges' }, parts);
}

// How often this relation was right where it was checked; few cases are told as such, not as per cent.
function reliabilityShort({ judged, precision }) {
  if (judged === 0) return word('unchecked');
  return judged < 10 ? word('checkedFew', { k: Math.round(precision * judged), n: judged }) : word('checked', { p: Math.round(precision * 100), n: judged });
}

function reliabilityText(relation) {
  if (relation.judged === 0) return word('unmeasured', { relation: relationName(relation) });
  return word('measured', { relation: relationName(relation), p: Math.round(relation.precision * 100), k: Math.round(relation.precision * relation.judged), n: relation.judged });
}

// "Wilk announces → Bolt says": innermost first.
function chainLine(statement) {
  if (statement.sources.length === 0) return null;
  const parts = [word('source') + ': '];
  statement.sources.forEach((source, i) => {
    parts.push(i > 0 ? ' ← ' : '', source.entity >= 0 ? nodeLink(source.entity) : voiceName(source), ' (' + actName(source.act) + ')');
  });
  return el('p', { class: 'chain' }, parts);
}

function actName(act) {
  const relation = core.relations.find((one) => one.name === act);
  return relation ? relationName(relation) : act;
}

function evidenceOf(statement) {
  if (!words) return [];
  return words.spans[statement.row].map(spanOf).flatMap((span) => [quote(span), el('p', { class: 'from' }, articleLink(span.article))]);
}

function premises(statement) {
  const row = words ? words.premises.find(([conclusion]) => conclusion === statement.row) : null;
  return row ? [el('h3', {}, word('premises')), el('ul', { class: 'list' }, row.slice(1).map((number) => rowLine(statements[number])))] : [];
}

function cardTools(statement) {
  const tools = [button(word('citation'), () => copy(citation(statement)), { 'data-do': 'cite' })];
  if (words && words.spans[statement.row].length > 0 && core.text !== 'none') tools.push(button(word('fullText'), () => change({ row: statement.row, article: words.spans[statement.row][0][0] }, 'select')));
  if (statement.object >= 0) tools.push(button(word('showIn'), () => showInGraph(statement)));
  return el('div', { class: 'tools' }, tools);
}

function found(statement) {
  if (!words) return null;
  const steps = words.strings[words.steps[statement.row]];
  const where = words.spans[statement.row].map(spanOf).map((span) => span.start + '–' + span.end).join(', ');
  const rows = [[word('pattern'), words.strings[words.pattern[statement.row]]], [word('steps'), steps || word('none')], [word('offsets'), where], ['IRI', core.base + words.id[statement.row]]];
  return el('details', {}, el('summary', {}, word('details')), el('p', {}, reliabilityText(statement.relation)), el('dl', {}, rows.filter(([, value]) => value).flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])));
}

// Sentence, article, offsets, IRI: a statement as it may stand in a footnote.
function citation(statement) {
  const spans = words.spans[statement.row].map(spanOf);
  const quotes = spans.map((span) => {
    const piece = piecesOf(span.article).find(({ start, text }) => start <= span.start && start + lengthOf(text) >= span.end);
    const [id, title, date, url, publisher] = core.articles[span.article];
    const words_ = piece ? '„' + slice(piece.text, span.start - piece.start, span.end - piece.start) + '“ ' : '';
    return words_ + '— ' + [title || id, publisher, shownDate(date), url].filter(Boolean).join(', ') + ' [' + id + ', ' + span.start + '–' + span.end + ']';
  });
  return [sentenceOf(statement), ...quotes, core.base + words.id[statement.row]].join('\n');
}
