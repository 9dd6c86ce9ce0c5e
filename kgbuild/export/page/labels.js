// Which names are shown, and where. In: a scene and a camera. Out: labels that lie on no other label; strong nodes first, then lines with room.
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const NAME = '13px ' + FONT;
const STRONG_NAME = '600 13px ' + FONT;
const LINE_NAME = '11.5px ' + FONT;
const SOURCE_NAME = 'italic 11.5px ' + FONT;
const NOTE = '11.5px ' + FONT;
const HEIGHT = 15;
const MOST_LABELS = 260;
const widths = new Map();
const ruler = document.createElement('canvas').getContext('2d');

function widthOf(text, font) {
  const key = font + text;
  if (!widths.has(key)) {
    ruler.font = font;
    widths.set(key, ruler.measureText(text).width);
  }
  return widths.get(key);
}

// Boxes already taken, in cells of 64 pixels.
function emptyRoom() {
  return new Map();
}

function cellsOf(box, visit) {
  for (let x = Math.floor(box.left / 64); x <= Math.floor(box.right / 64); x += 1) {
    for (let y = Math.floor(box.top / 64); y <= Math.floor(box.bottom / 64); y += 1) if (visit(x * 8192 + y)) return true;
  }
  return false;
}

function isFree(room, box) {
  return !cellsOf(box, (cell) => (room.get(cell) || []).some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top));
}

function take(room, box) {
  cellsOf(box, (cell) => {
    if (!room.has(cell)) room.set(cell, []);
    room.get(cell).push(box);
    return false;
  });
}

function placeLabels(scene, camera, lit) {
  const room = emptyRoom();
  const visible = scene.nodes.filter((node) => inside(toScreen(node, camera), camera));
  for (const node of visible.length < 600 ? visible : []) take(room, nodeBox(node, camera));
  for (const edge of scene.edges) if (edge.negative && !(lit && !lit.has(edge.key))) take(room, around8(crossOf(lineOf(edge, camera))));
  const names = placeNames(visible, camera, room, lit, scene.edges.length < 400 ? pointsOn(scene.edges, camera) : []);
  return { names, lines: placeLineNames(scene, camera, room, lit) };
}

function around8({ x, y }) {
  return { left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 };
}

function inside(point, camera) {
  return point.x > -60 && point.y > -30 && point.x < camera.width + 60 && point.y < camera.height + 30;
}

function nodeBox(node, camera) {
  const { x, y } = toScreen(node, camera);
  const r = radiusOf(node, camera) * 0.85;
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

// Points along all lines: a name goes where it covers fewest of them.
function pointsOn(edges, camera) {
  return edges.flatMap((edge) => {
    const line = lineOf(edge, camera);
    return Array.from({ length: 14 }, (_, i) => along(line.start, line.middle, line.end, i / 13));
  });
}

function placeNames(visible, camera, room, lit, points) {
  const order = [...visible].sort((a, b) => rank(b, lit) - rank(a, lit));
  const placed = [];
  for (const node of order.slice(0, MOST_LABELS * 2)) {
    if (placed.length >= MOST_LABELS) break;
    if (lit && !lit.has(node.key)) continue;
    const spot = spotFor(node, camera, room, lit && lit.strong === node.key, points);
    if (!spot) continue;
    take(room, spot.box);
    placed.push(spot);
  }
  return placed;
}

function rank(node, lit) {
  return node.weight + (lit && lit.has(node.key) ? 1e6 : 0) + (lit && lit.strong === node.key ? 1e6 : 0);
}

// Below, above, right, left: of the free ones the one that covers fewest lines. The chosen node always has its name.
function spotFor(node, camera, room, always, points) {
  const at = toScreen(node, camera);
  const r = radiusOf(node, camera);
  const font = node.badge || node.weight > 3 ? STRONG_NAME : NAME;
  const note = node.note && camera.scale > 0.5 ? node.note : '';
  const width = Math.max(...node.label.map((line) => widthOf(line, font)), note ? widthOf(note, NOTE) : 0);
  const height = HEIGHT * (node.label.length + (note ? 1 : 0));
  const places = [[at.x, at.y + r + 3], [at.x, at.y - r - 3 - height], [at.x + r + 5 + width / 2, at.y - height / 2], [at.x - r - 5 - width / 2, at.y - height / 2]];
  const spots = places.map(([x, y]) => ({ x, y, font, note, lines: node.label, node, box: { left: x - width / 2 - 2, right: x + width / 2 + 2, top: y, bottom: y + height } }));
  const free = spots.filter((spot) => isFree(room, spot.box)).map((spot, i) => ({ spot, cost: covered(spot.box, points) + i * 0.4 }));
  if (free.length === 0) return always ? spots[0] : null;
  return free.reduce((best, one) => (one.cost < best.cost ? one : best)).spot;
}

function covered(box, points) {
  let count = 0;
  for (const { x, y } of points) if (x > box.left && x < box.right && y > box.top && y < box.bottom) count += 1;
  return count;
}

// Relation names run along their lines, with the source where there is room for it.
function placeLineNames(scene, camera, room, lit) {
  if (scene.grouped || camera.scale < 0.28) return [];
  const order = lit ? scene.edges.filter((edge) => lit.has(edge.key)) : scene.edges;
  const placed = [];
  for (const edge of order) {
    if (placed.length >= MOST_LABELS) break;
    const line = lineOf(edge, camera);
    if (line.length < 40 || !inside(along(line.start, line.middle, line.end, 0.5), camera)) continue;
    const label = lineName(edge, line, room, edge.who) || (edge.who && lineName(edge, line, room, ''));
    if (!label) continue;
    for (const box of label.boxes) take(room, box);
    placed.push(label);
  }
  return placed;
}

// The relation on its line; with a source in two lines, the relation above, the source below.
function lineName(edge, line, room, who) {
  const text = edge.count > 1 && !edge.several ? edge.label + ' ×' + edge.count : edge.label;
  const wide = [widthOf(text, LINE_NAME), who ? widthOf(who, SOURCE_NAME) : 0];
  const width = Math.max(...wide);
  if (width > line.length * (line.tip - line.tail) + 4) return null;
  for (const t of [0.5, 0.43, 0.57, 0.36]) {
    const at = along(line.start, line.middle, line.end, t);
    const angle = upright(tangent(line, t));
    const boxes = boxesAlong(at, angle, width, who ? 12 : 6.5);
    if (boxes.every((box) => isFree(room, box))) return { x: at.x, y: at.y, angle, text, who, wide, boxes, edge };
  }
  return null;
}

function tangent({ start, middle, end }, t) {
  const x = (1 - t) * (middle.x - start.x) + t * (end.x - middle.x);
  const y = (1 - t) * (middle.y - start.y) + t * (end.y - middle.y);
  return Math.atan2(y, x);
}

function upright(angle) {
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle < -Math.PI / 2 ? angle + Math.PI : angle;
}

function boxesAlong(at, angle, width, half) {
  const steps = Math.max(1, Math.ceil(width / (2 * half)));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const away = (i / steps - 0.5) * (width - half);
    const x = at.x + Math.cos(angle) * away;
    const y = at.y + Math.sin(angle) * away;
    return { left: x - half * 0.9, right: x + half * 0.9, top: y - half, bottom: y + half };
  });
}
