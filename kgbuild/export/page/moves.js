// Going about. In: a click, a name, a row, a group. Out: the state changed and the camera on what was asked for.
function clicked({ node, edge }) {
  hovered({}, null);
  if (node && node.entity < 0) change({ group: node, node: -1, edge: null, row: -1, article: -1 }, 'select');
  else if (node) selectNode(node.entity);
  else if (edge) change({ edge, node: -1, group: null, row: edge.rows.length === 1 ? edge.rows[0] : -1, article: -1 }, 'select');
  else change({ edge: null, node: -1, group: null, row: -1, article: -1 }, 'select');
  if (node && node.entity < 0) lastGroup(node);
}

// A second click on a group opens it; on the rest, it shows the list.
let clickedGroup = '';
let clickedAt = 0;
function lastGroup(node) {
  const now = performance.now();
  if (clickedGroup === node.key && now - clickedAt < 450 && node.community >= 0) openGroup(node.community);
  clickedGroup = node.key;
  clickedAt = now;
}

function selectNode(node) {
  standing = 'e' + node;
  change({ node, edge: null, group: null, row: -1, article: -1 }, 'select');
  say(spoken({ entity: node }));
}

function selectRow(row) {
  change({ row, edge: null, group: null, article: state.article >= 0 && words && words.spans[row].some((span) => span[0] === state.article) ? state.article : -1 }, 'select');
}

// Shows a name even when the picture at hand does not have it.
function findNode(node) {
  const known = scene.byKey.get('e' + node);
  if (known) { selectNode(node); if (state.view !== 'graph') change({ view: 'graph' }, 'view'); lookAt(known); return; }
  if (entities[node].x === null) { selectNode(node); return; }
  change({ view: 'graph', node, row: -1, edge: null, article: -1 }, 'select');
  goEgo(node, 1);
}

function showInGraph(statement) {
  if (statement.object < 0) { findNode(statement.subject); selectRow(statement.row); return; }
  if (!passes(statement)) change({ ...freshState(), view: 'graph', mode: state.mode, focus: state.focus }, 'filter');
  if (!scene.byKey.has('e' + statement.subject) || !scene.byKey.has('e' + statement.object)) goEgo(statement.subject, 1);
  change({ view: 'graph', row: statement.row, node: -1, edge: scene.edges.find((edge) => edge.rows.includes(statement.row)) || null, article: -1 }, 'view');
  const ends = [statement.subject, statement.object].map((i) => scene.byKey.get('e' + i)).filter(Boolean);
  if (ends.length === 2) renderer.look({ x: (ends[0].x + ends[1].x) / 2, y: (ends[0].y + ends[1].y) / 2 });
}

function goMode(mode) {
  change({ mode, focus: -1, hops: 1, open: new Set(), group: null, edge: null, view: 'graph' }, 'filter');
  fitAll();
}

function goEgo(node, hops) {
  change({ mode: 'ego', focus: node, hops, node, edge: null, row: -1, group: null, article: -1, view: 'graph' }, 'filter');
  fitAll();
}

// The names of a group, in place between the other groups.
function openGroup(number) {
  change({ mode: 'start', focus: -1, open: new Set([...state.open, number]), group: null, node: -1, edge: null, row: -1, article: -1, view: 'graph' }, 'filter');
  fitHull(scene.hulls.find((hull) => hull.community === number));
  say(word('opened', { name: groupName(number), n: scene.nodes.filter((node) => node.entity >= 0).length }));
}

function closeGroups(numbers) {
  change({ open: new Set([...state.open].filter((number) => !numbers.includes(number))), group: null }, 'filter');
  fitAll();
  byId('picture').focus();
}

// A group and nothing else.
function isolateGroup(number) {
  change({ mode: 'community', focus: number, group: null, node: -1, edge: null, row: -1, article: -1, view: 'graph' }, 'filter');
  fitAll();
}

function lookAt(node) {
  renderer.look({ x: node.x, y: node.y, scale: Math.max(renderer.camera().scale, scene.nodes.length > 300 ? 0.7 : 0.5) });
}

function fitAll() {
  fitTo(scene.nodes);
}

function fitTo(nodes) {
  const { width, height } = renderer.camera();
  const view = fitted(nodes, width, height);
  renderer.thicken(view.scale);
  renderer.look(view);
}

// An open group, with a margin in which the groups around it show.
function fitHull(hull) {
  if (!hull) { fitAll(); return; }
  const { width, height } = renderer.camera();
  const scale = Math.min(1.2, width / (hull.right - hull.left) / 1.06, (height - HEAD) / (hull.bottom - hull.top) / 1.08);
  renderer.thicken(scale);
  renderer.look({ x: (hull.left + hull.right) / 2, y: (hull.top + hull.bottom) / 2 - HEAD / 2 / scale, scale });
}

function zoomBy(factor) {
  renderer.look({ scale: renderer.camera().scale * factor });
}
