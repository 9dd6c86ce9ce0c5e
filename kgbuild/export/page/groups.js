// Groups. In: the passing statements and which groups are open. Out: a scene of groups, each called after its strongest names; an open one shows its names in place.
const CLOSED = 24; // groups shown at once, the largest; fewer where the window is small
const MEMBERS = 120; // names of an open group shown at once, the strongest
const REST = -2; // the number of the node that stands for all groups there is no room for

function groupScene() {
  const groups = groupsOfNames();
  const room = Math.min(CLOSED, gridFor().most) - 1; // one place is for the rest
  const shown = groups.filter((group, i) => group.number >= 0 && (i < room || state.open.has(group.number)));
  const scene = closedScene(shown, groups.filter((group) => !shown.includes(group)));
  arrange(scene);
  const open = shown.filter((group) => state.open.has(group.number));
  return open.length > 0 ? openedScene(scene, open) : scene;
}

// The groups as { number, members }, the largest first, members by strength; number -1 holds the names of no group.
function groupsOfNames() {
  const groups = new Map();
  for (const index of [...degrees(linksWithin(null)).keys()].sort((a, b) => strength(b) - strength(a) || a - b)) {
    const number = entities[index].community;
    if (!groups.has(number)) groups.set(number, []);
    groups.get(number).push(index);
  }
  return [...groups].map(([number, members]) => ({ number, members })).sort((a, b) => (a.number < 0) - (b.number < 0) || b.members.length - a.members.length || a.number - b.number);
}

function strength(index) {
  return entities[index].statements.length;
}

// The strongest of a group, by all its statements: a link names the group by it.
let anchorTable = null;
function anchorOf(number) {
  if (!anchorTable) {
    anchorTable = new Map();
    for (const { index, community } of entities) if (!anchorTable.has(community) || strength(index) > strength(anchorTable.get(community))) anchorTable.set(community, index);
  }
  return anchorTable.has(number) ? anchorTable.get(number) : -1;
}

function groupName(number) {
  return anchorOf(number) >= 0 ? entities[anchorOf(number)].name : '';
}

function closedScene(shown, rest) {
  const scene = emptyScene();
  const most = Math.max(1, ...shown.map((group) => group.members.length));
  for (const group of shown) addNode(scene, groupNode(group, most));
  linkGroups(scene, (index) => 'g' + entities[index].community);
  if (rest.length > 0) addNode(scene, restNode(rest));
  return scene;
}

// Statements inside an open group and between open groups as relations, all others as lines between groups.
function linkGroups(scene, keyOf) {
  const inside = [];
  const between = new Map();
  for (const statement of linksWithin(null)) {
    const ends = [keyOf(statement.subject), keyOf(statement.object)];
    if (ends[0] === ends[1] || !ends.every((key) => scene.byKey.has(key))) continue;
    if (ends.every((key) => key[0] === 'e')) { inside.push(statement); continue; }
    const key = ends.sort().join('-');
    if (!between.has(key)) between.set(key, { key, ends, rows: [] });
    between.get(key).rows.push(statement.row);
  }
  for (const pair of bundles(inside)) addEdges(scene, pair);
  const strongest = [...between.values()].sort((a, b) => b.rows.length - a.rows.length).slice(0, scene.nodes.length * 2);
  scene.edges.push(...strongest.map((link) => groupEdge(scene, link)));
}

function groupEdge(scene, { key, ends, rows }) {
  return {
    key: 'c' + key, from: scene.byKey.get(ends[0]), to: scene.byKey.get(ends[1]), rows, state: 'fact', negative: false, colour: '#757a82',
    label: plural(rows.length), who: '', count: rows.length, both: true, slot: 0, several: true, width: 1.2 + Math.min(6, Math.sqrt(rows.length) / 2), quiet: true,
  };
}

function groupNode({ number, members }, most) {
  const types = counted(members.map((index) => entities[index].kind));
  const middle = centreOf(members.map((index) => entities[index]));
  const names = members.slice(0, 3).map((index) => entities[index].name);
  return {
    key: 'g' + number, entity: -1, community: number, ...middle, r: 11 + 19 * Math.sqrt(members.length / most), steady: true, shape: 'dot', colour: core.types[types[0][0]][3],
    label: names.slice(0, 2).map((line) => (line.length > 22 ? line.slice(0, 21).trimEnd() + '…' : line)), name: names.join(', '), weight: members.length, badge: String(members.length), members,
  };
}

// One node for all that there is no room for; its panel lists the groups.
function restNode(groups) {
  const members = groups.flatMap((group) => group.members);
  const named = groups.filter((group) => group.number >= 0);
  const label = named.length > 0 ? word('moreGroups', { n: localeNumber(named.length) }) : word('noGroup');
  return {
    key: 'g' + REST, entity: -1, community: REST, ...centreOf(members.map((index) => entities[index])), r: 21, steady: true, shape: 'dot', colour: '#757a82',
    label: [label], name: label, weight: 0, badge: String(members.length), members, groups: named,
  };
}

// Each open group is laid out for itself; the others make room for it.
function openedScene(closed, open) {
  const scene = emptyScene();
  const parts = open.map((group) => openPart(group, closed.byKey.get('g' + group.number)));
  const others = closed.nodes.filter((node) => !state.open.has(node.community));
  makeRoom(others, parts);
  for (const node of [...others, ...parts.flatMap(membersInPlace)]) addNode(scene, node);
  linkGroups(scene, (index) => (scene.byKey.has('e' + index) ? 'e' + index : 'g' + entities[index].community));
  scene.hulls = parts.map(({ group, half, x, y }) => ({ community: group.number, name: word('group', { name: groupName(group.number) }), left: x - half.x, right: x + half.x, top: y - half.y, bottom: y + half.y }));
  return scene;
}

// The names of an open group around their own middle; those too many stay one node.
function openPart(group, place) {
  const part = emptyScene();
  const shown = new Set(group.members.slice(0, MEMBERS));
  const degree = degrees(linksWithin(null));
  const most = Math.max(...[...shown].map((index) => degree.get(index)));
  for (const index of shown) addNode(part, entityNode(entities[index], degree.get(index), most));
  for (const pair of bundles(linksWithin(shown))) addEdges(part, pair);
  if (group.members.length > MEMBERS) addNode(part, { ...groupNode({ ...group, members: group.members.slice(MEMBERS) }, group.members.length), label: [word('moreNames', { n: localeNumber(group.members.length - MEMBERS) })] });
  arrange(part);
  const grow = growthFor(part.nodes);
  const { left, right, top, bottom } = boundsOf(part.nodes, 1 / grow);
  for (const node of part.nodes) { node.x -= (left + right) / 2; node.y -= (top + bottom) / 2; }
  return { group, nodes: part.nodes, grow, x: place.x, y: place.y, half: { x: (right - left) / 2 + 20 * grow, y: (bottom - top) / 2 + 20 * grow } };
}

// Outwards from each open group by half its size in that direction, then off each other.
function makeRoom(others, parts) {
  const all = [...others, ...parts];
  for (const part of parts) {
    for (const node of all) {
      const away = { x: node.x - part.x, y: node.y - part.y };
      const far = Math.hypot(away.x, away.y);
      if (far === 0) continue;
      const reach = 1 / Math.hypot(away.x / far / part.half.x, away.y / far / part.half.y);
      node.x += (away.x / far) * reach;
      node.y += (away.y / far) * reach;
    }
  }
  const grow = 1.5 * Math.max(...parts.map((part) => part.grow));
  for (let step = 0; step < UNLAP; step += 1) if (!unlap(all, grow)) break;
}

function membersInPlace(part) {
  for (const node of part.nodes) { node.x += part.x; node.y += part.y; }
  return part.nodes;
}
