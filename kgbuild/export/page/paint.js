// Drawing. In: a pen (a canvas context, or the SVG pen), a scene, a camera, a theme. Out: the picture. Used by both renderers and by the exports.
const DASHES = { fact: [], weak: [], claim: [7, 5], planned: [1.5, 4.5], possible: [3, 6], inferred: [] };
const STRENGTH = { fact: 1, weak: 0.5, claim: 0.95, planned: 0.95, possible: 0.5, inferred: 1 };
const THICK = { fact: 2, weak: 2, claim: 1.7, planned: 2, possible: 1.5, inferred: 0.8 };

function themeOf() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  return { paper: value('--paper'), wash: value('--wash'), line: value('--line'), ink: value('--ink'), soft: value('--soft'), bad: value('--bad'), sheet: value('--sheet'), dark: document.documentElement.dataset.theme === 'dark' };
}

const tints = new Map();

// The ontology's colours are made for light paper; on dark paper they are mixed with white.
function tint(colour, theme) {
  if (!theme.dark) return colour;
  if (!tints.has(colour)) {
    const parts = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
    tints.set(colour, 'rgb(' + parts.map((part) => Math.round(part * 0.5 + 255 * 0.5)).join(',') + ')');
  }
  return tints.get(colour);
}

function paint(pen, scene, camera, theme, lit) {
  paintHulls(pen, scene, camera, theme);
  for (const edge of scene.edges) paintEdge(pen, edge, camera, theme, lit);
  for (const node of scene.nodes) paintNode(pen, node, toScreen(node, camera), radiusOf(node, camera), theme, dimmed(node, lit));
  paintOver(pen, scene, camera, theme, lit);
}

// The ground of an open group, with its name above.
function paintHulls(pen, scene, camera, theme) {
  for (const hull of scene.hulls) {
    const { x: left, y: top } = toScreen({ x: hull.left, y: hull.top }, camera);
    const { x: right, y: bottom } = toScreen({ x: hull.right, y: hull.bottom }, camera);
    pen.beginPath();
    pen.roundRect(left, top, right - left, bottom - top, Math.min(28, (bottom - top) / 4));
    pen.globalAlpha = 0.5;
    pen.fillStyle = theme.wash;
    pen.fill();
    pen.globalAlpha = 1;
    pen.lineWidth = 1;
    pen.strokeStyle = theme.line;
    pen.stroke();
    pen.textAlign = 'left';
    pen.textBaseline = 'top';
    pen.font = SOURCE_NAME;
    pen.fillStyle = theme.soft;
    const title = titleOf(hull, camera);
    if (title.right < right) pen.fillText(hull.name, title.left, title.top);
  }
}

// What lies over nodes and lines in either renderer: crosses, names.
function paintOver(pen, scene, camera, theme, lit) {
  const crossed = scene.edges.length < 300 || camera.scale > 0.7 ? scene.edges : scene.edges.filter((edge) => lit && lit.has(edge.key));
  for (const edge of crossed) if (edge.negative) paintCross(pen, edge, camera, theme, lit);
  const labels = placeLabels(scene, camera, lit);
  for (const label of labels.lines) paintLineName(pen, label, theme);
  for (const label of labels.names) paintName(pen, label, theme);
}

function dimmed(thing, lit) {
  return Boolean(lit) && !lit.has(thing.key);
}

function edgeWidth(edge) {
  return edge.width || THICK[edge.state] + Math.min(2, (edge.count - 1) * 0.35) + (edge.several ? 1.5 : 0);
}

function edgeStrength(edge, lit) {
  if (dimmed(edge, lit)) return 0.08;
  return edge.quiet ? 0.5 : STRENGTH[edge.state];
}

function paintEdge(pen, edge, camera, theme, lit) {
  const line = lineOf(edge, camera);
  if (Math.max(line.start.x, line.end.x) < 0 || Math.max(line.start.y, line.end.y) < 0) return;
  if (Math.min(line.start.x, line.end.x) > camera.width || Math.min(line.start.y, line.end.y) > camera.height) return;
  pen.globalAlpha = edgeStrength(edge, lit);
  pen.strokeStyle = tint(edge.colour, theme);
  pen.lineWidth = edgeWidth(edge) * Math.min(1, Math.max(0.35, Math.sqrt(camera.scale)));
  pen.setLineDash(DASHES[edge.state]);
  pen.beginPath();
  pen.moveTo(line.start.x, line.start.y);
  pen.quadraticCurveTo(line.middle.x, line.middle.y, line.end.x, line.end.y);
  pen.stroke();
  pen.setLineDash([]);
  if (!edge.both && line.length * camera.scale > 6) paintArrow(pen, line, pen.lineWidth, tint(edge.colour, theme));
  pen.globalAlpha = 1;
}

function paintArrow(pen, line, width, colour) {
  const tip = along(line.start, line.middle, line.end, line.tip);
  const angle = tangent(line, line.tip);
  const size = 5 + width * 1.6;
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(tip.x, tip.y);
  pen.lineTo(tip.x - Math.cos(angle - 0.42) * size, tip.y - Math.sin(angle - 0.42) * size);
  pen.lineTo(tip.x - Math.cos(angle + 0.42) * size, tip.y - Math.sin(angle + 0.42) * size);
  pen.closePath();
  pen.fill();
}

function paintCross(pen, edge, camera, theme, lit) {
  const line = lineOf(edge, camera);
  if (line.length < 14) return;
  const at = crossOf(line);
  const size = Math.min(6, line.length / 8, 3 + 4 * camera.scale);
  pen.globalAlpha = dimmed(edge, lit) ? 0.1 : 1;
  pen.lineWidth = 2.4;
  pen.strokeStyle = theme.bad;
  pen.beginPath();
  pen.moveTo(at.x - size, at.y - size);
  pen.lineTo(at.x + size, at.y + size);
  pen.moveTo(at.x + size, at.y - size);
  pen.lineTo(at.x - size, at.y + size);
  pen.stroke();
  pen.globalAlpha = 1;
}

function outline(pen, shape, at, r) {
  const corners = SHAPES[shape];
  pen.beginPath();
  if (!corners) pen.arc(at.x, at.y, r, 0, Math.PI * 2);
  else {
    corners.forEach(([x, y], i) => (i === 0 ? pen.moveTo(at.x + x * r, at.y + y * r) : pen.lineTo(at.x + x * r, at.y + y * r)));
    pen.closePath();
  }
}

function paintNode(pen, node, at, r, theme, dim, unit = 1) {
  outline(pen, node.shape, at, r);
  if (dim) { pen.fillStyle = theme.paper; pen.fill(); }
  pen.globalAlpha = dim ? 0.18 : 1;
  pen.fillStyle = tint(node.colour, theme);
  pen.fill();
  if (r > 3 * unit) {
    pen.lineWidth = 1.5 * unit;
    pen.strokeStyle = theme.paper;
    pen.stroke();
  }
  if (node.badge && r > 4.2 * node.badge.length * unit) paintBadge(pen, node, at, theme, unit);
  pen.globalAlpha = 1;
}

function paintBadge(pen, node, at, theme, unit) {
  pen.font = '600 ' + 12 * unit + 'px ' + FONT;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = theme.dark ? '#10141a' : '#ffffff';
  pen.fillText(node.badge, at.x, at.y);
}

function paintName(pen, label, theme) {
  pen.textAlign = 'center';
  pen.textBaseline = 'top';
  pen.font = label.font;
  pen.globalAlpha = label.faint ? 0.38 : 1;
  label.lines.forEach((line, i) => haloed(pen, line, label.x, label.y + i * HEIGHT, theme.ink, theme));
  pen.font = NOTE;
  if (label.note) haloed(pen, label.note, label.x, label.y + label.lines.length * HEIGHT, theme.soft, theme);
  pen.globalAlpha = 1;
}

function haloed(pen, text, x, y, colour, theme) {
  pen.lineJoin = 'round';
  pen.lineWidth = 3.5;
  pen.strokeStyle = theme.paper;
  pen.strokeText(text, x, y);
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}

// The line is interrupted for its name.
function paintLineName(pen, label, theme) {
  const [first, second] = label.rows;
  const colour = label.edge.negative ? theme.bad : tint(label.edge.colour, theme);
  pen.save();
  pen.translate(label.x, label.y);
  pen.rotate(label.angle);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  if (!second) { pen.fillStyle = theme.paper; pen.globalAlpha = 0.92; pen.fillRect(-first.wide / 2 - 3, -6, first.wide + 6, 12); pen.globalAlpha = 1; }
  label.rows.forEach((row, i) => {
    pen.font = row.font;
    haloed(pen, row.text, 0, second ? (i - 0.5) * LEADING : 0, row.font === SOURCE_NAME ? theme.soft : colour, theme);
  });
  pen.restore();
}
