// Printing. In: the browser's call before it prints. Out: a canvas with all of the picture on white paper, drawn at once; the theme comes back afterwards.
const PAPER = { width: 1400, height: 900, ratio: 2 };

function layOutPaper() {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  root.dataset.theme = 'light';
  drawOnto(byId('paper'), fitted(scene.nodes, PAPER.width, PAPER.height), PAPER.ratio, { ...themeOf(), paper: '#ffffff' }, null);
  root.dataset.theme = theme;
  root.dataset.printing = 'yes'; // the style is light until the paper is out
}

function clearPaper() {
  delete document.documentElement.dataset.printing;
  byId('paper').width = 0;
}

// The scene as a camera sees it, in a canvas of its own: for paper and for PNG.
function drawOnto(canvas, camera, ratio, theme, lit) {
  canvas.width = Math.round(camera.width * ratio);
  canvas.height = Math.round(camera.height * ratio);
  const pen = canvas.getContext('2d');
  pen.scale(ratio, ratio);
  pen.fillStyle = theme.paper;
  pen.fillRect(0, 0, camera.width, camera.height);
  paint(pen, scene, camera, theme, lit);
}
