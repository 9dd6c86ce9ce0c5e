// The order of things. In: the page. Out: data read, picture drawn, words read, everything wired.
let renderer = null;
let scene = { nodes: [], edges: [], byKey: new Map() };
let lit = null;

function clicked({ node, edge }) {
  if (node && node.entity < 0) change({ group: node, node: -1, edge: null, row: -1, article: -1 }, 'select');
  else if (node) selectNode(node.entity);
  else if (edge) change({ edge, node: -1, group: null, row: edge.rows.length === 1 ? edge.rows[0] : -1, article: -1 }, 'select');
  else change({ edge: null, node: -1, group: null, row: -1, article: -1 }, 'select');
  if (node && node.entity < 0) lastGroup(node);
}

// A second click on a group opens it.
let clickedGroup = '';
let clickedAt = 0;
function lastGroup(node) {
  const now = performance.now();
  if (clickedGroup === node.key && now - clickedAt < 450) openGroup(node);
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
  change({ mode, focus: -1, hops: 1, group: null, edge: null, view: 'graph' }, 'filter');
  fitAll();
}

function goEgo(node, hops) {
  change({ mode: 'ego', focus: node, hops, node, edge: null, row: -1, group: null, article: -1, view: 'graph' }, 'filter');
  fitAll();
}

function openGroup(group) {
  change({ mode: 'community', focus: group.community, group: null, edge: null }, 'filter');
  fitAll();
}

function lookAt(node) {
  renderer.look({ x: node.x, y: node.y, scale: Math.max(renderer.camera().scale, scene.nodes.length > 300 ? 0.7 : 0.5) });
}

function fitAll() {
  const { width, height } = renderer.camera();
  const view = fitted(scene.nodes, width, height);
  renderer.thicken(view.scale);
  renderer.look(view);
}

function zoomBy(factor) {
  renderer.look({ scale: renderer.camera().scale * factor });
}

// The keys of what is chosen and what touches it; null when nothing is.
function litKeys() {
  const centre = state.node >= 0 ? 'e' + state.node : state.group ? state.group.key : standing;
  const edges = state.edge ? [state.edge.key] : [];
  if (state.row >= 0 && !state.edge) edges.push(...scene.edges.filter((edge) => edge.rows.includes(state.row)).map((edge) => edge.key));
  if (edges.length > 0) return keysOfEdges(new Set(edges));
  if (!centre || !scene.byKey.has(centre)) return null;
  const keys = new Set([centre]);
  keys.strong = centre;
  for (const edge of scene.edges) if (edge.from.key === centre || edge.to.key === centre) for (const key of [edge.key, edge.from.key, edge.to.key]) keys.add(key);
  return keys;
}

function keysOfEdges(chosen) {
  const keys = new Set(chosen);
  for (const edge of scene.edges) if (chosen.has(edge.key)) { keys.add(edge.from.key); keys.add(edge.to.key); }
  return keys;
}

function lightUp() {
  lit = litKeys();
  renderer.light(lit);
}

function drawScene() {
  scene = buildScene();
  if (state.edge) state.edge = scene.edges.find((edge) => edge.key === state.edge.key) || null;
  lit = litKeys();
  renderer.show(scene);
  renderer.light(lit);
  const empty = byId('empty');
  empty.hidden = scene.nodes.length > 0;
  empty.textContent = word(statements.length === 0 ? 'nothing' : 'empty');
  byId('picture').setAttribute('aria-label', core.title + '. ' + word('summary', { nodes: scene.nodes.length, edges: scene.edges.length }));
  showCrumbs();
}

function showCrumbs() {
  const crumbs = [];
  if (state.mode !== 'start') crumbs.push(button('← ' + word(core.grouped ? 'communities' : 'zoomFit'), () => goMode('start')));
  if (state.mode === 'ego') crumbs.push(el('span', {}, word('egoOf', { name: entities[state.focus].name })));
  if (state.mode === 'community') crumbs.push(el('span', {}, word('members', { n: scene.nodes.length })));
  if (state.speaker !== null) crumbs.push(button(word('saysOf', { who: sourceName(state.speaker) }) + ' ×', () => change({ speaker: null }, 'filter')));
  byId('crumbs').replaceChildren(...crumbs);
}

function showHead() {
  const shown = material(statements);
  const facts = shown.filter((s) => s.plain).length;
  const claims = shown.filter((s) => s.sources.length > 0 || s.status === 'Claimed').length;
  const articles = core.articles.length > 1 ? ' · ' + word('ofArticles', { n: core.articles.length.toLocaleString(language) }) : '';
  const named = new Set(shown.flatMap((s) => [s.subject, s.object]).filter((i) => i >= 0)).size;
  const [one] = core.articles;
  const from = core.articles.length === 1 ? [one[4], shownDate(one[2])].filter(Boolean).map((part) => ' · ' + part).join('') : '';
  byId('counts').textContent = word('counts', { entities: named.toLocaleString(language), statements: shown.length.toLocaleString(language), facts: facts.toLocaleString(language), claims: claims.toLocaleString(language) }) + articles + from;
}

function showView() {
  for (const view of ['graph', 'table', 'speakers']) byId(view).hidden = state.view !== view;
  for (const tab of byId('views').children) tab.setAttribute('aria-pressed', String(tab.dataset.view === state.view));
  if (state.view === 'table') showTable();
  if (state.view === 'speakers') showSpeakers();
}

function refresh(what) {
  if (what === 'filter') { showFilters(); drawScene(); showTimeline(); }
  if (what === 'view' || what === 'filter') showView();
  showPanel();
  requestAnimationFrame(lightUp); // the evidence comes first
}

function hovered({ node, edge }, point) {
  const tip = byId('tip');
  byId('picture').classList.toggle('on', Boolean(node || edge));
  tip.hidden = !(node || edge) || !point;
  if (tip.hidden) return;
  tip.replaceChildren(...(node ? nodeTip(node) : edgeTip(edge)));
  const { width, height } = renderer.camera();
  tip.style.left = Math.min(point.x + 14, width - 310 > 0 ? Math.max(8, width - 310) : 8) + 'px';
  tip.style.top = Math.min(point.y + 16, height - 80) + 'px';
}

function nodeTip(node) {
  return node.entity < 0 ? [node.name, el('small', {}, word('members', { n: node.members.length }))] : [node.name, el('small', {}, spoken(node).slice(node.name.length + 2))];
}

function edgeTip(edge) {
  return edge.several ? [edge.from.name + ' – ' + edge.to.name, el('small', {}, edge.label)] : [sentenceOf(statements[edge.rows[0]]), el('small', {}, word(edge.state) + (edge.count > 1 ? ' · ' + plural(edge.count) : ''))];
}

const DEEDS = {
  png: savePng, svg: saveSvg, csv: saveCsv, print: () => window.print(), in: () => zoomBy(1.35), out: () => zoomBy(1 / 1.35), fit: fitAll,
  link: () => copy(location.href.split('#')[0] + '#' + addressOf()), theme: switchTheme, language: switchLanguage,
  reset: () => { change({ ...freshState(), view: state.view, node: state.node }, 'filter'); fitAll(); },
};

function switchTheme() {
  const root = document.documentElement;
  root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
  renderer.repaint();
  showFilters();
  showTimeline();
  showPanel();
}

function switchLanguage() {
  language = otherLanguage();
  speak();
  showHead();
  change({}, 'filter');
}

function wire() {
  document.addEventListener('click', (event) => {
    const deed = event.target.dataset && event.target.dataset.do;
    if (DEEDS[deed]) { DEEDS[deed](); byId('menu').open = false; }
    if (event.target.dataset && event.target.dataset.view) change({ view: event.target.dataset.view }, 'view');
    if (!byId('menu').contains(event.target)) byId('menu').open = false;
  });
  byId('skip').addEventListener('click', () => { change({ view: 'table' }, 'view'); byId('table').focus(); });
  byId('search').addEventListener('input', showHits);
  byId('search').addEventListener('keydown', searchKey);
  byId('search').addEventListener('blur', () => setTimeout(() => { byId('hits').hidden = true; }, 200));
  byId('confidence').addEventListener('input', (event) => change({ confidence: Number(event.target.value) }, 'filter'));
  byId('picture').addEventListener('keydown', pictureKey);
  document.addEventListener('keydown', pageKey);
  window.addEventListener('hashchange', () => { if (location.hash.slice(1) !== addressOf()) { readAddress(); speak(); change({}, 'filter'); fitAll(); } });
  new ResizeObserver(resized).observe(byId('graph'));
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', followScheme);
  window.addEventListener('beforeprint', () => { document.documentElement.dataset.theme = 'light'; renderer.repaint(); });
}

// A picture of another size shows all again, unless something is being looked at.
let lastSize = '';
function resized() {
  const size = byId('graph').clientWidth + 'x' + byId('graph').clientHeight;
  if (size === lastSize || size === '0x0') return;
  renderer.resize();
  showTimeline();
  if (lastSize && !lit) fitAll();
  lastSize = size;
}

function followScheme() {
  document.documentElement.dataset.theme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (renderer) renderer.repaint();
}

function chooseRow() {
  const row = state.wanted ? words.id.indexOf(state.wanted) : -1;
  if (row >= 0) state.row = row;
  showPanel();
  lightUp();
  if (state.view !== 'graph') showView();
}

// For tests and scripts: read only.
window.kgbuild = Object.freeze({
  placeOf(name) {
    const node = scene.nodes.find((one) => one.name === name);
    return node ? toScreen(node, renderer.camera()) : null;
  },
  linesBetween(a, b) {
    return scene.edges.filter((edge) => [edge.from.name, edge.to.name].sort().join() === [a, b].sort().join()).map((edge) => {
      const line = lineOf(edge, renderer.camera());
      return { label: edge.label, state: edge.state, negative: edge.negative, rows: edge.rows.length, from: edge.from.name, ...along(line.start, line.middle, line.end, 0.5) };
    });
  },
  drawn: () => ({ renderer: renderer.name, nodes: scene.nodes.length, edges: scene.edges.length }),
  shown: () => material(passing).length,
});

async function start() {
  followScheme();
  await readCore();
  readAddress();
  speak();
  showHead();
  setUpTimeline();
  const handlers = { click: clicked, hover: hovered };
  renderer = core.renderer === 'vis' ? visRenderer(byId('picture'), handlers) : canvasRenderer(byId('picture'), handlers);
  renderer.resize();
  drawScene();
  fitAll();
  renderer.drawNow();
  await nextFrame();
  performance.mark('picture');
  onChange(refresh);
  wire();
  showFilters();
  showView();
  showTimeline();
  await readWords();
  chooseRow();
  document.documentElement.dataset.ready = 'yes';
  performance.mark('ready');
}

// When what was drawn is on the screen. A hidden page draws no frames and does not wait.
function nextFrame() {
  if (document.hidden) return Promise.resolve();
  return new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 0)); });
}

start().catch((problem) => {
  const note = byId('broken');
  note.textContent = word('broken', { why: problem.message });
  note.hidden = false;
  document.documentElement.dataset.ready = 'broken';
  throw problem;
});
