// The legend, which is the filter. In: all statements. Out: lists with counts; a click switches a type, relation, source or article off and on.
const MOST_PICKS = 60;
const listed_ = new Map(); // how many entries of a list are shown, where more were asked for

function showFilters() {
  keepingFocus(drawFilters);
}

// Lists are made anew on every change; the focus stays on the same entry.
function keepingFocus(draw) {
  const { id } = document.activeElement.closest('ul[id], div[id]') || {};
  const { key, level, mode } = document.activeElement.dataset;
  draw();
  if (!id || !(key || level || mode)) return;
  const same = [...byId(id).querySelectorAll('button')].find(({ dataset }) => dataset.key === key && dataset.level === level && dataset.mode === mode);
  if (same) same.focus();
}

function drawFilters() {
  const base = material(statements.filter((s) => levelOf(s) <= LEVELS.indexOf(state.level)));
  showLevels();
  showPresets();
  showLines(base);
  picks('types', typeCounts(base), (i) => core.types[i][language === 'de' ? 1 : 2], (i) => nodeSample(core.types[i][3], core.types[i][4]));
  picks('families', counted(base.map((s) => s.relation.family)), (i) => core.families[i][language === 'de' ? 1 : 2], (i) => lineSample({ state: 'fact', colour: core.families[i][3] }, 30));
  picks('predicates', counted(base.map((s) => s.predicate)), (i) => relationName(core.relations[i]), () => null, (i) => reliabilityText(core.relations[i]));
  picks('sources', counted(base.map(sourceKey)), sourceName, () => null);
  picks('articles', counted(base.map((s) => s.article).filter((i) => i >= 0)), articleTitle, () => null);
  byId('sureness').textContent = state.confidence + ' %';
  byId('confidence').value = String(state.confidence);
  byId('reset').hidden = !filtered();
}

function counted(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

// A type counts names, not statements.
function typeCounts(list) {
  const named = new Set(list.flatMap((s) => [s.subject, s.object]).filter((i) => i >= 0));
  return counted([...named].sort((a, b) => a - b).map((i) => entities[i].kind));
}

function sourceName(key) {
  if (key === '') return word('noSource');
  if (!key.startsWith('"')) return entities[Number(key)].name;
  const found = statements.find((s) => s.sources.length > 0 && speakerKey(s.sources[0]) === key);
  return found ? voiceName(found.sources[0]) : word('unnamedSource');
}

function picks(name, counts, label, sample, note = label) {
  const most = listed_.get(name) || MOST_PICKS;
  const lines = counts.slice(0, most).map(([key, count]) => {
    const row = button('', () => switchPick(name, key), { 'aria-pressed': String(!state[name].has(key)), title: note(key), 'data-key': String(key) });
    const drawn = sample(key);
    if (drawn) row.append(drawn);
    row.append(el('span', { class: 'name' }, label(key)), el('span', { class: 'many' }, localeNumber(count)));
    row.addEventListener('dblclick', () => onlyPick(name, key, counts));
    return el('li', {}, row, button(word('onlyThis'), () => onlyPick(name, key, counts), { class: 'only', 'aria-label': word('only', { name: label(key) }), 'data-key': 'only ' + key }));
  });
  if (counts.length > most) lines.push(el('li', {}, button(word('more', { n: localeNumber(counts.length - most) }), () => { listed_.set(name, most + 500); showFilters(); }, { class: 'more' })));
  const list = byId(name);
  list.replaceChildren(...lines);
  list.parentElement.hidden = counts.length < 2 && state[name].size === 0;
}

function switchPick(name, key) {
  const next = new Set(state[name]);
  if (!next.delete(key)) next.add(key);
  change({ [name]: next }, 'filter');
}

// A double click leaves only this one on.
function onlyPick(name, key, counts) {
  change({ [name]: new Set(counts.map(([other]) => other).filter((other) => other !== key)) }, 'filter');
}

function showLevels() {
  const counts = [0, 0, 0];
  for (const statement of material(statements)) for (let i = levelOf(statement); i < 3; i += 1) counts[i] += 1;
  byId('levels').replaceChildren(...LEVELS.map((level, i) => {
    const choice = button('', () => change({ level }, 'filter'), { 'aria-pressed': String(state.level === level), 'data-level': level });
    choice.append(el('span', {}, word(level)), el('span', { class: 'many' }, localeNumber(counts[i])));
    return choice;
  }));
}

function showPresets() {
  const drawn = entities.filter((entity) => entity.x !== null).length;
  if (!core.grouped) { byId('presets').replaceChildren(); return; }
  const preset = (mode, text) => button(text, () => goMode(mode), { 'aria-pressed': String(state.mode === mode), 'data-mode': mode });
  byId('presets').replaceChildren(preset('start', word('communities')), preset('top', word('top')), preset('all', word('everything', { n: localeNumber(drawn) })));
}

// What the kinds of lines mean; only those that occur.
function showLines(list) {
  const between = list.filter((s) => s.object >= 0);
  const states = ['fact', 'weak', 'claim', 'planned', 'possible', 'inferred'].filter((name) => between.some((s) => stateOf(s) === name));
  const lines = states.map((name) => el('li', { title: name === 'weak' && word('weakWhy') }, lineSample({ state: name, colour: '#595959' }), word(name)));
  if (between.some((s) => s.negative)) lines.push(el('li', {}, lineSample({ state: 'claim', colour: '#595959', negative: true }), word('negative')));
  byId('lines').replaceChildren(...lines);
}

function sampleCanvas(width, height) {
  const ratio = window.devicePixelRatio || 1;
  const canvas = el('canvas', { width: String(Math.round(width * ratio)), height: String(Math.round(height * ratio)), 'aria-hidden': 'true', style: { width: width + 'px', height: height + 'px' } });
  const pen = canvas.getContext('2d');
  pen.scale(ratio, ratio);
  return { canvas, pen };
}

function nodeSample(colour, shape) {
  const { canvas, pen } = sampleCanvas(16, 16);
  paintNode(pen, { shape, colour }, { x: 8, y: 8 }, 6, themeOf(), false);
  return canvas;
}

function lineSample(look, width = 44) {
  const { canvas, pen } = sampleCanvas(width, 14);
  const edge = { ...look, from: { x: 2, y: 7, r: 0 }, to: { x: width - 2, y: 7, r: 0 }, bend: 0, count: 1, both: false, sample: true };
  const camera = { x: width / 2, y: 7, scale: 1, width, height: 14 };
  const theme = themeOf();
  paintEdge(pen, edge, camera, theme, null);
  if (edge.negative) paintCross(pen, { ...edge, to: { x: width - 6, y: 7, r: 0 } }, camera, theme, null);
  return canvas;
}
