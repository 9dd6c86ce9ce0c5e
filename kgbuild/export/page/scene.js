// What is drawn. In: the passing statements and the mode. Out: a scene of nodes and edges with places, shapes and labels; one edge for each relation and status.
const BUNDLE = 4; // parallel edges that stay single
const SUPER = 36; // groups shown at once
const TOP = 200;
const ARRANGED = 300; // nodes up to which a part of the graph is laid out for itself

// A scene: { nodes: [{ key, entity, community, x, y, r, shape, colour, label, weight }], edges: [...], byKey: Map }
function buildScene() {
  if (state.mode === 'start' && core.grouped) return communityScene();
  const chosen = chosenEntities();
  const links = passing.filter((s) => s.object >= 0 && s.object !== s.subject && (!chosen || (chosen.has(s.subject) && chosen.has(s.object))));
  const scene = entityScene(links);
  if (chosen && scene.nodes.length <= ARRANGED) arrange(scene);
  return scene;
}

function chosenEntities() {
  if (state.mode === 'ego') return around(state.focus, state.hops);
  if (state.mode === 'top') return mostConnected(TOP);
  if (state.mode === 'community') return new Set(entities.filter((entity) => entity.community === state.focus && entity.x !== null).map((entity) => entity.index));
  return null;
}

// An entity and those up to `hops` statements away; the strongest first where there are too many.
function around(centre, hops) {
  const found = new Set([centre]);
  let edge = [centre];
  for (let hop = 0; hop < hops; hop += 1) {
    const next = new Set(edge.flatMap((node) => neighboursOf(node)));
    edge = [...next].filter((node) => !found.has(node)).sort((a, b) => entities[b].statements.length - entities[a].statements.length).slice(0, ARRANGED - found.size);
    for (const node of edge) found.add(node);
  }
  return found;
}

let neighbourTable = null;
onChange((what) => { if (what === 'filter') neighbourTable = null; });

function neighboursOf(node) {
  if (!neighbourTable) {
    neighbourTable = entities.map(() => new Set());
    for (const { subject, object } of passing) {
      if (object < 0 || object === subject) continue;
      neighbourTable[subject].add(object);
      neighbourTable[object].add(subject);
    }
  }
  return [...neighbourTable[node]];
}

function mostConnected(count) {
  const order = entities.filter((entity) => entity.x !== null).sort((a, b) => neighboursOf(b.index).length - neighboursOf(a.index).length || a.index - b.index);
  return new Set(order.slice(0, count).map((entity) => entity.index));
}

function entityScene(links) {
  const scene = { nodes: [], edges: [], byKey: new Map() };
  const degree = new Map();
  for (const { subject, object } of links) for (const end of [subject, object]) degree.set(end, (degree.get(end) || 0) + 1);
  const most = Math.max(1, ...degree.values());
  for (const [index, count] of [...degree].sort((a, b) => a[0] - b[0])) addNode(scene, entityNode(entities[index], count, most));
  for (const group of bundles(links)) addEdges(scene, group);
  return scene;
}

function addNode(scene, node) {
  scene.byKey.set(node.key, node);
  scene.nodes.push(node);
}

function entityNode(entity, degree, most) {
  const [, , , colour, shape] = core.types[entity.kind];
  return {
    key: 'e' + entity.index, entity: entity.index, community: -1, x: entity.x, y: entity.y, r: 7 + 13 * Math.sqrt(degree / Math.max(most, 8)), shape, colour,
    label: wrap(entity.name), note: noteOf(entity), name: entity.name, weight: degree,
  };
}

// What the articles themselves say somebody is, under the name: "Kremlsprecherin".
function noteOf(entity) {
  if (entity.type !== 'Person') return '';
  const found = entity.statements.map((row) => statements[row]).find((s) => s.plain && s.object < 0 && s.relation.name === 'position');
  return found && found.value.length <= 30 ? found.value : '';
}

// Statements by pair of nodes, then by relation, direction and how they are drawn.
function bundles(links) {
  const pairs = new Map();
  for (const statement of links) {
    const [low, high] = statement.subject < statement.object ? [statement.subject, statement.object] : [statement.object, statement.subject];
    const pair = low * entities.length + high;
    if (!pairs.has(pair)) pairs.set(pair, new Map());
    const turned = statement.relation.symmetric ? low : statement.subject;
    const key = turned + '|' + statement.predicate + '|' + stateOf(statement) + '|' + statement.negative;
    const edges = pairs.get(pair);
    if (!edges.has(key)) edges.set(key, []);
    edges.get(key).push(statement);
  }
  return [...pairs.values()].map((edges) => [...edges.values()]);
}

function addEdges(scene, groups) {
  const single = groups.length <= BUNDLE;
  const edges = single ? groups.map((group) => relationEdge(scene, group)) : [bundleEdge(scene, groups)];
  edges.forEach((edge, i) => {
    const turn = edge.from.key < edge.to.key ? 1 : -1;
    edge.bend = turn * (i - (edges.length - 1) / 2) * (edges.length > 2 ? 0.34 : 0.32);
    scene.edges.push(edge);
  });
}

function relationEdge(scene, group) {
  const [first] = group;
  const drawn = stateOf(first);
  const who = first.sources.length > 0 ? [...new Set(group.map((s) => speakersOf(s)[0]))] : [];
  return {
    key: 'r' + first.row, from: scene.byKey.get('e' + first.subject), to: scene.byKey.get('e' + first.object), rows: group.map((s) => s.row), state: drawn, negative: first.negative,
    colour: core.families[first.relation.family][3], label: relationText(first), who: sourceLabel(drawn, who), count: group.length, both: first.relation.symmetric,
  };
}

function sourceLabel(drawn, who) {
  if (who.length === 0) return '';
  const name = who[0].length > 22 ? lastName(who[0]) : who[0];
  return word('by', { who: name }) + (who.length > 1 ? ' +' + (who.length - 1) : '');
}

function lastName(name) {
  const parts = name.split(' ');
  const last = parts[parts.length - 1];
  return last.length > 22 ? last.slice(0, 21) + '…' : last;
}

// More than four relations between two: one thick line, opened as a list. It is dashed unless one of them is a fact.
function bundleEdge(scene, groups) {
  const all = groups.flat();
  const state_ = all.some((s) => stateOf(s) === 'fact') ? 'fact' : stateOf(all[0]);
  return {
    key: 'b' + all[0].row, from: scene.byKey.get('e' + all[0].subject), to: scene.byKey.get('e' + all[0].object), rows: all.map((s) => s.row), state: state_, negative: false,
    colour: '#595959', label: word('severalRelations', { n: groups.length }), who: '', count: all.length, both: true, several: true,
  };
}

// Names in at most two lines of about 18 letters.
function wrap(name) {
  const short = name.length > 44 ? name.slice(0, 43).trimEnd() + '…' : name;
  if (short.length <= 19) return [short];
  const middle = short.length / 2;
  const gaps = [...short.matchAll(/[ -]/g)].map((found) => found.index + 1);
  const gap = gaps.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (!gap) return [short.length > 26 ? short.slice(0, 25) + '…' : short];
  return [short.slice(0, gap).trim(), short.slice(gap).trim()];
}

// Groups instead of names: each is called after its strongest members.
function communityScene() {
  const scene = { nodes: [], edges: [], byKey: new Map(), grouped: true };
  const groups = membersByCommunity();
  const shown = [...groups].filter(([number]) => number >= 0).sort((a, b) => b[1].length - a[1].length || a[0] - b[0]).slice(0, SUPER);
  const most = shown.length > 0 ? shown[0][1].length : 1;
  for (const [number, members] of shown) addNode(scene, communityNode(number, members, most));
  const between = new Map();
  for (const { row, subject, object } of passing) {
    if (object < 0) continue;
    const ends = [entities[subject].community, entities[object].community].sort((a, b) => a - b);
    const key = ends.join('|');
    if (ends[0] === ends[1] || !scene.byKey.has('g' + ends[0]) || !scene.byKey.has('g' + ends[1])) continue;
    if (!between.has(key)) between.set(key, { ends, rows: [] });
    between.get(key).rows.push(row);
  }
  scene.edges = strongest([...between.values()], scene.nodes.length * 2).map((link) => communityEdge(scene, link));
  arrange(scene);
  return scene;
}

function strongest(links, count) {
  return links.sort((a, b) => b.rows.length - a.rows.length).slice(0, count);
}

function membersByCommunity() {
  const groups = new Map();
  const linked = new Set(passing.flatMap((s) => (s.object >= 0 ? [s.subject, s.object] : [])));
  for (const index of [...linked].sort((a, b) => a - b)) {
    const number = entities[index].community;
    if (!groups.has(number)) groups.set(number, []);
    groups.get(number).push(index);
  }
  return groups;
}

function communityNode(number, members, most) {
  const strongestFirst = [...members].sort((a, b) => entities[b].statements.length - entities[a].statements.length || a - b);
  const types = new Map();
  for (const index of members) types.set(entities[index].kind, (types.get(entities[index].kind) || 0) + 1);
  const kind = [...types].sort((a, b) => b[1] - a[1])[0][0];
  const x = members.reduce((sum, index) => sum + entities[index].x, 0) / members.length;
  const y = members.reduce((sum, index) => sum + entities[index].y, 0) / members.length;
  const names = strongestFirst.slice(0, 3).map((index) => entities[index].name);
  return {
    key: 'g' + number, entity: -1, community: number, x, y, r: 12 + 26 * Math.sqrt(members.length / most), shape: 'dot', colour: core.types[kind][3],
    label: names.slice(0, 2).map((line) => (line.length > 22 ? line.slice(0, 21) + '…' : line)), name: names.join(', '), weight: members.length, badge: String(members.length), members,
  };
}

function communityEdge(scene, { ends, rows }) {
  return {
    key: 'c' + ends.join('-'), from: scene.byKey.get('g' + ends[0]), to: scene.byKey.get('g' + ends[1]), rows, state: 'fact', negative: false, colour: '#8a8f96',
    label: plural(rows.length), who: '', count: rows.length, both: true, bend: 0, several: true, width: 1 + Math.min(6, Math.sqrt(rows.length) / 2), quiet: true,
  };
}

// Places of a small part of the graph: from where the nodes are, springs and repulsion, a fixed number of steps. The same part gives the same picture.
function arrange(scene) {
  const { nodes, edges } = scene;
  if (nodes.length < 2) return;
  const at = new Map(nodes.map((node, i) => [node.key, i]));
  spreadOut(nodes);
  const pairs = edges.map((edge) => [at.get(edge.from.key), at.get(edge.to.key)]);
  const degree = nodes.map(() => 1);
  for (const pair of pairs) for (const i of pair) degree[i] += 1;
  const steps = Math.max(60, Math.min(300, Math.floor(6e6 / (nodes.length * nodes.length))));
  for (let step = 0; step < steps; step += 1) relax(nodes, pairs, degree, 60 * (1 - step / steps) + 1);
  for (const node of nodes) node.x *= 1.7; // names are wide
  for (let round = 0; round < 3; round += 1) unlapAll(nodes);
}

// Names keep their size however small the picture: the smaller it has to be, the more room they need.
function unlapAll(nodes) {
  const { width, height } = renderer.camera();
  const grow = 1 / Math.min(1, Math.max(0.4, fitted(nodes, width, height).scale));
  for (let step = 0; step < 60; step += 1) if (!unlap(nodes, grow)) break;
}

// Scaled to about 130 pixels from node to node; nodes on one spot leave it on a spiral.
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

function relax(nodes, pairs, degree, most) {
  const ideal = 130;
  const fx = nodes.map((node) => -node.x * 0.3);
  const fy = nodes.map((node) => -node.y * 0.3);
  for (let i = 0; i < nodes.length; i += 1) {
    for (let j = i + 1; j < nodes.length; j += 1) {
      const dx = nodes[i].x - nodes[j].x;
      const dy = nodes[i].y - nodes[j].y;
      const force = (ideal * ideal) / (dx * dx + dy * dy + 1);
      fx[i] += dx * force; fy[i] += dy * force; fx[j] -= dx * force; fy[j] -= dy * force;
    }
  }
  for (const [i, j] of pairs) {
    const dx = nodes[j].x - nodes[i].x;
    const dy = nodes[j].y - nodes[i].y;
    const force = Math.hypot(dx, dy) / ideal / Math.sqrt(Math.min(degree[i], degree[j]));
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
  for (let i = 0; i < nodes.length; i += 1) {
    for (let j = i + 1; j < nodes.length; j += 1) {
      const lackX = (grow * (boxWidth(nodes[i]) + boxWidth(nodes[j]))) / 2 - Math.abs(nodes[i].x - nodes[j].x);
      const lackY = grow * (12 + nodes[i].r + nodes[j].r + 8 * (nodes[i].label.length + nodes[j].label.length)) - Math.abs(nodes[i].y - nodes[j].y);
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

function boxWidth(node) {
  return Math.max(2 * node.r, 7 * Math.max(...node.label.map((line) => line.length)), 6.3 * (node.note || '').length) + 14;
}
