// The words of the evidence. In: a statement's span. Out: the sentence with subject, trigger and object marked, its neighbours, the article with all marked words.
// Offsets are Unicode code points, JavaScript counts UTF-16 units; `slice` takes the difference into account.
function slice(text, start, end) {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text).slice(start, end).join('') : text.slice(start, end);
}

function lengthOf(text) {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text).length : text.length;
}

// A span of evidence as an object: article, start, end, and the marks relative to the sentence.
function spanOf(numbers) {
  const [article, start, length, ...marks] = numbers;
  const names = ['subject', 'trigger', 'object'];
  return { article, start, end: start + length, marks: names.map((name, i) => ({ name, start: marks[2 * i], end: marks[2 * i] + marks[2 * i + 1] })).filter((mark) => mark.end > mark.start) };
}

// The sentences the file carries of an article: [{ start, text }]; a number begins a run of sentences at that offset.
function piecesOf(article) {
  const pieces = [];
  let start = 0;
  for (const part of words.texts[article] || []) {
    if (typeof part === 'number') { start = part; continue; }
    pieces.push({ start, text: part });
    start += lengthOf(part);
  }
  return pieces;
}

function quote(span) {
  const pieces = piecesOf(span.article);
  const at = pieces.findIndex((piece) => piece.start <= span.start && piece.start + lengthOf(piece.text) >= span.end);
  if (at < 0) return el('p', { class: 'from' }, word('noText'));
  const sentence = slice(pieces[at].text, span.start - pieces[at].start, span.end - pieces[at].start);
  const before = touches(pieces[at - 1], pieces[at]) ? pieces[at - 1].text : '';
  const after = touches(pieces[at], pieces[at + 1]) ? pieces[at + 1].text : '';
  return el('blockquote', {}, before && el('span', { class: 'near' }, before), el('span', { class: 'sentence' }, marked(sentence, span.marks)), after && el('span', { class: 'near' }, ' ' + after.trim()));
}

function touches(piece, next) {
  return Boolean(piece && next) && piece.start + lengthOf(piece.text) === next.start;
}

// Text with marks; where marks overlap, the earlier one keeps the letters.
function marked(text, marks) {
  const parts = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(at, mark.start);
    if (mark.end <= start) continue;
    parts.push(slice(text, at, start), markOf(mark, slice(text, start, mark.end)));
    at = mark.end;
  }
  parts.push(slice(text, at, lengthOf(text)));
  return parts;
}

function markOf(mark, text) {
  if (mark.row === undefined) return el('mark', { class: mark.name }, text);
  return el('mark', { class: mark.name, title: sentenceOf(statements[mark.row]), role: 'button', tabindex: '0', 'data-row': String(mark.row), click: () => selectRow(mark.row) }, text);
}

// The article, or what the file carries of it, with the words of all statements; those of the chosen one in colour.
function articleText(number, chosen) {
  const marks = marksOf(number, chosen);
  const parts = [];
  piecesOf(number).forEach((piece, i, all) => {
    if (i > 0 && !touches(all[i - 1], piece)) parts.push(' […] ');
    const end = piece.start + lengthOf(piece.text);
    parts.push(...marked(piece.text, marks.filter((mark) => mark.start < end && mark.end > piece.start).map((mark) => ({ ...mark, start: Math.max(0, mark.start - piece.start), end: mark.end - piece.start }))));
  });
  return el('blockquote', { class: 'whole' }, parts);
}

function marksOf(article, chosen) {
  const marks = [];
  statements.forEach(({ row, relation }) => {
    if (relation.speech && row !== chosen) return;
    for (const span of words.spans[row].map(spanOf)) {
      if (span.article !== article) continue;
      const shown = row === chosen ? span.marks : span.marks.filter((mark) => mark.name === 'trigger');
      for (const mark of shown) marks.push({ name: row === chosen ? mark.name : 'other', row, start: span.start + mark.start, end: span.start + mark.end, first: row === chosen ? 0 : 1 });
    }
  });
  const taken = marks.filter((mark) => mark.first === 0);
  return [...taken, ...marks.filter((mark) => mark.first === 1 && !taken.some((one) => one.start < mark.end && one.end > mark.start))];
}
