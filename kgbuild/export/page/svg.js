// A pen that writes SVG. In: the calls paint.js makes on a canvas context. Out: text(), the same picture as a file.
function escapeXml(text) {
  return text.replace(/[&<>"']/g, (letter) => '&#' + letter.charCodeAt(0) + ';').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

function svgPen(width, height, paper) {
  const parts = [];
  let path = '';
  let dash = [];
  let move = '';
  const saved = [];
  const number = (value) => String(Math.round(value * 10) / 10);
  const pen = { globalAlpha: 1, strokeStyle: '#000', fillStyle: '#000', lineWidth: 1, font: NAME, textAlign: 'left', textBaseline: 'top', lineJoin: 'round' };
  const place = () => (move ? ' transform="' + move + '"' : '');
  const write = (text, x, y, paints) => {
    const anchor = pen.textAlign === 'center' ? 'middle' : 'start';
    const size = parseFloat(/([\d.]+)px/.exec(pen.font)[1]);
    const down = pen.textBaseline === 'middle' ? size * 0.35 : size * 0.95;
    const manner = (/italic/.test(pen.font) ? ' font-style="italic"' : '') + (/600/.test(pen.font) ? ' font-weight="600"' : '');
    parts.push('<text x="' + number(x) + '" y="' + number(y + down) + '" text-anchor="' + anchor + '" opacity="' + pen.globalAlpha + '" font-size="' + size + '"' + manner + place() + ' ' + paints + '>' + escapeXml(text) + '</text>');
  };
  return Object.assign(pen, {
    beginPath() { path = ''; },
    moveTo(x, y) { path += 'M' + number(x) + ' ' + number(y); },
    lineTo(x, y) { path += 'L' + number(x) + ' ' + number(y); },
    quadraticCurveTo(a, b, x, y) { path += 'Q' + number(a) + ' ' + number(b) + ' ' + number(x) + ' ' + number(y); },
    arc(x, y, r) { path += 'M' + number(x - r) + ' ' + number(y) + 'a' + number(r) + ' ' + number(r) + ' 0 1 0 ' + number(2 * r) + ' 0a' + number(r) + ' ' + number(r) + ' 0 1 0 ' + number(-2 * r) + ' 0'; },
    roundRect(x, y, w, h, r) {
      const corner = (dx, dy) => 'a' + number(r) + ' ' + number(r) + ' 0 0 1 ' + number(dx) + ' ' + number(dy);
      path += 'M' + number(x + r) + ' ' + number(y) + 'h' + number(w - 2 * r) + corner(r, r) + 'v' + number(h - 2 * r) + corner(-r, r) + 'h' + number(2 * r - w) + corner(-r, -r) + 'v' + number(2 * r - h) + corner(r, -r) + 'Z';
    },
    closePath() { path += 'Z'; },
    setLineDash(pattern) { dash = pattern; },
    stroke() { parts.push('<path d="' + path + '" fill="none" stroke="' + pen.strokeStyle + '" stroke-width="' + number(pen.lineWidth) + '" opacity="' + pen.globalAlpha + '"' + (dash.length ? ' stroke-dasharray="' + dash.join(' ') + '"' : '') + '/>'); },
    fill() { parts.push('<path d="' + path + '" fill="' + pen.fillStyle + '" opacity="' + pen.globalAlpha + '"/>'); },
    fillRect(x, y, w, h) { parts.push('<rect x="' + number(x) + '" y="' + number(y) + '" width="' + number(w) + '" height="' + number(h) + '" fill="' + pen.fillStyle + '" opacity="' + pen.globalAlpha + '"' + place() + '/>'); },
    fillText(text, x, y) { write(text, x, y, 'fill="' + pen.fillStyle + '"'); },
    strokeText(text, x, y) { write(text, x, y, 'fill="none" stroke="' + pen.strokeStyle + '" stroke-width="' + pen.lineWidth + '" stroke-linejoin="round"'); },
    save() { saved.push(move); },
    restore() { move = saved.pop() || ''; },
    translate(x, y) { move += 'translate(' + number(x) + ' ' + number(y) + ')'; },
    rotate(angle) { move += 'rotate(' + number((angle * 180) / Math.PI) + ')'; },
    text(title) {
      const head = '<svg xmlns="http://www.w3.org/2000/svg" width="' + width + '" height="' + height + '" viewBox="0 0 ' + width + ' ' + height + '" font-family="' + escapeXml(FONT) + '">';
      return head + '<title>' + escapeXml(title) + '</title><rect width="100%" height="100%" fill="' + paper + '"/>' + parts.join('\n') + '</svg>\n';
    },
  });
}
