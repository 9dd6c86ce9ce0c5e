// What is chosen. In: clicks and the address. Out: `state`, the statements that pass the filters, and the address that brings the state back.
const LEVELS = ['facts', 'said', 'all'];
const state = freshState();
let passing = [];
const listeners = [];

function freshState() {
  return {
    view: 'graph', level: 'all', mode: 'start', focus: -1, hops: 1, node: -1, edge: null, row: -1, article: -1, group: null, speaker: null, confidence: 0, from: '', to: '', query: '',
    types: new Set(), families: new Set(), predicates: new Set(), sources: new Set(), articles: new Set(),
  };
}

function onChange(listener) {
  listeners.push(listener);
}

// Change the state; `what` says how much has to be drawn anew: 'filter', 'select', 'view'.
function change(part, what) {
  Object.assign(state, part);
  if (what === 'filter') passing = statements.filter(passes);
  for (const listener of listeners) listener(what);
  writeAddress();
}

function levelOf(statement) {
  if (statement.plain || statement.inferred) return 0;
  return statement.status === 'Asserted' || statement.status === 'Claimed' ? 1 : 2;
}

function passes(statement) {
  return levelOf(statement) <= LEVELS.indexOf(state.level) && statement.confidence >= state.confidence && picked(statement) && inTime(statement) && bySpeaker(statement);
}

// The sets hold what is switched off.
function picked(statement) {
  if (state.families.has(statement.relation.family) || state.predicates.has(statement.predicate) || state.articles.has(statement.article)) return false;
  if (state.types.has(entities[statement.subject].kind) || (statement.object >= 0 && state.types.has(entities[statement.object].kind))) return false;
  return state.sources.size === 0 || !state.sources.has(sourceKey(statement));
}

function inTime(statement) {
  if (!state.from && !state.to) return true;
  const when = whenOf(statement).slice(0, 10);
  return when !== '' && (!state.from || when >= state.from.slice(0, when.length)) && (!state.to || when <= state.to);
}

function sourceKey(statement) {
  return statement.sources.length === 0 ? '' : speakerKey(statement.sources[0]);
}

function speakerKey(source) {
  return source.entity >= 0 ? String(source.entity) : '"' + fold(source.name || source.text);
}

function bySpeaker(statement) {
  return state.speaker === null || statement.sources.some((source) => speakerKey(source) === state.speaker);
}

function filtered() {
  return state.level !== 'all' || state.confidence > 0 || state.from || state.to || state.speaker !== null || SETS.some((name) => state[name].size > 0);
}

const SETS = ['types', 'families', 'predicates', 'sources', 'articles'];
const SHORT = { view: 'v', level: 'l', mode: 'm', confidence: 'c', from: 'a', to: 'z', hops: 'h', speaker: 'w' };

// Sets are written with names, not numbers, so that a link survives a rebuild.
const SET_NAMES = {
  types: (i) => core.types[i][0], families: (i) => core.families[i][0], predicates: (i) => core.relations[i].name, sources: (key) => speakerName(key), articles: (i) => (core.articles[i] || [''])[0],
};

function speakerName(key) {
  return key === '' || key.startsWith('"') ? key : entities[Number(key)].iri;
}

function addressOf() {
  const fresh = freshState();
  const found = new URLSearchParams();
  for (const [name, short] of Object.entries(SHORT)) if (state[name] !== fresh[name]) found.set(short, name === 'speaker' ? speakerName(state[name]) : String(state[name]));
  if (state.node >= 0) found.set('e', shortIri(state.node));
  if (state.focus >= 0) found.set('o', state.mode === 'community' ? String(state.focus) : shortIri(state.focus));
  if (state.row >= 0 && words) found.set('s', words.id[state.row]);
  for (const name of SETS) for (const value of state[name]) found.append('f.' + name, SET_NAMES[name](value));
  if (language !== 'de') found.set('lang', language);
  return found.toString();
}

function shortIri(node) {
  return entities[node].iri.startsWith(core.base) ? entities[node].iri.slice(core.base.length) : entities[node].iri;
}

// In a notebook's srcdoc the address cannot be written; the page works without.
function writeAddress() {
  try {
    history.replaceState(null, '', '#' + addressOf());
  } catch (problem) {
    if (problem.name !== 'SecurityError') throw problem;
  }
}

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  const fresh = freshState();
  for (const [name, short] of Object.entries(SHORT)) if (given.has(short)) fresh[name] = typeof fresh[name] === 'number' ? Number(given.get(short)) || fresh[name] : given.get(short);
  if (!LEVELS.includes(fresh.level)) fresh.level = 'all';
  if (!['graph', 'table', 'speakers'].includes(fresh.view)) fresh.view = 'graph';
  if (fresh.speaker !== null) fresh.speaker = speakerFrom(fresh.speaker);
  fresh.node = entityFrom(given.get('e'));
  fresh.focus = fresh.mode === 'community' ? Number(given.get('o')) || 0 : entityFrom(given.get('o'));
  if ((fresh.mode === 'ego' && fresh.focus < 0) || !MODES.includes(fresh.mode)) fresh.mode = 'start';
  for (const name of SETS) fresh[name] = setFrom(name, given.getAll('f.' + name));
  if (given.get('lang') === 'en') language = 'en';
  fresh.wanted = given.get('s');
  Object.assign(state, fresh);
  passing = statements.filter(passes);
}

const MODES = ['start', 'all', 'top', 'community', 'ego'];

function entityFrom(iri) {
  return iri ? entities.findIndex((entity) => entity.iri === iri || entity.iri === core.base + iri) : -1;
}

function speakerFrom(name) {
  const found = entityFrom(name);
  return found >= 0 ? String(found) : name;
}

function setFrom(name, values) {
  const keys = name === 'sources' ? values.map(speakerFrom) : values.map((value) => numberFrom(name, value));
  return new Set(keys.filter((key) => key !== -1));
}

function numberFrom(name, value) {
  const table = { types: core.types, families: core.families, predicates: core.predicates, articles: core.articles }[name];
  return table.findIndex((row) => row[0] === value);
}
