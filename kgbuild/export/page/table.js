// The table. In: the passing statements. Out: the same as the graph, as text: sortable, each row leads to its evidence.
const ROWS = 200;
const COLUMNS = ['subject', 'predicate', 'object', 'status', 'speaker', 'confidence', 'date', 'article', 'sentence'];
const order = { column: '', down: false };
let rowsShown = ROWS;

function cellOf(statement, column) {
  if (column === 'subject') return entities[statement.subject].name;
  if (column === 'predicate') return relationText(statement);
  if (column === 'object') return statement.relation.speech && statement.content >= 0 ? sentenceOf(statements[statement.content]) : objectName(statement);
  if (column === 'status') return word(stateOf(statement));
  if (column === 'speaker') return speakersOf(statement).join(' ← ');
  if (column === 'confidence') return String(statement.confidence);
  if (column === 'date') return statement.date || statement.time;
  if (column === 'article') return statement.article >= 0 ? articleTitle(statement.article) : '';
  return sentenceText(statement);
}

function shownCell(statement, column) {
  const text = cellOf(statement, column);
  if (column === 'confidence') return text + ' %';
  return column === 'date' ? shownDate(text) : text;
}

function sentenceText(statement) {
  if (!words || words.spans[statement.row].length === 0) return '';
  const span = spanOf(words.spans[statement.row][0]);
  const piece = piecesOf(span.article).find(({ start, text }) => start <= span.start && start + lengthOf(text) >= span.end);
  return piece ? slice(piece.text, span.start - piece.start, span.end - piece.start) : '';
}

function sorted(list) {
  if (!order.column) return list;
  const number = order.column === 'confidence';
  const keyed = list.map((statement) => [number ? statement.confidence : cellOf(statement, order.column), statement]);
  keyed.sort((a, b) => (number ? a[0] - b[0] : compare(a[0], b[0])) || a[1].row - b[1].row);
  if (order.down) keyed.reverse();
  return keyed.map(([, statement]) => statement);
}

// Columns that say something here: no source column where nobody is quoted, no article column for a single article.
function columnsFor(list) {
  const useful = { speaker: list.some((s) => s.sources.length > 0), date: list.some((s) => s.date || s.time), article: core.articles.length > 1 };
  return COLUMNS.filter((column) => useful[column] !== false);
}

function showTable() {
  const list = sorted(material(passing));
  const columns = columnsFor(list);
  const table = el('table', {}, el('caption', {}, word('rows', { n: localeNumber(list.length), shown: localeNumber(Math.min(list.length, rowsShown)) })), el('thead', {}, el('tr', {}, columns.map(headCell))), el('tbody', {}, list.slice(0, rowsShown).map((statement) => tableRow(statement, columns))));
  const parts = [table];
  if (list.length > rowsShown) parts.push(button(word('more', { n: Math.min(1000, list.length - rowsShown) }), () => { rowsShown += 1000; showTable(); }, { class: 'more' }));
  byId('table').replaceChildren(...parts);
}

function headCell(column) {
  const sort = order.column === column ? (order.down ? 'descending' : 'ascending') : 'none';
  const mark = { ascending: ' ↑', descending: ' ↓', none: '' }[sort];
  return el('th', { scope: 'col', 'aria-sort': sort, 'data-column': column }, button(word(column) + mark, () => sortBy(column)));
}

function sortBy(column) {
  order.down = order.column === column ? !order.down : false;
  order.column = column;
  showTable();
  writeAddress();
  byId('table').querySelector('th[aria-sort$="cending"] button').focus();
}

function tableRow(statement, columns) {
  const open = () => selectRow(statement.row);
  const cells = columns.map((column, i) => {
    if (column === 'sentence' || column === 'article') return el('td', { class: 'short ' + column }, el('span', {}, cellOf(statement, column)));
    if (i > 0) return el('td', {}, shownCell(statement, column));
    return el('td', {}, button(cellOf(statement, column), (event) => { event.stopPropagation(); open(); }, { class: 'link' }));
  });
  return el('tr', { class: 'row', 'data-row': String(statement.row), 'data-state': stateOf(statement), click: open }, cells);
}
