// The order of things. In: the page. Out: data read, picture drawn, words read, everything wired.
let renderer = null;
let scene = emptyScene();
let lit = null;

// The keys of what is chosen and what touches it; null when nothing is.
function litKeys() {
  const centre = state.node >= 0 ? 'e' + state.node : state.group ? state.group.key : standing;
  const edges = state.edge ? [state.edge.key] : [];
  if (state.row >= 0 && !state.edge) edges.push(...scene.edges.filter((edge) => edge.rows.includes(state.row)).map((edge) => edge.key));
  if (edges.length > 0) return keysOfEdges(new Set(edges));
  if (!centre || !scene.byKey.has(centre) || (state.mode === 'ego' && centre === 'e' + state.focus)) return null;
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
  byId('picture').setAttribute('aria-label', core.title + '. ' + word('summary', { nodes: localeNumber(scene.nodes.length), edges: localeNumber(scene.edges.length) }));
  showCrumbs();
}

function showCrumbs() {
  const crumbs = [];
  if (state.mode !== 'start') crumbs.push(button('← ' + word(core.grouped ? 'communities' : 'zoomFit'), () => goMode('start')));
  if (state.mode === 'ego') crumbs.push(el('span', {}, word('egoOf', { name: entities[state.focus].name })));
  if (state.mode === 'community') crumbs.push(el('span', {}, word('group', { name: groupName(state.focus) }) + ' · ' + word('members', { n: scene.nodes.length })));
  if (state.mode === 'start') for (const number of state.open) crumbs.push(button(word('group', { name: groupName(number) }) + ' ×', () => closeGroups([number]), { title: word('close') }));
  if (state.mode === 'start' && state.open.size > 1) crumbs.push(button(word('closeAll'), () => closeGroups([...state.open])));
  if (state.speaker !== null) crumbs.push(button(word('saysOf', { who: sourceName(state.speaker) }) + ' ×', () => change({ speaker: null }, 'filter')));
  const inside = byId('crumbs').contains(document.activeElement);
  byId('crumbs').replaceChildren(...crumbs);
  if (inside) byId('picture').focus();
}

function showHead() {
  const shown = material(statements);
  const articles = core.articles.length > 1 ? ' · ' + word('ofArticles', { n: localeNumber(core.articles.length) }) : '';
  const [one] = core.articles;
  const from = core.articles.length === 1 ? [one[4], shownDate(one[2])].filter(Boolean).map((part) => ' · ' + part).join('') : '';
  byId('counts').textContent = word('counts', { entities: localeNumber(namesIn(shown)), statements: plural(shown.length) }) + sharesOf(shown) + articles + from;
}

// ": 7 Tatsachen, 2 mit Vorbehalt, 1 Behauptung": together they are all of the statements.
function sharesOf(shown) {
  const shares = ['fact', 'weak', 'claim', 'planned', 'possible', 'inferred'].map((state_) => [state_, shown.filter((s) => stateOf(s) === state_).length]);
  const told = shares.filter(([, n]) => n > 0).map(([state_, n]) => (n === 1 && state_ !== 'weak' ? '1 ' + word(state_) : word(state_ + 'Many', { n: localeNumber(n) })));
  return told.length > 0 ? ': ' + told.join(', ') : '';
}

function showView() {
  for (const view of ['graph', 'table', 'speakers']) byId(view).hidden = state.view !== view;
  for (const tab of byId('views').children) tab.setAttribute('aria-pressed', String(tab.dataset.view === state.view));
  if (state.view === 'table') showTable();
  if (state.view === 'speakers') showSpeakers();
}

function refresh(what) {
  if (what === 'filter') { showFilters(); drawScene(); showTimeline(); sayShown(); }
  if (what === 'view' || what === 'filter') showView();
  showPanel();
  if (what === 'select' && (state.node >= 0 || state.row >= 0 || state.edge || state.group)) bringPanel();
  requestAnimationFrame(lightUp); // the evidence comes first
}

function sayShown() {
  const shown = material(passing);
  say(word('shownNow', { n: plural(shown.length), names: localeNumber(namesIn(shown)) }));
}

// How many are subject or object.
function namesIn(list) {
  return new Set(list.flatMap((s) => [s.subject, s.object]).filter((i) => i >= 0)).size;
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
  link: () => copy(location.href.split('#')[0] + '#' + addressOf() + lookOf()), theme: switchTheme, language: switchLanguage,
  reset: () => { const { view, node, mode, focus, hops, open } = state; change({ ...freshState(), view, node, mode, focus, hops, open }, 'filter'); fitAll(); },
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
  window.addEventListener('hashchange', () => { if (location.hash.slice(1) !== addressOf()) goToAddress(); });
  new ResizeObserver(resized).observe(byId('graph'));
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', followScheme);
  window.addEventListener('beforeprint', layOutPaper);
  window.addEventListener('afterprint', clearPaper);
}

// A picture of another size shows all again, unless something is being looked at.
let lastSize = '';
function resized() {
  const size = byId('graph').clientWidth + 'x' + byId('graph').clientHeight;
  if (size === lastSize || size === '0x0' || document.documentElement.dataset.printing) return;
  renderer.resize();
  showTimeline();
  if (lastSize && !lit) fitAll();
  lastSize = size;
}

function followScheme() {
  document.documentElement.dataset.theme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (renderer) renderer.repaint();
}

// A link followed while the page is open.
function goToAddress() {
  readAddress();
  speak();
  change({}, 'filter');
  fitAll();
  if (state.look) renderer.look(state.look);
  if (words) chooseRow();
}

// The statement, line or article the address names, once the words are there.
function chooseRow() {
  const rowOf = (id) => (id ? words.id.indexOf(id) : -1);
  if (state.wanted) state.row = rowOf(state.wanted);
  const bundle = rowOf(state.bundle);
  if (bundle >= 0) state.edge = scene.edges.find((edge) => edge.rows.includes(bundle)) || null;
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
  namesShown() {
    const { names, lines } = placeLabels(scene, renderer.camera(), lit);
    return [...names.map(({ node, lines: rows, box }) => ({ name: node.name, text: rows.join(' '), ...box })), ...lines.flatMap(({ rows, boxes }) => boxes.map((box) => ({ line: rows[0].text, ...box })))];
  },
  camera: () => ({ ...renderer.camera() }),
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
  if (state.look) renderer.look(state.look);
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
