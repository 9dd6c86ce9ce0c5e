// The timeline. In: dated statements (their own time, else the article's date). Out: a strip of bars; dragging on it picks a period.
const BAR = 6; // pixels a bar takes
const MOST = 0.9; // share of the statements that the strip shows at least, when the others would squeeze them
const LEAST = 7; // days it shows at least
let span = null;

function setUpTimeline() {
  span = spanOfDays(material(statements).map((s) => daysOf(whenOf(s))).filter((day) => day !== null));
  const strip = byId('timeline');
  if (!span) return;
  const canvas = el('canvas', { role: 'img' });
  const from = el('input', { type: 'date' });
  const to = el('input', { type: 'date' });
  from.addEventListener('change', () => change({ from: from.value }, 'filter'));
  to.addEventListener('change', () => change({ to: to.value }, 'filter'));
  strip.replaceChildren(el('div', { class: 'when' }, el('h2', {}), el('span', { class: 'grow' }), from, '–', to, button('×', () => change({ from: '', to: '' }, 'filter'))), canvas);
  strip.hidden = false;
  dragTime(canvas);
}

// The days the strip shows: all of them, or the shortest period with most of them where a few far away would leave no room for the rest.
function spanOfDays(days) {
  if (new Set(days).size < 2) return null;
  days.sort((a, b) => a - b);
  const all = [days[0], days[days.length - 1]];
  const most = shortest(days, Math.ceil(days.length * MOST));
  const [low, high] = all[1] - all[0] > 3 * Math.max(31, most[1] - most[0]) ? most : all;
  const pad = Math.max(1, (high - low) * 0.03, (LEAST - (high - low)) / 2);
  return { low: low - pad, high: high + pad, earlier: low > all[0], later: high < all[1] };
}

// The first and last day of the shortest period with so many of the sorted days.
function shortest(days, many) {
  let best = [days[0], days[many - 1]];
  for (let i = 1; i + many <= days.length; i += 1) if (days[i + many - 1] - days[i] < best[1] - best[0]) best = [days[i], days[i + many - 1]];
  return best;
}

// Dragged to an end of the strip the period has no end on that side.
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
    const edge = (span.high - span.low) * 0.01;
    if (b - a <= edge) change({ from: '', to: '' }, 'filter');
    else change({ from: a < span.low + edge ? '' : isoOf(a), to: b > span.high - edge ? '' : isoOf(b) }, 'filter');
  });
}

function showTimeline() {
  if (!span) return;
  const strip = byId('timeline');
  const [canvas] = strip.getElementsByTagName('canvas');
  sayTimeline(strip, canvas);
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const pen = canvas.getContext('2d');
  pen.scale(ratio, ratio);
  drawTime(pen, width, height, themeOf());
}

function sayTimeline(strip, canvas) {
  const [from, to] = strip.getElementsByTagName('input');
  const dated = material(passing).filter((s) => daysOf(whenOf(s)) !== null).length;
  from.value = state.from;
  to.value = state.to;
  from.setAttribute('aria-label', word('from'));
  to.setAttribute('aria-label', word('to'));
  canvas.title = word('dragTime');
  canvas.setAttribute('aria-label', word('timeline') + ': ' + plural(dated) + ', ' + shownDate(isoOf(span.low + 1)) + ' – ' + shownDate(isoOf(span.high - 1)));
  strip.querySelector('h2').textContent = word('timeline');
  const clear = strip.querySelector('button');
  clear.setAttribute('aria-label', word('clear'));
  clear.hidden = !state.from && !state.to;
}

function drawTime(pen, width, height, theme) {
  const x = (day) => ((Math.max(span.low, Math.min(span.high, day)) - span.low) / (span.high - span.low)) * width;
  if (state.from || state.to) {
    pen.fillStyle = theme.dark ? 'rgba(141,188,240,.18)' : 'rgba(31,95,168,.12)';
    const left = state.from ? x(daysOf(state.from)) : 0;
    pen.fillRect(left, 0, (state.to ? x(daysOf(state.to) + 1) : width) - left, height);
  }
  drawTicks(pen, x, width, height, theme);
  drawBars(pen, x, width, height, theme);
}

function drawTicks(pen, x, width, height, theme) {
  pen.font = NOTE;
  pen.fillStyle = theme.soft;
  let free = span.earlier ? edgeWord(pen, '‹ ' + word('earlier'), 4, 'left', height) : 0;
  const end = width - (span.later ? edgeWord(pen, word('later') + ' ›', width - 4, 'right', height) : 0);
  pen.textAlign = 'center';
  for (const [day, text] of ticks(width)) {
    const half = widthOf(text, NOTE) / 2 + 5;
    const at = Math.min(width - half, Math.max(half, x(day)));
    pen.fillRect(x(day), height - 22, 1, 4);
    if (at - half < free || at + half > end) continue;
    pen.fillText(text, at, height - 6);
    free = at + half;
  }
}

// The word for what lies beyond the strip; gives the room it takes.
function edgeWord(pen, text, x, side, height) {
  pen.textAlign = side;
  pen.fillText(text, x, height - 6);
  return widthOf(text, NOTE) + 8;
}

// As many as there is room for: years, months or days.
function ticks(width) {
  const days = span.high - span.low;
  const most = Math.max(2, Math.floor(width / 90));
  const found = [];
  if (days < 75) {
    const step = Math.max(1, Math.ceil(days / most));
    for (let day = Math.ceil(span.low); day < span.high; day += step) found.push([day, shownDate(isoOf(day))]);
    return found;
  }
  const months = [1, 3, 6, 12, 24, 60, 120, 600, 1200].find((step) => days / 30.44 / step <= most) || 6000;
  const first = new Date(span.low * 864e5).getUTCFullYear() * 12;
  for (let month = Math.ceil(first / months) * months; ; month += months) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / 864e5;
    if (day > span.high) return found;
    if (day >= span.low) found.push([day, months < 12 ? monthName(isoOf(day), 'short') : isoOf(day).slice(0, 4)]);
  }
}

// Facts below, the rest above, paler.
function drawBars(pen, x, width, height, theme) {
  const bins = new Map();
  for (const statement of material(passing)) {
    const day = daysOf(whenOf(statement));
    if (day === null) continue;
    const bin = Math.min(Math.floor((width - 1) / BAR), Math.floor(x(day) / BAR));
    if (!bins.has(bin)) bins.set(bin, [0, 0]);
    bins.get(bin)[statement.plain ? 0 : 1] += 1;
  }
  const most = Math.max(1, ...[...bins.values()].map(([a, b]) => a + b));
  const unit = Math.min(9, (height - 26) / most);
  for (const [bin, [facts, rest]] of bins) drawBar(pen, bin * BAR, height - 22, facts * unit, rest * unit, theme);
}

function drawBar(pen, x, floor, facts, rest, theme) {
  pen.fillStyle = tint('#1f5fa8', theme);
  pen.fillRect(x, floor - facts, BAR - 1, facts);
  pen.fillStyle = tint('#a63a00', theme);
  pen.globalAlpha = 0.55;
  pen.fillRect(x, floor - facts - rest, BAR - 1, rest);
  pen.globalAlpha = 1;
}
