// Who says what. In: the passing statements. Out: speakers with their counts, all that one says, and statements that one affirms and another denies.
let speakersShown = 40;

function speakerCounts(list) {
  const counts = new Map();
  for (const statement of list) {
    for (const source of statement.sources) {
      const key = speakerKey(source);
      if (!counts.has(key)) counts.set(key, { key, name: source.name || word('unnamed'), entity: source.entity, count: 0 });
      counts.get(key).count += 1;
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || compare(a.name, b.name));
}

function speakerLine(speaker) {
  return el('li', {}, el('span', { class: 'grow' }, button(speaker.name, () => pickSpeaker(speaker.key), { class: 'link' })), el('span', { class: 'many' }, plural(speaker.count)));
}

function pickSpeaker(key) {
  change({ speaker: state.speaker === key ? null : key, view: 'speakers', node: -1, edge: null, row: -1, article: -1 }, 'filter');
}

function showSpeakers() {
  const all = material(statements.filter((s) => s.sources.length > 0));
  const shown = material(passing);
  const parts = [el('h2', {}, word('viewSpeakers'))];
  if (all.length === 0) parts.push(el('p', { class: 'sub' }, word('nobody')));
  else parts.push(el('p', { class: 'sub' }, word('pickSpeaker')), ...disputes(), speakerColumns(all, shown));
  byId('speakers').replaceChildren(...parts);
}

function speakerColumns(all, shown) {
  const speakers = speakerCounts(all);
  const most = speakers[0].count;
  const lines = speakers.slice(0, speakersShown).map((one) => el('li', {}, el('span', { class: 'grow' }, button(one.name, () => pickSpeaker(one.key), { class: 'link', 'aria-pressed': String(state.speaker === one.key) }), el('div', { class: 'bar', style: { width: Math.round((one.count / most) * 100) + '%' } })), el('span', { class: 'many' }, plural(one.count))));
  const left = el('div', {}, el('ul', { class: 'list' }, lines));
  if (speakers.length > speakersShown) left.append(button(word('more', { n: speakers.length - speakersShown }), () => { speakersShown += 200; showSpeakers(); }, { class: 'more' }));
  const chosen = speakers.find((one) => one.key === state.speaker);
  if (!chosen) return el('div', { class: 'columns' }, left);
  const said = shown.filter((s) => s.sources.some((source) => speakerKey(source) === chosen.key));
  return el('div', { class: 'columns' }, left, el('div', {}, el('h2', {}, word('saysOf', { who: chosen.name })), el('div', { class: 'tools' }, button(word('showIn'), () => change({ view: 'graph', mode: 'all' }, 'filter')), button(word('clear'), () => pickSpeaker(chosen.key))), ...cardList('', said)));
}

// The same relation of the same two, affirmed here and denied there.
function disputes() {
  const pairs = new Map();
  for (const statement of material(statements)) {
    if (statement.object < 0 || statement.inferred) continue;
    const ends = statement.relation.symmetric ? [statement.subject, statement.object].sort((a, b) => a - b) : [statement.subject, statement.object];
    const key = statement.predicate + '|' + ends.join('|');
    if (!pairs.has(key)) pairs.set(key, { yes: [], no: [] });
    pairs.get(key)[statement.negative ? 'no' : 'yes'].push(statement);
  }
  const found = [...pairs.values()].filter((pair) => pair.yes.length > 0 && pair.no.length > 0).slice(0, 12);
  if (found.length === 0) return [];
  return [el('h3', {}, word('contradictions')), ...found.map(dispute)];
}

function dispute({ yes, no }) {
  const [first] = yes;
  const side = (title, list) => el('div', {}, el('h5', {}, title), ...list.slice(0, 3).map((statement) => el('div', {}, card(statement))));
  return el('div', { class: 'against' }, el('h4', {}, entities[first.subject].name + ' – ' + relationName(first.relation) + ' – ' + objectName(first)), el('div', { class: 'columns' }, side(word('yes') + ': ' + voices(yes), yes), side(word('no') + ': ' + voices(no), no)));
}

function voices(list) {
  return [...new Set(list.map((statement) => speakersOf(statement)[0] || word('itself')))].join(', ');
}
