// Which names are shown, and where. In: a scene and a camera. Out: labels that lie on no other label; strong nodes first, then lines with room.
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const NAME = '13px ' + FONT;
const STRONG_NAME = '600 13px ' + FONT;
const LINE_NAME = '11.5px ' + FONT;
const SOURCE_NAME = 'italic 11.5px ' + FONT;
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
  const names = placeNames(visible, camera, room, lit);
  return { names, lines: placeLineNames(scene, camera, room, lit) };
}

function inside(point, camera) {
  return point.x > -60 && point.y > -30 && point.x < camera.width + 60 && point.y < camera.height + 30;
}

function nodeBox(node, camera) {
  const { x, y } = toScreen(node, camera);
  const r = radiusOf(node, camera) * 0.85;
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

function placeNames(visible, camera, room, lit) {
  const order = [...visible].sort((a, b) => rank(b, lit) - rank(a, lit));
  const placed = [];
  for (const node of order.slice(0, MOST_LABELS * 2)) {
    if (placed.length >= MOST_LABELS) break;
    if (lit && !lit.has(node.key)) continue;
    const spot = spotFor(node, camera, room, lit && lit.strong === node.key);
    if (!spot) continue;
    take(room, spot.box);
    placed.push(spot);
  }
  return placed;
}

function rank(node, lit) {
  return node.weight + (lit && lit.has(node.key) ? 1e6 : 0) + (lit && lit.strong === node.key ? 1e6 : 0);
}

// Below, above, right, left: the first that is free. The chosen node always has its name.
function spotFor(node, camera, room, always) {
  const at = toScreen(node, camera);
  const r = radiusOf(node, camera);
  const font = node.badge || node.weight > 3 ? STRONG_NAME : NAME;
  const width = Math.max(...node.label.map((line) => widthOf(line, font)));
  const height = HEIGHT * node.label.length;
  const spots = [[at.x, at.y + r + 3], [at.x, at.y - r - 3 - height], [at.x + r + 5 + width / 2, at.y - height / 2], [at.x - r - 5 - width / 2, at.y - height / 2]];
  for (const [x, y] of spots) {
    const box = { left: x - width / 2 - 2, right: x + width / 2 + 2, top: y, bottom: y + height };
    if (isFree(room, box)) return { x, y, font, lines: node.label, box, node };
  }
  const [x, y] = spots[0];
  return always ? { x, y, font, lines: node.label, node, box: { left: x - width / 2, right: x + width / 2, top: y, bottom: y + height } } : null;
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
    const label = lineName(edge, line, room, true) || (edge.who && lineName(edge, line, room, false));
    if (!label) continue;
    for (const box of label.boxes) take(room, box);
    placed.push(label);
  }
  return placed;
}

function lineName(edge, line, room, withSource) {
  const who = withSource && edge.who ? ' · ' + edge.who : '';
  const text = edge.count > 1 && !edge.several ? edge.label + ' ×' + edge.count : edge.label;
  const width = widthOf(text, LINE_NAME) + (who ? widthOf(who, SOURCE_NAME) : 0);
  if (width + 8 > line.length * (line.tip - line.tail)) return null;
  for (const t of [0.5, 0.42, 0.58]) {
    const at = along(line.start, line.middle, line.end, t);
    const angle = upright(tangent(line, t));
    const boxes = boxesAlong(at, angle, width);
    if (boxes.every((box) => isFree(room, box))) return { x: at.x, y: at.y, angle, text, who, width, boxes, edge };
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

function boxesAlong(at, angle, width) {
  const steps = Math.max(1, Math.ceil(width / 13));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const away = (i / steps - 0.5) * width;
    const x = at.x + Math.cos(angle) * away;
    const y = at.y + Math.sin(angle) * away;
    return { left: x - 6, right: x + 6, top: y - 6.5, bottom: y + 6.5 };
  });
}
