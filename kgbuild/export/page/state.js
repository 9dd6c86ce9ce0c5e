// What is chosen. In: clicks and the address. Out: `state`, the statements that pass the filters, and the address that brings the state back.
const LEVELS = ['facts', 'said', 'all'];
const state = freshState();
let passing = [];
const listeners = [];

function freshState() {
  return {
    view: 'graph', level: 'all', mode: 'start', focus: -1, hops: 1, node: -1, edge: null, row: -1, article: -1, group: null, open: new Set(), speaker: null, confidence: 0, from: '', to: '', query: '',
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
  return passesButSpeaker(statement) && bySpeaker(statement);
}

function passesButSpeaker(statement) {
  return levelOf(statement) <= LEVELS.indexOf(state.level) && statement.confidence >= state.confidence && picked(statement) && inTime(statement);
}

// The sets hold what is switched off.
function picked(statement) {
  if (state.families.has(statement.relation.family) || state.predicates.has(statement.predicate) || state.articles.has(statement.article)) return false;
  if (state.types.has(entities[statement.subject].kind) || (statement.object >= 0 && state.types.has(entities[statement.object].kind))) return false;
  return state.sources.size === 0 || !state.sources.has(sourceKey(statement));
}

function inTime(statement) {
  if (!state.from && !state.to) return true;
  const when = whenOf(statement);
  const first = daysOf(when);
  return first !== null && (!state.from || lastDayOf(when) >= daysOf(state.from)) && (!state.to || first <= daysOf(state.to));
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
