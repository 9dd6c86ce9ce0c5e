// The keyboard. In: keys on the picture and the page. Out: a walk from node to node, zoom, search, back.
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let standing = null;

function pictureKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (ARROWS[event.key]) walk(ARROWS[event.key]);
  else if (event.key === 'Enter' || event.key === ' ') openStanding();
  else if (event.key === '+' || event.key === '=') zoomBy(1.3);
  else if (event.key === '-') zoomBy(1 / 1.3);
  else if (event.key === '0') fitAll();
  else if (event.key === 'e' && state.node >= 0) goEgo(state.node, 1);
  else return;
  event.preventDefault();
}

// To the nearest node in that direction; first to the strongest.
function walk([dx, dy]) {
  const from = standing && scene.byKey.get(standing);
  const next = from ? nearestTowards(from, dx, dy) : [...scene.nodes].sort((a, b) => b.weight - a.weight)[0];
  if (!next) return;
  standing = next.key;
  lookAt(next);
  lightUp();
  say(spoken(next));
}

function nearestTowards(from, dx, dy) {
  let best = null;
  let least = Infinity;
  for (const node of scene.nodes) {
    const x = node.x - from.x;
    const y = node.y - from.y;
    const ahead = x * dx + y * dy;
    if (node === from || ahead <= 0) continue;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (ahead + 2 * aside < least && aside < ahead * 2) { best = node; least = ahead + 2 * aside; }
  }
  return best;
}

function spoken(node) {
  if (node.entity < 0) return (node.community >= 0 ? word('group', { name: node.name }) : node.name) + ', ' + word('members', { n: localeNumber(node.members.length) });
  const entity = entities[node.entity];
  return word('selected', { name: entity.name, type: typeName(entity), n: material(entity.statements.map((row) => statements[row])).length });
}

function openStanding() {
  const node = standing && scene.byKey.get(standing);
  if (node) clicked({ node });
  byId('panel').focus();
}

function pageKey(event) {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === '/' && !typing) { event.preventDefault(); byId('search').focus(); }
  if (event.key === 'Escape') stepBack();
  if ((event.key === 'Enter' || event.key === ' ') && event.target.dataset && event.target.dataset.row && event.target.tagName === 'MARK') selectRow(Number(event.target.dataset.row));
}

function stepBack() {
  byId('menu').open = false;
  if (state.article >= 0) change({ article: -1 }, 'select');
  else if (state.node >= 0 || state.row >= 0 || state.edge || state.group) { standing = null; change({ node: -1, row: -1, edge: null, group: null }, 'select'); }
  else if (state.mode !== 'start') goMode('start');
  else if (state.open.size > 0) closeGroups([...state.open].slice(-1));
  byId('picture').focus();
}
