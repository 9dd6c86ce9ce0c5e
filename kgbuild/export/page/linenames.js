// What stands along the lines. In: a scene, a camera, the room names have left. Out: relations on their lines, with the source below where there is room for it.
const SPOTS = [0.5, 0.43, 0.57, 0.36, 0.64, 0.3, 0.7, 0.23, 0.77];
const LEADING = 15.5; // from row to row

// Those with the least room to choose from come first.
function placeLineNames(scene, camera, room, lit) {
  if (camera.scale < 0.28) return [];
  const open = scene.edges.filter((edge) => !edge.quiet && (!lit || lit.has(edge.key))).map((edge) => ({ edge, line: lineOf(edge, camera) }));
  const seen = open.filter(({ line }) => line.length >= 40 && inside(along(line.start, line.middle, line.end, 0.5), camera));
  const tightness = new Map(seen.map(({ edge, line }) => [edge, widthOf(edge.label, LINE_NAME) / line.length]));
  const placed = [];
  for (const { edge, line } of seen.sort((a, b) => tightness.get(b.edge) - tightness.get(a.edge))) {
    if (placed.length >= MOST_LABELS) break;
    const label = lineName(edge, line, room);
    if (!label) continue;
    for (const box of label.boxes) take(room, box);
    placed.push(label);
  }
  return placed;
}

// The first wording that has room: relation above source, the relation alone, the relation in two rows.
function lineName(edge, line, room) {
  for (const rows of wordings(edge)) {
    const label = rows && rowsOn(edge, line, room, rows);
    if (label) return label;
  }
  return null;
}

function wordings(edge) {
  const text = edge.count > 1 && !edge.several ? edge.label + ' ×' + edge.count : edge.label;
  const row = (words_) => ({ text: words_, font: LINE_NAME, wide: widthOf(words_, LINE_NAME) });
  const who = edge.who && { text: edge.who, font: SOURCE_NAME, wide: widthOf(edge.who, SOURCE_NAME) };
  return [who && [row(text), who], [row(text)], text.length > 16 && wrap(text, 16).length > 1 && wrap(text, 16).map(row)];
}

function rowsOn(edge, line, room, rows) {
  const width = Math.max(...rows.map((row) => row.wide));
  if (width > line.length * (line.tip - line.tail) + 4) return null;
  for (const t of SPOTS) {
    const at = along(line.start, line.middle, line.end, t);
    const angle = upright(tangent(line, t));
    const boxes = boxesAlong(at, angle, width, rows.length > 1 ? 12 : 6.5);
    if (boxes.every((box) => isFree(room, box))) return { x: at.x, y: at.y, angle, rows, boxes, edge };
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
