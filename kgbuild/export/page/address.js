// The address. In: the part after #. Out: the state it names, and the address of a state; names, not numbers, so that a link survives a rebuild.
const SETS = ['types', 'families', 'predicates', 'sources', 'articles'];
const SHORT = { view: 'v', level: 'l', mode: 'm', confidence: 'c', from: 'a', to: 'z', hops: 'h', speaker: 'w' };

// How the sets are written.
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
  if (state.focus >= 0) found.set('o', shortIri(state.mode === 'community' ? anchorOf(state.focus) : state.focus));
  for (const number of state.open) found.append('g', shortIri(anchorOf(number)));
  if (state.row >= 0 && words) found.set('s', words.id[state.row]);
  if (state.edge && state.edge.rows.length > 1 && words) found.set('b', words.id[state.edge.rows[0]]);
  if (state.article >= 0) found.set('t', core.articles[state.article][0]);
  if (order.column) found.set('r', order.column + (order.down ? '-' : ''));
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
  for (const end of ['from', 'to']) if (daysOf(fresh[end]) === null) fresh[end] = '';
  if (fresh.speaker !== null) fresh.speaker = speakerFrom(fresh.speaker);
  fresh.node = entityFrom(given.get('e'));
  fresh.focus = fresh.mode === 'community' ? groupFrom(given.get('o')) : entityFrom(given.get('o'));
  if ((['ego', 'community'].includes(fresh.mode) && fresh.focus < 0) || !MODES.includes(fresh.mode)) fresh.mode = 'start';
  fresh.open = new Set(given.getAll('g').map(groupFrom).filter((number) => number >= 0));
  for (const name of SETS) fresh[name] = setFrom(name, given.getAll('f.' + name));
  if (given.get('lang') === 'en') language = 'en';
  fresh.article = numberFrom('articles', given.get('t'));
  Object.assign(fresh, { wanted: given.get('s'), bundle: given.get('b'), look: lookFrom(given.get('p')) });
  readOrder(given.get('r') || '');
  Object.assign(state, fresh);
  passing = statements.filter(passes);
}

const MODES = ['start', 'all', 'top', 'community', 'ego'];

// "x,y,scale" of the camera, where it is not the one that shows all.
function lookOf() {
  const { x, y, scale, width, height } = renderer.camera();
  const all = fitted(scene.nodes, width, height);
  const same = Math.abs(scale / all.scale - 1) < 0.02 && Math.hypot(x - all.x, y - all.y) * scale < 10;
  return state.view !== 'graph' || same ? '' : '&p=' + [Math.round(x), Math.round(y), scale.toFixed(3)].join(',');
}

function lookFrom(text) {
  const [x, y, scale] = (text || '').split(',').map(Number);
  return Number.isFinite(x) && Number.isFinite(y) && scale > 0 ? { x, y, scale: Math.min(5, Math.max(0.01, scale)) } : null;
}

function readOrder(text) {
  order.down = text.endsWith('-');
  order.column = COLUMNS.find((column) => column === text.replace('-', '')) || '';
}

function entityFrom(iri) {
  return iri ? entities.findIndex((entity) => entity.iri === iri || entity.iri === core.base + iri) : -1;
}

function groupFrom(iri) {
  const found = entityFrom(iri);
  return found >= 0 ? entities[found].community : -1;
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
