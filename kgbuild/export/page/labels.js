// Which names are shown, and where. In: a scene and a camera. Out: labels that lie on no other label; strong nodes first, then lines with room.
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const NAME = '13px ' + FONT;
const STRONG_NAME = '600 13px ' + FONT;
const LINE_NAME = '11.5px ' + FONT;
const SOURCE_NAME = 'italic 11.5px ' + FONT;
const NOTE = '11.5px ' + FONT;
const HEIGHT = 15;
const MOST_LABELS = 260;
const [FEWEST, STRONGEST] = [4, 16]; // names that may cover dots: on a telephone, and where there is room
const ROOM = 32000; // square pixels of the picture for each of them
const DOT = 11; // pixels up to which a node is a dot that a strong name may cover
const FAINT_NAMES = 60; // nodes up to which those not chosen keep their names, faint
const [ALWAYS, STRONG, WEAK] = [2, 1, 0];
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
function roomOf(boxes) {
  const room = new Map();
  for (const box of boxes) take(room, box);
  return room;
}

function cellsOf(box, visit) {
  for (let x = Math.floor(box.left / 64); x <= Math.floor(box.right / 64); x += 1) {
    for (let y = Math.floor(box.top / 64); y <= Math.floor(box.bottom / 64); y += 1) if (visit(x * 8192 + y)) return true;
  }
  return false;
}

function isFree(room, box) {
  return !cellsOf(box, (cell) => (room.get(cell) || []).some((other) => overlap(box, other)));
}

function overlap(a, b) {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function take(room, box) {
  cellsOf(box, (cell) => {
    if (!room.has(cell)) room.set(cell, []);
    room.get(cell).push(box);
    return false;
  });
}

function placeLabels(scene, camera, lit) {
  const visible = scene.nodes.filter((node) => inside(toScreen(node, camera), camera));
  const boxes = visible.length < 600 ? visible.map((node) => nodeBox(node, camera)) : [];
  const small = boxes.filter((box) => box.right - box.left <= DOT);
  const large = boxes.filter((box) => box.right - box.left > DOT);
  const crosses = scene.edges.filter((edge) => edge.negative && !dimmed(edge, lit)).map((edge) => around8(crossOf(lineOf(edge, camera))));
  const room = roomOf([...large, ...keptFree(scene, camera), ...crosses]);
  const crowd = { dots: roomOf(small), points: scene.edges.length < 400 ? pointsOn(scene.edges, camera) : [], faint: scene.nodes.length <= FAINT_NAMES };
  const names = placeNames(visible, camera, room, lit, crowd);
  for (const box of small) take(room, box);
  return { names, lines: placeLineNames(scene, camera, room, lit) };
}

// Where no name goes: under the zoom buttons, on the titles of open groups.
function keptFree(scene, camera) {
  const zoom = { left: camera.width - 118, right: camera.width, top: 0, bottom: HEAD };
  return [zoom, ...scene.hulls.map((hull) => titleOf(hull, camera))];
}

function titleOf(hull, camera) {
  const { x, y } = toScreen({ x: hull.left, y: hull.top }, camera);
  return { left: x + 18, right: x + 18 + widthOf(hull.name, SOURCE_NAME), top: y + 7, bottom: y + 7 + HEIGHT };
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

function placeNames(visible, camera, room, lit, crowd) {
  const order = [...visible].sort((a, b) => rank(b, lit) - rank(a, lit));
  const strongest = Math.min(STRONGEST, Math.max(FEWEST, Math.floor((camera.width * camera.height) / ROOM)));
  const placed = [];
  for (const node of order.slice(0, MOST_LABELS * 2)) {
    if (placed.length >= MOST_LABELS) break;
    const faint = dimmed(node, lit);
    if (faint && !crowd.faint) continue;
    const always = lit && lit.strong === node.key;
    const spot = spotFor(node, camera, room, crowd, always ? ALWAYS : node.steady || placed.length < strongest ? STRONG : WEAK);
    if (!spot) continue;
    take(room, spot.box);
    placed.push({ ...spot, faint });
  }
  return placed;
}

function rank(node, lit) {
  return node.weight + (lit && lit.has(node.key) ? 1e6 : 0) + (lit && lit.strong === node.key ? 1e6 : 0);
}

// Around the node: of the free places the one that covers fewest lines. Names of groups and strong names may cover a dot; the chosen node always has its name.
function spotFor(node, camera, room, crowd, need) {
  const at = toScreen(node, camera);
  const font = node.badge || node.weight > 3 ? STRONG_NAME : NAME;
  const note = node.note && camera.scale > 0.5 ? node.note : '';
  const width = Math.max(...node.label.map((line) => widthOf(line, font)), note ? widthOf(note, NOTE) : 0);
  const height = HEIGHT * (node.label.length + (note ? 1 : 0));
  const spots = placesAround(at, radiusOf(node, camera), width, height).map(([x, y]) => ({ x, y, font, note, lines: node.label, node, box: { left: x - width / 2 - 2, right: x + width / 2 + 2, top: y, bottom: y + height } }));
  const allowed = spots.filter((spot) => within(spot.box, camera) && isFree(room, spot.box));
  const free = allowed.map((spot, i) => ({ spot, cost: node.steady ? 3 * hit(crowd.dots, spot.box) + i : covered(spot.box, crowd.points) + 4 * hit(crowd.dots, spot.box) + i * 0.4 })).filter(({ spot }) => need !== WEAK || isFree(crowd.dots, spot.box));
  if (free.length > 0) return free.reduce((best, one) => (one.cost < best.cost ? one : best)).spot;
  return need === ALWAYS ? spots[0] : null;
}

// Below, above, right, left, then the corners: middle and top of the name.
function placesAround(at, r, width, height) {
  const [right, left] = [at.x + r + 5 + width / 2, at.x - r - 5 - width / 2];
  const [up, down] = [at.y - 0.7 * r - height, at.y + 0.7 * r];
  return [[at.x, at.y + r + 3], [at.x, at.y - r - 3 - height], [right, at.y - height / 2], [left, at.y - height / 2], [right - 4, down], [left + 4, down], [right - 4, up], [left + 4, up]];
}

// Inside the view; a name whose node is at its edge is not cut off.
function within(box, camera) {
  return box.left >= 0 && box.right <= camera.width && box.top >= 0 && box.bottom <= camera.height;
}

// How many boxes of the room a box lies on.
function hit(room, box) {
  const found = new Set();
  cellsOf(box, (cell) => { for (const other of room.get(cell) || []) if (overlap(box, other)) found.add(other); });
  return found.size;
}

function covered(box, points) {
  let count = 0;
  for (const { x, y } of points) if (x > box.left && x < box.right && y > box.top && y < box.bottom) count += 1;
  return count;
}
