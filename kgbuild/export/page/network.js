// The renderer for graphs of up to about 1,500 nodes. In: a scene. Out: vis-network, positions fixed, no physics; names and crosses lie on a canvas above it.
function visRenderer(box, handlers) {
  const over = document.getElementById('over');
  let scene = emptyScene();
  let edges = new Map();
  let lit = null;
  const data = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
  const network = new vis.Network(box, data, core.options);
  let theme = themeOf();
  let thick = 1; // lines shrink with the picture; drawn thicker where all of it is shown small

  function camera() {
    const { x, y } = network.getViewPosition();
    return { x, y, scale: network.getScale(), width: box.clientWidth, height: box.clientHeight };
  }

  function drawOver() {
    const ratio = window.devicePixelRatio || 1;
    const view = camera();
    if (over.width !== Math.round(view.width * ratio)) over.width = Math.round(view.width * ratio);
    if (over.height !== Math.round(view.height * ratio)) over.height = Math.round(view.height * ratio);
    const pen = over.getContext('2d');
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, view.width, view.height);
    paintOver(pen, scene, view, theme, lit);
  }

  function drawUnder(pen) {
    const ratio = window.devicePixelRatio || 1;
    pen.save();
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintHulls(pen, scene, camera(), theme);
    pen.restore();
  }

  function visNode(node) {
    const draw = ({ ctx, x, y }) => {
      const scale = network.getScale();
      const r = radiusOf(node, { scale }) / scale;
      return { drawNode() { paintNode(ctx, node, { x, y }, r, theme, dimmed(node, lit), 1 / scale); }, nodeDimensions: { width: 2 * r, height: 2 * r } };
    };
    return { id: node.key, x: node.x, y: node.y, size: node.r, ctxRenderer: draw };
  }

  function visEdge(edge) {
    const bend = edge.bend || 0;
    return {
      id: edge.key, from: edge.from.key, to: edge.to.key, width: edgeWidth(edge) * thick, dashes: DASHES[edge.state].length ? DASHES[edge.state] : false,
      color: { color: tint(edge.colour, theme), opacity: edgeStrength(edge, lit), inherit: false }, arrows: { to: { enabled: !edge.both } },
      smooth: bend === 0 ? { enabled: false } : { enabled: true, type: bend < 0 ? 'curvedCCW' : 'curvedCW', roundness: Math.abs(bend) },
    };
  }

  box.firstElementChild.tabIndex = -1; // the picture itself takes the keys
  network.on('beforeDrawing', drawUnder);
  network.on('afterDrawing', drawOver);
  network.on('dragging', ({ nodes }) => nodes.forEach(follow));
  network.on('dragEnd', ({ nodes }) => nodes.forEach(follow));
  network.on('click', (event) => handlers.click(found(event)));
  network.on('hoverNode', ({ node, event }) => handlers.hover({ node: scene.byKey.get(node) }, pointIn(box, event)));
  network.on('hoverEdge', ({ edge, event }) => handlers.hover({ edge: edges.get(edge) }, pointIn(box, event)));
  network.on('blurNode', () => handlers.hover({}, null));
  network.on('blurEdge', () => handlers.hover({}, null));
  network.on('dragStart', () => handlers.hover({}, null));

  function found({ nodes, edges: ids }) {
    if (nodes.length > 0) return { node: scene.byKey.get(nodes[0]) };
    return { edge: edges.get(ids[0]) };
  }

  function follow(key) {
    const node = scene.byKey.get(key);
    if (node) Object.assign(node, network.getPositions([key])[key]);
  }

  return {
    name: 'vis',
    show(next) {
      scene = next;
      edges = new Map(scene.edges.map((edge) => [edge.key, edge]));
      data.nodes = new vis.DataSet(scene.nodes.map(visNode));
      data.edges = new vis.DataSet(scene.edges.map(visEdge));
      const view = camera();
      network.setData(data);
      network.moveTo({ position: { x: view.x, y: view.y }, scale: view.scale });
    },
    light(next) { lit = next; data.edges.update(scene.edges.map(visEdge)); network.redraw(); },
    camera,
    thicken(scale) { thick = 1 / Math.sqrt(Math.min(1, Math.max(0.2, scale))); data.edges.update(scene.edges.map(visEdge)); },
    look(part) { const view = { ...camera(), ...part }; network.moveTo({ position: { x: view.x, y: view.y }, scale: view.scale }); },
    resize() { network.setSize('100%', '100%'); network.redraw(); },
    repaint() { theme = themeOf(); data.edges.update(scene.edges.map(visEdge)); network.redraw(); },
    drawNow() { network.redraw(); },
    destroy() { network.destroy(); },
  };
}

function pointIn(box, event) {
  const frame = box.getBoundingClientRect();
  return { x: event.clientX - frame.left, y: event.clientY - frame.top };
}
