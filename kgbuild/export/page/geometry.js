// Where lines run. In: nodes, edges, a camera. Out: points. The curve is the one vis-network calls curvedCW and curvedCCW, so both renderers draw the same.
function via(from, to, bend) {
  const turn = bend < 0 ? -1 : 1;
  const dx = to.x - from.x;
  const dy = from.y - to.y;
  const reach = (Math.abs(bend) * 0.5 + 0.5) * Math.hypot(dx, dy);
  const angle = Math.atan2(dy, dx) + (turn * Math.abs(bend) * 0.5 + 0.5) * Math.PI;
  return { x: from.x + reach * Math.sin(angle), y: from.y + reach * Math.cos(angle) };
}

function along(a, b, c, t) {
  const u = 1 - t;
  return { x: u * u * a.x + 2 * u * t * b.x + t * t * c.x, y: u * u * a.y + 2 * u * t * b.y + t * t * c.y };
}

// Where a denied relation is crossed out: near its end, off its name.
function crossOf(line) {
  return along(line.start, line.middle, line.end, line.tip - Math.min(0.2, 22 / line.length));
}

// The line of an edge on the screen: ends, control point, where it meets the circles of its nodes.
function lineOf(edge, camera) {
  const start = toScreen(edge.from, camera);
  const end = toScreen(edge.to, camera);
  const middle = via(start, end, edge.bend || 0);
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  return { start, middle, end, length, tip: edge.sample ? 1 : Math.max(0, 1 - (radiusOf(edge.to, camera) + 2) / length), tail: Math.min(0.45, (radiusOf(edge.from, camera) + 2) / length) };
}

function toScreen(point, camera) {
  return { x: (point.x - camera.x) * camera.scale + camera.width / 2, y: (point.y - camera.y) * camera.scale + camera.height / 2 };
}

function toWorld(point, camera) {
  return { x: (point.x - camera.width / 2) / camera.scale + camera.x, y: (point.y - camera.height / 2) / camera.scale + camera.y };
}

// Nodes shrink more slowly than the picture, so that they stay visible; groups keep their size.
function radiusOf(node, camera) {
  if (node.steady) return node.r * Math.min(1, Math.pow(4 * camera.scale, 0.6));
  return Math.max(1.2, node.r * Math.pow(camera.scale, 0.6));
}

// The box, in the world's units, around nodes with their names at a scale; names keep their size on the screen.
function boundsOf(nodes, scale) {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const named = nodes.length < 400;
  for (const node of nodes) {
    const side = (named ? Math.max(30, boxWidth(node) / 2) : 75) / scale;
    bounds.left = Math.min(bounds.left, node.x - side);
    bounds.right = Math.max(bounds.right, node.x + side);
    bounds.top = Math.min(bounds.top, node.y - 36 / scale);
    bounds.bottom = Math.max(bounds.bottom, node.y + (node.steady ? node.r + 38 : named ? 58 : 26) / scale);
  }
  return bounds;
}

const HEAD = 42; // pixels at the top of the picture for buttons

// The camera that shows all nodes and names: the frame depends on the scale and the scale on the frame, a few rounds agree.
function fitted(nodes, width, height) {
  const camera = { x: 0, y: 0, scale: 1, width, height };
  for (let round = 0; round < 8 && nodes.length > 0; round += 1) {
    const { left, right, top, bottom } = boundsOf(nodes, camera.scale);
    camera.x = (left + right) / 2;
    camera.y = (top + bottom) / 2;
    camera.scale = Math.max(0.005, Math.min(1.4, width / (right - left), (height - HEAD) / (bottom - top)));
  }
  camera.y -= HEAD / 2 / camera.scale;
  return camera;
}

// How far a point is from a quadratic curve, by sampling.
function distanceTo(line, point) {
  let least = Infinity;
  for (let i = 0; i <= 16; i += 1) {
    const on = along(line.start, line.middle, line.end, line.tail + ((line.tip - line.tail) * i) / 16);
    least = Math.min(least, Math.hypot(on.x - point.x, on.y - point.y));
  }
  return least - line.length / 40;
}

// The corners of a shape of radius r around the origin; null is a circle.
const STAR = Array.from({ length: 10 }, (_, i) => [Math.sin((i * Math.PI) / 5) * (i % 2 ? 0.5 : 1.15), -Math.cos((i * Math.PI) / 5) * (i % 2 ? 0.5 : 1.15)]);
const SHAPES = {
  dot: null, ellipse: null, square: [[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]], box: [[-1.1, -0.72], [1.1, -0.72], [1.1, 0.72], [-1.1, 0.72]],
  diamond: [[0, -1.18], [1.18, 0], [0, 1.18], [-1.18, 0]], triangle: [[0, -1.12], [1.08, 0.82], [-1.08, 0.82]], triangleDown: [[0, 1.12], [1.08, -0.82], [-1.08, -0.82]],
  hexagon: Array.from({ length: 6 }, (_, i) => [Math.cos((i * Math.PI) / 3) * 1.08, Math.sin((i * Math.PI) / 3) * 1.08]), star: STAR,
};
