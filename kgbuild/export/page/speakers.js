// Who says what. In: the statements that pass the filters. Out: speakers with their counts, all that one says, and statements that one affirms and another denies.
const DISPUTES = 12;
let speakersShown = 40;

function speakerCounts(list) {
  const counts = new Map();
  for (const statement of list) {
    for (const source of statement.sources) {
      const key = speakerKey(source);
      if (!counts.has(key)) counts.set(key, { key, name: voiceName(source), entity: source.entity, count: 0 });
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
  byId('speakers').scrollTop = 0;
}

// With a speaker chosen, what he says comes first, then where others say the opposite.
function showSpeakers() {
  const heard = material(statements.filter((statement) => passesButSpeaker(statement) && statement.sources.length > 0));
  const against = disputes();
  const parts = [el('h2', {}, word('viewSpeakers'))];
  if (heard.length === 0 && against.length === 0) parts.push(...(filtered() ? [el('p', { class: 'sub' }, word('empty')), el('button', { type: 'button', class: 'more', 'data-do': 'reset' }, word('reset'))] : [el('p', { class: 'sub' }, word('nobody'))]));
  else {
    const columns = heard.length > 0 ? [el('p', { class: 'sub' }, word('pickSpeaker')), speakerColumns(heard)] : [];
    parts.push(...(state.speaker === null ? [...against, ...columns] : [...columns, ...against]));
  }
  const inside = byId('speakers').contains(document.activeElement);
  byId('speakers').replaceChildren(...parts);
  if (inside) byId('speakers').focus({ preventScroll: true });
}

function speakerColumns(heard) {
  const speakers = speakerCounts(heard);
  const lines = speakers.slice(0, speakersShown).map((one) => speakerBar(one, speakers[0].count));
  const left = el('div', {}, el('ul', { class: 'list' }, lines));
  if (speakers.length > speakersShown) left.append(button(word('more', { n: speakers.length - speakersShown }), () => { speakersShown += 200; showSpeakers(); }, { class: 'more' }));
  const chosen = speakers.find((one) => one.key === state.speaker);
  return el('div', { class: 'columns' }, left, chosen && sayings(chosen, heard));
}

function speakerBar(one, most) {
  const name = button(one.name, () => pickSpeaker(one.key), { class: 'link', 'aria-pressed': String(state.speaker === one.key) });
  return el('li', {}, el('span', { class: 'grow' }, name, el('div', { class: 'bar', style: { width: Math.round((one.count / most) * 100) + '%' } })), el('span', { class: 'many' }, plural(one.count)));
}

function sayings(speaker, heard) {
  const said = heard.filter((statement) => statement.sources.some((source) => speakerKey(source) === speaker.key));
  const tools = [button(word('showIn'), () => { change({ view: 'graph', mode: 'all' }, 'filter'); fitAll(); }), button(word('clear'), () => pickSpeaker(speaker.key))];
  return el('div', {}, el('h2', {}, word('saysOf', { who: speaker.name })), el('div', { class: 'tools' }, tools), ...cardList('', said));
}

// The same relation of the same two, affirmed here and denied there; first those with a voice on both sides.
function disputes() {
  const pairs = new Map();
  for (const statement of material(statements)) {
    if (statement.object < 0 || statement.inferred || !passesButSpeaker(statement)) continue;
    const ends = statement.relation.symmetric ? [statement.subject, statement.object].sort((a, b) => a - b) : [statement.subject, statement.object];
    const key = statement.predicate + '|' + ends.join('|');
    if (!pairs.has(key)) pairs.set(key, { yes: [], no: [] });
    pairs.get(key)[statement.negative ? 'no' : 'yes'].push(statement);
  }
  const named = (list) => Number(list.some((statement) => statement.sources.length > 0));
  const weight = ({ yes, no }) => named(yes) + named(no);
  const found = [...pairs.values()].filter(({ yes, no }) => yes.length > 0 && no.length > 0 && (state.speaker === null || [...yes, ...no].some(bySpeaker)));
  if (found.length === 0) return [];
  return [el('h3', {}, word('contradictions')), ...found.sort((a, b) => weight(b) - weight(a)).slice(0, DISPUTES).map(dispute)];
}

function dispute({ yes, no }) {
  const [first] = yes;
  const side = (title, list) => el('div', {}, el('h5', {}, title), ...list.slice(0, 3).map(card));
  const head = entities[first.subject].name + ' – ' + relationName(first.relation) + ' – ' + objectName(first);
  return el('div', { class: 'against' }, el('h4', {}, head), el('div', { class: 'columns' }, side(word('yes') + ': ' + voices(yes), yes), side(word('no') + ': ' + voices(no), no)));
}

function voices(list) {
  return [...new Set(list.map(({ sources }) => (sources.length > 0 ? voiceName(sources[0]) : word('itself'))))].join(', ');
}
