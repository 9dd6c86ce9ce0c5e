// Places of a small part of the graph. In: a scene. Out: the same nodes moved: springs and repulsion, a fixed number of steps, in the shape of the window.
// The same part gives the same picture.
const IDEAL = 130; // from node to node
const BESIDE = 42; // from one line to the next between the same two, in the middle
const UNLAP = 60;
const CELL = { x: 200, y: 98 }; // pixels a group takes with its name
const LOOSE = 0.2; // pull of the lines between groups: most of them are connected, and all need room
const SLACK = 1.06; // what has been pushed apart is shown a little smaller than reckoned

function arrange(scene) {
  const { nodes, edges } = scene;
  if (nodes.length < 2) return;
  const at = new Map(nodes.map((node, i) => [node.key, i]));
  spreadOut(nodes);
  const pairs = edges.map((edge) => [at.get(edge.from.key), at.get(edge.to.key)]);
  const degree = nodes.map(() => 1);
  for (const pair of pairs) for (const i of pair) degree[i] += 1;
  const steps = Math.max(60, Math.min(300, Math.floor(6e6 / (nodes.length * nodes.length))));
  const groups = nodes.every((node) => node.steady);
  for (let step = 0; step < steps; step += 1) relax(nodes, pairs, degree, { most: 60 * (1 - step / steps) + 1, pull: groups ? LOOSE : 1 });
  if (groups) { intoRows(nodes); return; }
  for (let round = 0; round < 6; round += 1) {
    shape(nodes);
    unlapAll(nodes);
  }
}

// Groups keep their size on the screen: from where the forces put them into rows, so that each has room for its name.
function intoRows(nodes) {
  const { columns, cell } = gridFor(nodes.length);
  const slack = Math.max(0, cell.x - Math.max(...nodes.map(boxWidth)));
  const rows = Math.ceil(nodes.length / columns);
  const downwards = [...nodes].sort((a, b) => a.y - b.y);
  for (let row = 0; row < rows; row += 1) {
    const some = downwards.slice(Math.round((row * nodes.length) / rows), Math.round(((row + 1) * nodes.length) / rows));
    some.sort((a, b) => a.x - b.x).forEach((node, i) => {
      node.x = (i - (some.length - 1) / 2) * cell.x + slack * (row % 2 ? 0.25 : -0.25);
      node.y = (row - (rows - 1) / 2) * cell.y;
    });
  }
}

// Columns and rows of groups that a window holds, and the pixels each gets when there are so many.
function gridFor(count = Infinity) {
  const { width, height } = renderer.camera();
  const columns = Math.max(2, Math.floor(width / CELL.x));
  const most = columns * Math.max(3, Math.floor((height - HEAD) / CELL.y));
  const rows = Math.ceil(Math.min(count, most) / columns);
  return { columns, most, cell: { x: Math.min(270, Math.max(width / columns, CELL.x * 0.9)), y: Math.min(150, Math.max((height - HEAD) / rows, CELL.y)) } };
}

// As wide and high as the window asks for; names are wide, so a little wider.
function shape(nodes) {
  const { width, height } = renderer.camera();
  const [wide, high] = ['x', 'y'].map((axis) => spanOfAxis(nodes, axis));
  const stretch = Math.sqrt(Math.max(0.3, Math.min(3, ((1.15 * width) / height) * (high / wide))));
  for (const node of nodes) {
    node.x *= stretch;
    node.y /= stretch;
  }
}

function spanOfAxis(nodes, axis) {
  const places = nodes.map((node) => node[axis]);
  return Math.max(IDEAL, Math.max(...places) - Math.min(...places));
}

// Names keep their size however small the picture: the smaller it has to be, the more room they need.
function unlapAll(nodes) {
  const grow = SLACK * growthFor(nodes);
  for (let step = 0; step < UNLAP; step += 1) if (!unlap(nodes, grow)) break;
}

function growthFor(nodes) {
  const { width, height } = renderer.camera();
  return 1 / Math.min(1, Math.max(nodes.length < 40 ? 0.15 : 0.4, fitted(nodes, width, height).scale));
}

// Scaled to about the ideal distance from node to node; nodes on one spot leave it on a spiral.
function spreadOut(nodes) {
  const middle = centreOf(nodes);
  const reach = Math.max(1, ...nodes.map((node) => Math.hypot(node.x - middle.x, node.y - middle.y)));
  const wanted = 70 * Math.sqrt(nodes.length);
  nodes.forEach((node, i) => {
    node.x = ((node.x - middle.x) / reach) * wanted + Math.cos(i * 2.4) * 3;
    node.y = ((node.y - middle.y) / reach) * wanted + Math.sin(i * 2.4) * 3;
  });
}

function centreOf(nodes) {
  return { x: nodes.reduce((sum, node) => sum + node.x, 0) / nodes.length, y: nodes.reduce((sum, node) => sum + node.y, 0) / nodes.length };
}

function relax(nodes, pairs, degree, { most, pull }) {
  const fx = nodes.map((node) => -node.x * 0.3);
  const fy = nodes.map((node) => -node.y * 0.3);
  for (let i = 0; i < nodes.length; i += 1) {
    for (let j = i + 1; j < nodes.length; j += 1) {
      const dx = nodes[i].x - nodes[j].x;
      const dy = nodes[i].y - nodes[j].y;
      const force = (IDEAL * IDEAL) / (dx * dx + dy * dy + 1);
      fx[i] += dx * force; fy[i] += dy * force; fx[j] -= dx * force; fy[j] -= dy * force;
    }
  }
  for (const [i, j] of pairs) {
    const dx = nodes[j].x - nodes[i].x;
    const dy = nodes[j].y - nodes[i].y;
    const force = (pull * Math.hypot(dx, dy)) / IDEAL / Math.sqrt(Math.min(degree[i], degree[j]));
    fx[i] += dx * force; fy[i] += dy * force; fx[j] -= dx * force; fy[j] -= dy * force;
  }
  nodes.forEach((node, i) => {
    const size = Math.hypot(fx[i], fy[i]) || 1;
    node.x += (fx[i] / size) * Math.min(size, most);
    node.y += (fy[i] / size) * Math.min(size, most);
  });
}

// Push apart nodes whose names overlap; says whether any did.
function unlap(nodes, grow) {
  let any = false;
  const halves = nodes.map((node) => node.half || halfOf(node, grow));
  for (let i = 0; i < nodes.length; i += 1) {
    for (let j = i + 1; j < nodes.length; j += 1) {
      const lackX = halves[i].x + halves[j].x - Math.abs(nodes[i].x - nodes[j].x);
      const lackY = halves[i].y + halves[j].y - Math.abs(nodes[i].y - nodes[j].y);
      if (lackX <= 0 || lackY <= 0) continue;
      any = true;
      const axis = lackX < lackY ? 'x' : 'y';
      const push = (Math.min(lackX, lackY) / 2 + 0.5) * (nodes[i][axis] < nodes[j][axis] ? -1 : 1);
      nodes[i][axis] += push;
      nodes[j][axis] -= push;
    }
  }
  return any;
}

// Half of what a node takes with its name.
function halfOf(node, grow) {
  return { x: (grow * boxWidth(node)) / 2, y: grow * (6 + node.r + 8 * node.label.length) };
}

function boxWidth(node) {
  const font = node.badge || node.weight > 3 ? STRONG_NAME : NAME;
  return Math.max(2 * node.r, ...node.label.map((line) => widthOf(line, font)), node.note ? widthOf(node.note, NOTE) : 0) + 14;
}

// Lines between groups that are not neighbours bow upwards, round those that lie on their way.
function upwards({ from, to }) {
  if (Math.abs(to.x - from.x) < 1.6 * CELL.x && Math.abs(to.y - from.y) < 1.6 * CELL.y) return 0;
  return to.x > from.x || (to.x === from.x && to.y > from.y) ? 1 : -1;
}

// Lines between the same two lie side by side, as far apart as their names need and no farther.
function bendEdges(scene) {
  const apart = scene.nodes.length <= ARRANGED ? BESIDE * growthFor(scene.nodes) : BESIDE;
  for (const edge of scene.edges) {
    const far = Math.hypot(edge.from.x - edge.to.x, edge.from.y - edge.to.y) || 1;
    if (edge.quiet) edge.slot = upwards(edge);
    edge.bend = edge.slot ? edge.slot * Math.min(0.34, apart / (0.39 * far)) : 0;
  }
}
