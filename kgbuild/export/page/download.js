// Taking things along. In: the picture and the passing statements. Out: PNG, SVG, CSV files and the link.
function fileName(ending) {
  const title = core.title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60);
  return (title || 'graph') + '.' + ending;
}

function saveBlob(blob, ending) {
  const url = URL.createObjectURL(blob);
  const link = el('a', { href: url, download: fileName(ending) });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 2000);
  say(word('saved', { name: fileName(ending) }));
}

function savePng() {
  const canvas = document.createElement('canvas');
  drawOnto(canvas, renderer.camera(), 2, themeOf(), lit);
  canvas.toBlob((blob) => saveBlob(blob, 'png'), 'image/png');
}

function svgText() {
  const camera = renderer.camera();
  const theme = themeOf();
  const pen = svgPen(camera.width, camera.height, theme.paper);
  paint(pen, scene, camera, theme, lit);
  return pen.text(core.title);
}

function saveSvg() {
  saveBlob(new Blob([svgText()], { type: 'image/svg+xml' }), 'svg');
}

// A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it.
function csvCell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return /[",\n\r;]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
}

function csvText() {
  const head = ['id', 'subject', 'predicate', 'object', 'status', 'polarity', 'source', 'confidence', 'relation_correct', 'relation_checked', 'time', 'date', 'article', 'title', 'start', 'end', 'sentence'];
  const rows = sorted(material(passing)).map((s) => {
    const spans = words.spans[s.row].map(spanOf);
    const article = core.articles[s.article] || ['', ''];
    return [words.id[s.row], entities[s.subject].name, s.relation.name, objectName(s), s.inferred ? 'Inferred' : s.status, s.negative ? 'negative' : 'positive', speakersOf(s).join(' < '), (s.confidence / 100).toFixed(2), s.relation.judged > 0 ? s.relation.precision.toFixed(2) : '', String(s.relation.judged), s.time, s.date, article[0], article[1], spans.length ? String(spans[0].start) : '', spans.length ? String(spans[0].end) : '', sentenceText(s)];
  });
  return '\ufeff' + [head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

function saveCsv() {
  saveBlob(new Blob([csvText()], { type: 'text/csv;charset=utf-8' }), 'csv');
}
