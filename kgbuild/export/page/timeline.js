// The timeline. In: dated statements (their own time, else the article's date). Out: a strip of dots; dragging on it picks a period.
let span = null;

function daysOf(iso) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso);
  return found ? Date.UTC(Number(found[1]), Number(found[2] || 1) - 1, Number(found[3] || 1)) / 864e5 : null;
}

function isoOf(day) {
  return new Date(day * 864e5).toISOString().slice(0, 10);
}

function setUpTimeline() {
  const days = material(statements).map((s) => daysOf(whenOf(s))).filter((day) => day !== null);
  const strip = byId('timeline');
  if (new Set(days).size < 2) return;
  const low = days.reduce((a, b) => Math.min(a, b));
  const high = days.reduce((a, b) => Math.max(a, b));
  const pad = Math.max(1, (high - low) * 0.03);
  span = { low: low - pad, high: high + pad };
  const canvas = el('canvas', { role: 'img', title: word('dragTime'), 'aria-label': word('timeline') });
  const from = el('input', { type: 'date', 'aria-label': word('from') });
  const to = el('input', { type: 'date', 'aria-label': word('to') });
  from.addEventListener('change', () => change({ from: from.value }, 'filter'));
  to.addEventListener('change', () => change({ to: to.value }, 'filter'));
  strip.replaceChildren(canvas, el('h2', { 'data-word': 'timeline' }, word('timeline')), el('div', { class: 'when' }, from, '–', to, button('×', () => change({ from: '', to: '' }, 'filter'), { 'aria-label': word('clear') })));
  strip.hidden = false;
  dragTime(canvas);
}

function dragTime(canvas) {
  let start = null;
  const dayAt = (event) => {
    const frame = canvas.getBoundingClientRect();
    return span.low + ((event.clientX - frame.left) / frame.width) * (span.high - span.low);
  };
  canvas.addEventListener('pointerdown', (event) => { start = dayAt(event); canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener('pointerup', (event) => {
    if (start === null) return;
    const [a, b] = [start, dayAt(event)].sort((x, y) => x - y);
    start = null;
    const wide = (b - a) / (span.high - span.low) > 0.01;
    change(wide ? { from: isoOf(a), to: isoOf(b) } : { from: '', to: '' }, 'filter');
  });
}

function showTimeline() {
  if (!span) return;
  const strip = byId('timeline');
  const [canvas] = strip.getElementsByTagName('canvas');
  const [from, to] = strip.getElementsByTagName('input');
  from.value = state.from;
  to.value = state.to;
  const ratio = window.devicePixelRatio || 1;
  const width = strip.clientWidth;
  const height = strip.clientHeight;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const pen = canvas.getContext('2d');
  pen.scale(ratio, ratio);
  drawTime(pen, width, height, themeOf());
}

function drawTime(pen, width, height, theme) {
  const x = (day) => ((day - span.low) / (span.high - span.low)) * width;
  if (state.from || state.to) {
    pen.fillStyle = theme.dark ? 'rgba(141,188,240,.18)' : 'rgba(31,95,168,.12)';
    const left = state.from ? x(daysOf(state.from)) : 0;
    pen.fillRect(left, 0, (state.to ? x(daysOf(state.to) + 1) : width) - left, height);
  }
  drawTicks(pen, x, width, height, theme);
  drawBars(pen, x, width, height, theme);
}

function drawTicks(pen, x, width, height, theme) {
  pen.font = '11px ' + FONT;
  pen.textAlign = 'center';
  pen.fillStyle = theme.soft;
  for (const [day, text] of ticks()) {
    pen.fillText(text, Math.min(width - 34, Math.max(34, x(day))), height - 6);
    pen.fillRect(x(day), height - 22, 1, 4);
  }
}

// At most about nine: years, months or days.
function ticks() {
  const days = span.high - span.low;
  const found = [];
  if (days < 75) {
    const step = Math.max(1, Math.ceil(days / 8));
    for (let day = Math.ceil(span.low); day < span.high; day += step) found.push([day, shownDate(isoOf(day))]);
    return found;
  }
  const months = [1, 3, 6, 12, 24, 60, 120, 600, 1200].find((step) => days / 30.44 / step <= 9) || 6000;
  const first = new Date(span.low * 864e5).getUTCFullYear() * 12;
  for (let month = Math.ceil(first / months) * months; ; month += months) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / 864e5;
    if (day > span.high) return found;
    if (day >= span.low) found.push([day, isoOf(day).slice(0, months < 12 ? 7 : 4)]);
  }
}

// One bar for each stretch of 6 pixels: facts below, the rest above, paler.
function drawBars(pen, x, width, height, theme) {
  const bins = new Map();
  for (const statement of material(passing)) {
    const day = daysOf(whenOf(statement));
    if (day === null) continue;
    const bin = Math.floor(x(day) / 6);
    if (!bins.has(bin)) bins.set(bin, [0, 0]);
    bins.get(bin)[statement.plain ? 0 : 1] += 1;
  }
  const most = Math.max(1, ...[...bins.values()].map(([a, b]) => a + b));
  const unit = Math.min(9, (height - 52) / most);
  for (const [bin, [facts, rest]] of bins) {
    pen.fillStyle = tint('#1f5fa8', theme);
    pen.fillRect(bin * 6, height - 22 - facts * unit, 5, facts * unit);
    pen.fillStyle = tint('#a63a00', theme);
    pen.globalAlpha = 0.55;
    pen.fillRect(bin * 6, height - 22 - (facts + rest) * unit, 5, rest * unit);
    pen.globalAlpha = 1;
  }
}
