// The renderer for large graphs. In: a scene. Out: a canvas that pans and zooms; while it moves, the last picture is moved, and drawn anew when it rests.
const HEAVY = 2500; // nodes and edges above which moving shows the last picture
const MARGIN = 0.35; // how much more than the view is drawn, on each side

function canvasRenderer(box, handlers) {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  const cache = document.createElement('canvas');
  box.replaceChildren(canvas);
  let scene = emptyScene();
  let camera = { x: 0, y: 0, scale: 1, width: 1, height: 1 };
  let lit = null;
  let cached = null;
  let asked = false;
  let settle = 0;
  let grid = null;

  function measure() {
    const ratio = window.devicePixelRatio || 1;
    camera.width = Math.max(1, box.clientWidth);
    camera.height = Math.max(1, box.clientHeight);
    canvas.width = Math.round(camera.width * ratio);
    canvas.height = Math.round(camera.height * ratio);
    canvas.style.width = camera.width + 'px';
    canvas.style.height = camera.height + 'px';
    cached = null;
  }

  function draw() {
    asked = false;
    const ratio = canvas.width / camera.width;
    const theme = themeOf();
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.fillStyle = theme.paper;
    pen.fillRect(0, 0, camera.width, camera.height);
    if (scene.nodes.length + scene.edges.length <= HEAVY) paint(pen, scene, camera, theme, lit);
    else drawCached(ratio, theme);
  }

  function drawCached(ratio, theme) {
    if (!cached) fillCache(ratio, theme);
    const grow = camera.scale / cached.scale;
    const left = camera.width / 2 + (cached.x - camera.x) * camera.scale - (cached.width * grow) / 2;
    const top = camera.height / 2 + (cached.y - camera.y) * camera.scale - (cached.height * grow) / 2;
    pen.drawImage(cache, left, top, cached.width * grow, cached.height * grow);
  }

  function fillCache(ratio, theme) {
    cached = { ...camera, width: camera.width * (1 + 2 * MARGIN), height: camera.height * (1 + 2 * MARGIN) };
    cache.width = Math.round(cached.width * ratio);
    cache.height = Math.round(cached.height * ratio);
    const inner = cache.getContext('2d');
    inner.setTransform(ratio, 0, 0, ratio, 0, 0);
    inner.fillStyle = theme.paper;
    inner.fillRect(0, 0, cached.width, cached.height);
    paintMany(inner, scene, cached, theme, lit);
  }

  function ask() {
    if (!asked) requestAnimationFrame(draw);
    asked = true;
  }

  function moved() {
    ask();
    clearTimeout(settle);
    if (scene.nodes.length + scene.edges.length > HEAVY) settle = setTimeout(() => { cached = null; ask(); }, 160);
  }

  function pick(point) {
    const node = nearestNode(grid, point, camera);
    if (node) return { node };
    return scene.edges.length > 4000 ? {} : { edge: nearestEdge(scene.edges, point, camera) };
  }

  listenToPointer(box, { camera: () => camera, moved, pick, handlers });
  return {
    name: 'canvas',
    show(next) { scene = next; grid = null; grid = nodeGrid(scene); cached = null; ask(); },
    light(next) { lit = next; cached = null; ask(); },
    camera: () => camera,
    thicken() {},
    look(part) { Object.assign(camera, part); moved(); },
    resize() { measure(); ask(); },
    repaint() { cached = null; ask(); },
    drawNow() { draw(); },
    destroy() { clearTimeout(settle); box.replaceChildren(); },
  };
}

// Thousands of lines: one path for each look, thin and without arrows; nodes by colour; names where there is room.
function paintMany(pen, scene, camera, theme, lit) {
  paintHulls(pen, scene, camera, theme);
  const looks = new Map();
  for (const edge of scene.edges) {
    const key = edge.state + '|' + edge.colour + '|' + dimmed(edge, lit);
    if (!looks.has(key)) looks.set(key, []);
    looks.get(key).push(edge);
  }
  for (const edges of looks.values()) paintLook(pen, edges, camera, theme, lit);
  const byColour = new Map();
  for (const node of scene.nodes) {
    const key = node.colour + '|' + dimmed(node, lit);
    if (!byColour.has(key)) byColour.set(key, []);
    byColour.get(key).push(node);
  }
  for (const nodes of byColour.values()) paintDots(pen, nodes, camera, theme, lit);
  paintOver(pen, { ...scene, edges: camera.scale > 0.5 ? scene.edges : [] }, camera, theme, lit);
}

function paintLook(pen, edges, camera, theme, lit) {
  const far = camera.scale < 0.5;
  if (!far) {
    for (const edge of edges) paintEdge(pen, edge, camera, theme, lit);
    return;
  }
  pen.globalAlpha = dimmed(edges[0], lit) ? 0.04 : STRENGTH[edges[0].state] * 0.45;
  pen.strokeStyle = tint(edges[0].colour, theme);
  pen.lineWidth = Math.max(0.4, camera.scale * 2);
  pen.beginPath();
  for (const { from, to } of edges) {
    const a = toScreen(from, camera);
    const b = toScreen(to, camera);
    pen.moveTo(a.x, a.y);
    pen.lineTo(b.x, b.y);
  }
  pen.stroke();
  pen.globalAlpha = 1;
}

function paintDots(pen, nodes, camera, theme, lit) {
  if (camera.scale > 0.35) {
    for (const node of nodes) {
      const at = toScreen(node, camera);
      if (inside(at, camera)) paintNode(pen, node, at, radiusOf(node, camera), theme, dimmed(node, lit));
    }
    return;
  }
  pen.globalAlpha = dimmed(nodes[0], lit) ? 0.15 : 0.9;
  pen.fillStyle = tint(nodes[0].colour, theme);
  for (const node of nodes) {
    const at = toScreen(node, camera);
    const r = radiusOf(node, camera);
    if (inside(at, camera)) pen.fillRect(at.x - r, at.y - r, 2 * r, 2 * r);
  }
  pen.globalAlpha = 1;
}

// Nodes by cells of 100 units, for finding the one under the pointer.
function nodeGrid(scene) {
  const cells = new Map();
  for (const node of scene.nodes) {
    const key = Math.floor(node.x / 100) + ',' + Math.floor(node.y / 100);
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(node);
  }
  return cells;
}

function nearestNode(grid, point, camera) {
  const at = toWorld(point, camera);
  const reach = Math.max(12 / camera.scale, 45);
  const cells = Math.min(3, Math.ceil(reach / 100));
  let best = null;
  let least = Infinity;
  for (let i = -cells; i <= cells; i += 1) {
    for (let j = -cells; j <= cells; j += 1) {
      for (const node of grid.get(Math.floor(at.x / 100) + i + ',' + (Math.floor(at.y / 100) + j)) || []) {
        const away = Math.hypot(node.x - at.x, node.y - at.y) * camera.scale;
        if (away < least && away < radiusOf(node, camera) + 5) { best = node; least = away; }
      }
    }
  }
  return best;
}

function nearestEdge(edges, point, camera) {
  let best = null;
  let least = 6;
  for (const edge of edges) {
    const away = distanceTo(lineOf(edge, camera), point);
    if (away < least) { best = edge; least = away; }
  }
  return best;
}

// Pointer: drag pans, wheel zooms on the spot, two fingers zoom, a click picks.
function listenToPointer(box, { camera, moved, pick, handlers }) {
  const fingers = new Map();
  let from = null;
  const at = (event) => {
    const frame = box.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };
  box.addEventListener('pointerdown', (event) => {
    fingers.set(event.pointerId, at(event));
    from = { ...at(event), moved: false };
    box.setPointerCapture(event.pointerId);
    handlers.hover({}, null);
  });
  box.addEventListener('pointermove', (event) => {
    const point = at(event);
    if (!fingers.has(event.pointerId)) { handlers.hover(pick(point), point); return; }
    const last = fingers.get(event.pointerId);
    const before = spread(fingers);
    fingers.set(event.pointerId, point);
    if (Math.hypot(point.x - from.x, point.y - from.y) > 4) from.moved = true;
    if (!from.moved) return;
    camera().x -= (point.x - last.x) / camera().scale / fingers.size;
    camera().y -= (point.y - last.y) / camera().scale / fingers.size;
    if (before) zoomAt(camera(), point, spread(fingers) / before);
    moved();
  });
  box.addEventListener('pointerup', (event) => {
    fingers.delete(event.pointerId);
    if (from && !from.moved) handlers.click(pick(at(event)));
  });
  box.addEventListener('pointercancel', (event) => fingers.delete(event.pointerId));
  box.addEventListener('pointerleave', () => handlers.hover({}, null));
  box.addEventListener('wheel', (event) => {
    event.preventDefault();
    zoomAt(camera(), at(event), Math.exp(-Math.max(-120, Math.min(120, event.deltaY)) * 0.0022));
    moved();
  }, { passive: false });
}

function spread(fingers) {
  const [a, b] = [...fingers.values()];
  return b ? Math.max(10, Math.hypot(a.x - b.x, a.y - b.y)) : 0;
}

function zoomAt(camera, point, factor) {
  const before = toWorld(point, camera);
  camera.scale = Math.max(0.01, Math.min(5, camera.scale * factor));
  const after = toWorld(point, camera);
  camera.x += before.x - after.x;
  camera.y += before.y - after.y;
}
