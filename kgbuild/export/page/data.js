// Reading the data. In: the JSON script elements, plain or deflated. Out: `core` (what the picture needs) and `words` (evidence), and one Statement object a row.
const STATES = ['Asserted', 'Claimed', 'Planned', 'Possible'];
let core = null;
let words = null;
let statements = [];
let entities = [];

// Base 91: two characters carry thirteen bits.
function bytesOf(text, length) {
  const bytes = new Uint8Array(length);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < text.length; i += 2) {
    held = ((held & 0xff) << 13) | (DIGIT[text.charCodeAt(i)] * 91 + DIGIT[text.charCodeAt(i + 1)]);
    for (bits += 13; bits >= 8 && at < bytes.length; bits -= 8) { bytes[at] = held >> (bits - 8); at += 1; }
  }
  return bytes;
}

const DIGIT = new Uint8Array(128);
for (let code = 33, digit = 0; code < 127; code += 1) if (!'<&"'.includes(String.fromCharCode(code))) { DIGIT[code] = digit; digit += 1; }

async function readBlock(name) {
  const element = document.getElementById('data-' + name);
  const [form, length] = element.dataset.form.split(' ');
  if (form === 'text') return JSON.parse(element.textContent);
  if (typeof DecompressionStream === 'undefined') throw new Error(word('old'));
  const stream = new Blob([bytesOf(element.textContent, Number(length))]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).json();
}

async function readCore() {
  core = await readBlock('core');
  for (const name of ['label', 'qid']) core.entities[name] = summed(core.entities[name]);
  entities = listed(core.entities.iri).map(entityOf);
  for (const [position, own, ...words] of core.entities.aliases) Object.assign(entities[position], { aliases: words.map((i) => core.strings[i]), own });
  const typeNumbers = new Map(core.types.map((type, i) => [type[0], i]));
  for (const entity of entities) entity.kind = typeNumbers.get(entity.type) || 0;
  const chains = core.statements.chains.map((chain) => chain.map(speakerOf));
  const relations = core.predicates.map(relationOf);
  core.relations = relations;
  statements = core.statements.predicate.map((_, row) => statementOf(row, relations, chains));
  for (const statement of statements) {
    entities[statement.subject].statements.push(statement.row);
    if (statement.object >= 0 && statement.object !== statement.subject) entities[statement.object].statements.push(statement.row);
  }
}

// The words come second, so that the picture is there first.
let wordsReading = null;
function readWords() {
  if (!wordsReading) wordsReading = readBlock('evidence').then((block) => { words = { ...block, id: listed(block.id).map((id) => (id.includes('-') ? id : 'statement-' + id)), spans: spansOf(block.spans) }; });
  return wordsReading;
}

// Names written with blanks between, or as a list.
function listed(names) {
  return typeof names === 'string' ? names.split(' ') : names;
}

// Numbers written as steps from the one before.
function summed(steps) {
  let number = 0;
  return steps.map((step) => { number += step; return number; });
}

// Every statement's spans: [article, start, length, subject's start and length, trigger's, object's]
function spansOf(table) {
  const articles = summed(table.article);
  const starts = summed(table.start);
  let i = 0;
  return table.many.map((many) => Array.from({ length: many }, () => {
    const marks = [0, 1, 2].flatMap((part) => [table.words[part][i], table.lengths[part][i]]);
    i += 1;
    return [articles[i - 1], starts[i - 1], table.length[i - 1], ...marks];
  }));
}

// The IRI's middle follows from the name, unless it is written in full.
function fullIri(tail, name) {
  if (!/^[a-z0-9]{26}$/.test(tail)) return core.base + tail;
  const plain = name.toLowerCase().replace(/ß/g, 'ss').normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const slug = trimDashes(trimDashes(plain.replace(/[^a-z0-9]+/g, '-')).slice(0, 48));
  return core.base + 'entity-' + slug + '-' + tail;
}

function trimDashes(text) {
  return text.replace(/^-+|-+$/g, '');
}

function entityOf(tail, i) {
  const table = core.entities;
  return {
    index: i, iri: fullIri(tail, core.strings[table.label[i]]), name: core.strings[table.label[i]], type: core.strings[table.type[i]], qid: core.strings[table.qid[i]], x: table.x[i], y: table.y[i],
    community: table.community[i], mentions: table.mentions[i], aliases: [], own: 0, statements: [], kind: 0,
  };
}

function relationOf(row) {
  const [name, de, en, inverseDe, inverseEn, family, symmetric, precision, judged] = row;
  return { name, de, en, inverseDe, inverseEn, family: core.families.findIndex((one) => one[0] === family), symmetric, precision, judged, speech: family === 'speech' };
}

function speakerOf([name, text, act, entity]) {
  return { name: core.strings[name], text: core.strings[text], act: core.strings[act], entity };
}

function statementOf(row, relations, chains) {
  const table = core.statements;
  const relation = relations[table.predicate[row]];
  return {
    row, relation, predicate: table.predicate[row], subject: table.subject[row], object: table.object[row], value: core.strings[table.value[row]], status: STATES[table.status[row]],
    negative: table.negative[row] === 1, inferred: table.inferred[row] === 1, plain: table.plain[row] === 1, confidence: table.confidence[row], article: table.article[row],
    time: core.strings[table.time[row]], date: core.strings[table.date[row]], place: table.place[row], content: table.content[row], denied: table.denied[row] === 1, sources: chains[table.sources[row]],
  };
}

// fact, weak (asserted, but attributed or unsure), claim, planned, possible, inferred: how it is drawn.
function stateOf(statement) {
  if (statement.inferred) return 'inferred';
  if (statement.status === 'Claimed') return 'claim';
  if (statement.status === 'Planned') return 'planned';
  if (statement.status === 'Possible') return 'possible';
  return statement.plain ? 'fact' : 'weak';
}

function relationName(relation) {
  return language === 'de' ? relation.de : relation.en;
}

// The relation of a negative statement in three parts, the middle one the negation: "greift", "nicht", "an"; nouns have it in front.
const VERBAL = ['friendly', 'hostile', 'business', 'event', 'structure'];
function negated(relation) {
  const label = relationName(relation);
  const found = /^(\p{Ll}+t(?: sich)?|geschah)(?: (.*))?$/u.exec(label);
  if (language !== 'de' || !found || !VERBAL.includes(core.families[relation.family][0])) return ['', word('not'), label];
  return [found[1], word('not'), found[2] || ''];
}

function relationText(statement) {
  return statement.negative ? negated(statement.relation).filter(Boolean).join(' ') : relationName(statement.relation);
}

function typeName(entity) {
  return core.types[entity.kind][language === 'de' ? 1 : 2];
}

function objectName(statement) {
  if (statement.object >= 0) return entities[statement.object].name;
  return statement.value;
}

function whenOf(statement) {
  if (/^\d{4}/.test(statement.date)) return statement.date;
  return statement.article >= 0 ? core.articles[statement.article][2] : '';
}

function articleTitle(number) {
  const article = core.articles[number];
  return article ? article[1] || article[0] : word('unknownArticle');
}

// "laut Anna Bolt", innermost first: "laut Wilk, laut Bolt"; "laut ungenannter Quelle".
function speakersOf(statement) {
  return statement.sources.map((source) => source.name || word('unnamed'));
}

// The name where it stands by itself: "ungenannte Quelle".
function voiceName(source) {
  return source.name || word('unnamedSource');
}
