// Search. In: what is typed. Out: names first (also by alias), then statements whose words match; umlauts, ß and accents do not matter.
let index = null;
let hits = [];
let hitAt = -1;

function buildIndex() {
  index = entities.map((entity) => [entity.name, ...entity.aliases].map(fold));
}

function findHits(query) {
  const wanted = fold(query);
  if (!wanted) return [];
  if (!index) buildIndex();
  const named = [];
  index.forEach((names, i) => {
    const score = Math.max(...names.map((name) => scoreOf(name, wanted)));
    if (score > 0) named.push({ score: score * 1000 + Math.min(entities[i].statements.length, 999), node: i });
  });
  const found = named.sort((a, b) => b.score - a.score).slice(0, 8);
  return [...found, ...findStatements(wanted, 12 - found.length)];
}

function scoreOf(name, wanted) {
  if (name === wanted) return 4;
  if (name.startsWith(wanted)) return 3;
  if ((' ' + name).includes(' ' + wanted)) return 2;
  return name.includes(wanted) ? 1 : 0;
}

function findStatements(wanted, most) {
  const found = [];
  for (const statement of statements) {
    if (found.length >= most) break;
    if (statement.relation.speech) continue;
    const text = fold(entities[statement.subject].name + ' ' + relationName(statement.relation) + ' ' + objectName(statement));
    if (text.includes(wanted) || wanted.split(' ').every((part) => text.includes(part))) found.push({ row: statement.row });
  }
  return found;
}

function showHits() {
  hits = findHits(byId('search').value);
  hitAt = hits.length > 0 ? 0 : -1;
  drawHits();
}

function drawHits() {
  const list = byId('hits');
  list.hidden = hits.length === 0;
  byId('search').setAttribute('aria-expanded', String(hits.length > 0));
  list.replaceChildren(...hits.map((hit, i) => el('li', { role: 'option', id: 'hit' + i, 'aria-selected': String(i === hitAt), click: () => takeHit(i) }, hitText(hit), el('small', {}, hitNote(hit)))));
  if (hitAt >= 0) byId('search').setAttribute('aria-activedescendant', 'hit' + hitAt);
}

function hitText(hit) {
  return hit.node === undefined ? sentenceOf(statements[hit.row]) : entities[hit.node].name;
}

function hitNote(hit) {
  if (hit.node === undefined) return word(stateOf(statements[hit.row]));
  const entity = entities[hit.node];
  return [typeName(entity), plural(material(entity.statements.map((row) => statements[row])).length), entity.aliases.slice(0, 3).join(', ')].filter(Boolean).join(' · ');
}

function takeHit(i) {
  const hit = hits[i];
  hits = [];
  drawHits();
  if (hit.node === undefined) showInGraph(statements[hit.row]);
  else findNode(hit.node);
}

function searchKey(event) {
  if (event.key === 'ArrowDown') hitAt = Math.min(hits.length - 1, hitAt + 1);
  else if (event.key === 'ArrowUp') hitAt = Math.max(0, hitAt - 1);
  else if (event.key === 'Enter' && hitAt >= 0) { takeHit(hitAt); return; }
  else if (event.key === 'Escape') { hits = []; byId('search').value = ''; }
  else return;
  event.preventDefault();
  event.stopPropagation();
  drawHits();
}
