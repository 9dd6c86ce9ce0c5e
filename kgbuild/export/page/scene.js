// What is drawn. In: the passing statements and the mode. Out: a scene of nodes and edges with places, shapes and labels; one edge for each relation and status.
const BUNDLE = 4; // parallel edges that stay single
const TOP = 200;
const ARRANGED = 300; // nodes up to which a part of the graph is laid out for itself

// A scene: { nodes: [{ key, entity, community, x, y, r, shape, colour, label, weight }], edges: [...], byKey: Map, hulls: [the open groups] }
function buildScene() {
  const scene = state.mode === 'start' && core.grouped ? groupScene() : nameScene(chosenEntities());
  bendEdges(scene);
  return scene;
}

function nameScene(chosen) {
  const scene = entityScene(linksWithin(chosen));
  if (chosen && scene.nodes.length <= ARRANGED) arrange(scene);
  return scene;
}

function linksWithin(chosen) {
  return passing.filter((s) => s.object >= 0 && s.object !== s.subject && (!chosen || (chosen.has(s.subject) && chosen.has(s.object))));
}

function emptyScene() {
  return { nodes: [], edges: [], byKey: new Map(), hulls: [] };
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
  const scene = emptyScene();
  const degree = degrees(links);
  const most = Math.max(1, ...degree.values());
  for (const [index, count] of [...degree].sort((a, b) => a[0] - b[0])) addNode(scene, entityNode(entities[index], count, most));
  for (const group of bundles(links)) addEdges(scene, group);
  return scene;
}

function degrees(links) {
  const degree = new Map();
  for (const { subject, object } of links) for (const end of [subject, object]) degree.set(end, (degree.get(end) || 0) + 1);
  return degree;
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
    edge.slot = turn * (i - (edges.length - 1) / 2);
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
function wrap(name, most = 19) {
  const short = name.length > 44 ? name.slice(0, 43).trimEnd() + '…' : name;
  if (short.length <= most) return [short];
  const middle = short.length / 2;
  const gaps = [...short.matchAll(/[ -]/g)].map((found) => found.index + 1);
  const gap = gaps.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (!gap) return [short.length > 26 ? short.slice(0, 25) + '…' : short];
  return [short.slice(0, gap).trim(), short.slice(gap).trim()];
}
