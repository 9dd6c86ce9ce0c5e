// The interface's words. In: a key. Out: the text in the language chosen, with {placeholders} filled.
const WORDS = {
  de: {
    skip: 'Zur Tabelle springen', search: 'Namen und Aussagen suchen', hits: 'Treffer', views: 'Ansichten', viewGraph: 'Graph', viewTable: 'Tabelle',
    viewSpeakers: 'Wer sagt was', menu: 'Menü', savePng: 'Bild als PNG', saveSvg: 'Bild als SVG', saveCsv: 'Aussagen als CSV', copyLink: 'Link zu dieser Ansicht kopieren',
    print: 'Drucken', theme: 'Hell oder dunkel', language: 'English', filters: 'Legende und Filter', certainty: 'Was zeigen', lines: 'Linien', kinds: 'Wer und was',
    families: 'Beziehungen', relations: 'Einzelne Beziehungen', sources: 'Quellen', articles: 'Artikel', least: 'Mindestsicherheit', confidence: 'Sicherheit', reset: 'Alle Filter aufheben',
    zoom: 'Ausschnitt', zoomIn: 'Vergrößern', zoomOut: 'Verkleinern', zoomFit: 'Alles zeigen', evidence: 'Belege', timeline: 'Zeitleiste',
    keys: 'Tasten: / suchen · Tab und Pfeile gehen von Knoten zu Knoten · Eingabe öffnet · + − 0 zoomen · e Umgebung · Esc zurück',
    facts: 'Nur Tatsachen', said: 'Auch Vorbehalte und Behauptungen', all: 'Alles', counts: '{entities} Namen · {statements}', factMany: '{n} Tatsachen', weakMany: '{n} mit Vorbehalt', claimMany: '{n} Behauptungen', plannedMany: '{n} geplant', possibleMany: '{n} möglich', inferredMany: '{n} gefolgert',
    ofArticles: 'aus {n} Artikeln', fact: 'Tatsache', weak: 'Tatsache mit Vorbehalt', weakWhy: 'Der Artikel sagt es selbst, aber mit Quelle, verneint oder unsicher gelesen', claim: 'Behauptung', negative: 'verneint oder bestritten', denied: 'bestritten', negated: 'verneint', planned: 'geplant', possible: 'möglich', inferred: 'gefolgert',
    not: 'nicht', by: 'laut {who}', unnamed: 'ungenannter Quelle', unnamedSource: 'ungenannte Quelle',
    severalRelations: '{n} Beziehungen', about: 'Worum es geht', mostConnected: 'Die meisten Verbindungen', mainFacts: 'Tatsachen', mainClaims: 'Behauptungen und Pläne', whoSpeaks: 'Wer zu Wort kommt',
    statementsOf: '{n} Aussagen', oneStatement: '1 Aussage', others: 'Sonst zwischen beiden', alsoSaid: 'Dasselbe an anderer Stelle', between: 'Zwischen {a} und {b}', mentionedAs: 'im Text auch: {names}', byNameAlone: 'Aus {n} Artikeln zusammengeführt, nur nach dem Namen', saysHimself: 'Sagt selbst', saidAbout: 'Über {name}', alsoCalled: 'auch: {names}', mentioned: 'in {n} Artikeln',
    neighbours: 'Umgebung', twoSteps: 'Zwei Schritte', showIn: 'Im Graphen zeigen', citation: 'Beleg kopieren', link: 'Link', copied: 'Kopiert', copyFailed: 'Kopieren ist hier nicht erlaubt',
    saved: 'Gespeichert: {name}', sure: 'Sicherheit {n} %', measured: '„{relation}“: {k} von {n} geprüften Aussagen dieser Beziehung richtig ({p} %)', unmeasured: '„{relation}“: noch nicht geprüft, wie oft diese Beziehung richtig erkannt wird', checked: 'Beziehung geprüft: {p} % von {n} richtig', checkedFew: 'Beziehung geprüft: {k} von {n} richtig', unchecked: 'Beziehung ungeprüft', premises: 'Gefolgert aus', pattern: 'Muster', steps: 'Grammatik', offsets: 'Stelle',
    time: 'Zeit', place: 'Ort', details: 'Wie gefunden', source: 'Quelle', saysOpen: 'Wer das sagt', article: 'Artikel', published: 'erschienen', unknownArticle: 'Artikel ohne Titel', noText: 'Der Text ist in dieser Datei nicht enthalten.',
    fullText: 'Im Artikel zeigen', subject: 'Wer', predicate: 'Beziehung', object: 'Wen oder was', status: 'Status', speaker: 'Laut', sentence: 'Satz', date: 'Datum', rows: '{n} Aussagen, {shown} gezeigt. Auf eine Spalte klicken, um zu sortieren.',
    more: 'Weitere {n} zeigen', nobody: 'In diesen Artikeln wird niemand als Quelle genannt.', contradictions: 'Aussage gegen Aussage', yes: 'Es ist so', no: 'Es ist nicht so', itself: 'der Artikel selbst', pickSpeaker: 'Auf einen Namen klicken, um alles zu sehen, was er sagt.',
    says: 'sagt', empty: 'Nichts zu zeigen.\nDie Filter lassen keine Aussage übrig.', nothing: 'In diesen Artikeln wurde keine Beziehung gefunden.', broken: 'Die Daten dieser Seite sind nicht lesbar. Die Datei ist wohl unvollständig; `kgbuild build` schreibt sie neu. ({why})', old: 'Dieser Browser kann die Daten nicht entpacken. Es braucht Firefox 113, Safari 16.4, Chrome 103 oder neuer.',
    communities: 'Gruppen', top: 'Die am meisten Verbundenen', everything: 'Alle {n} Namen', group: 'Gruppe um {name}', opened: 'Gruppe um {name} aufgeklappt, {n} Namen', openHere: 'Hier aufklappen', close: 'Zuklappen', closeAll: 'Alle zuklappen', alone: 'Für sich zeigen', moreGroups: '{n} kleinere Gruppen', moreNames: '{n} weitere Namen', noGroup: 'In keiner Gruppe', smallGroups: 'Kleinere Gruppen', back: 'Zurück', members: '{n} Namen', egoOf: 'Umgebung von {name}', from: 'von', to: 'bis', clear: 'aufheben', undated: 'ohne Datum', saysOf: '{who} sagt',
    summary: 'Graph: {nodes} Knoten, {edges} Verbindungen. Die Tabelle zeigt dasselbe als Text.', selected: '{name}, {type}, {n} Aussagen', none: 'keine', only: 'nur {name} zeigen', onlyThis: 'nur', shownNow: '{n}, {names} Namen gezeigt', speech: '{who} {act}:', wholeArticle: 'Der ganze Artikel', of: 'von', notDrawn: 'nur Angaben, keine Verbindung zu anderen', dragTime: 'In der Zeitleiste ziehen wählt einen Zeitraum', earlier: 'früher', later: 'später', week: '{n}. Woche {year}', noSource: 'ohne Quelle', ofClaim: 'bestreitet',
  },
  en: {
    skip: 'Skip to the table', search: 'Search names and statements', hits: 'Hits', views: 'Views', viewGraph: 'Graph', viewTable: 'Table',
    viewSpeakers: 'Who says what', menu: 'Menu', savePng: 'Picture as PNG', saveSvg: 'Picture as SVG', saveCsv: 'Statements as CSV', copyLink: 'Copy a link to this view',
    print: 'Print', theme: 'Light or dark', language: 'Deutsch', filters: 'Legend and filters', certainty: 'What to show', lines: 'Lines', kinds: 'Who and what',
    families: 'Relations', relations: 'Single relations', sources: 'Sources', articles: 'Articles', least: 'Least confidence', confidence: 'Confidence', reset: 'Clear all filters',
    zoom: 'Zoom', zoomIn: 'Zoom in', zoomOut: 'Zoom out', zoomFit: 'Show all', evidence: 'Evidence', timeline: 'Timeline',
    keys: 'Keys: / search · Tab and arrows walk from node to node · Enter opens · + − 0 zoom · e neighbourhood · Esc back',
    facts: 'Facts only', said: 'Reservations and claims too', all: 'Everything', counts: '{entities} names · {statements}', factMany: '{n} facts', weakMany: '{n} with a reservation', claimMany: '{n} claims', plannedMany: '{n} planned', possibleMany: '{n} possible', inferredMany: '{n} inferred',
    ofArticles: 'from {n} articles', fact: 'fact', weak: 'fact with a reservation', weakWhy: 'The article says so itself, but with a source, negated, or read without certainty', claim: 'claim', negative: 'negated or denied', denied: 'denied', negated: 'negated', planned: 'planned', possible: 'possible', inferred: 'inferred',
    not: 'not', by: 'says {who}', unnamed: 'an unnamed source', unnamedSource: 'unnamed source',
    severalRelations: '{n} relations', about: 'What it is about', mostConnected: 'Most connected', mainFacts: 'Facts', mainClaims: 'Claims and plans', whoSpeaks: 'Who is heard',
    statementsOf: '{n} statements', oneStatement: '1 statement', others: 'Else between the two', alsoSaid: 'The same elsewhere', between: 'Between {a} and {b}', mentionedAs: 'in the text also: {names}', byNameAlone: 'Brought together from {n} articles, by the name alone', saysHimself: 'Says', saidAbout: 'About {name}', alsoCalled: 'also: {names}', mentioned: 'in {n} articles',
    neighbours: 'Neighbours', twoSteps: 'Two steps', showIn: 'Show in graph', citation: 'Copy citation', link: 'Link', copied: 'Copied', copyFailed: 'Copying is not allowed here',
    saved: 'Saved: {name}', sure: 'confidence {n} %', measured: '“{relation}”: {k} of {n} checked statements of this relation correct ({p} %)', unmeasured: '“{relation}”: not yet checked how often this relation is read correctly', checked: 'relation checked: {p} % of {n} correct', checkedFew: 'relation checked: {k} of {n} correct', unchecked: 'relation unchecked', premises: 'Inferred from', pattern: 'Pattern', steps: 'Grammar', offsets: 'Position',
    time: 'Time', place: 'Place', details: 'How it was found', source: 'Source', saysOpen: 'Who says so', article: 'Article', published: 'published', unknownArticle: 'Untitled article', noText: 'This file does not carry the text.',
    fullText: 'Show in article', subject: 'Who', predicate: 'Relation', object: 'Whom or what', status: 'Status', speaker: 'According to', sentence: 'Sentence', date: 'Date', rows: '{n} statements, {shown} shown. Click a column to sort.',
    more: 'Show {n} more', nobody: 'Nobody is quoted in these articles.', contradictions: 'One word against another', yes: 'It is so', no: 'It is not so', itself: 'the article itself', pickSpeaker: 'Click a name to see all it says.',
    says: 'says', empty: 'Nothing to show.\nThe filters leave no statement.', nothing: 'No relation was found in these articles.', broken: 'The data of this page cannot be read. The file is probably incomplete; `kgbuild build` writes it anew. ({why})', old: 'This browser cannot unpack the data. Firefox 113, Safari 16.4, Chrome 103 or newer is needed.',
    communities: 'Groups', top: 'The 200 most connected', everything: 'All {n} names', group: 'Group around {name}', opened: 'Group around {name} opened, {n} names', openHere: 'Open here', close: 'Close', closeAll: 'Close all', alone: 'Show alone', moreGroups: '{n} smaller groups', moreNames: '{n} more names', noGroup: 'In no group', smallGroups: 'Smaller groups', back: 'Back', members: '{n} names', egoOf: 'Neighbourhood of {name}', from: 'from', to: 'to', clear: 'clear', undated: 'undated', saysOf: '{who} says',
    summary: 'Graph: {nodes} nodes, {edges} links. The table shows the same as text.', selected: '{name}, {type}, {n} statements', none: 'none', only: 'show only {name}', onlyThis: 'only', shownNow: '{n}, {names} names shown', speech: '{who} {act}:', wholeArticle: 'The whole article', of: 'of', notDrawn: 'details only, no link to others', dragTime: 'Drag in the timeline to pick a period', earlier: 'earlier', later: 'later', week: 'week {n} of {year}', noSource: 'no source', ofClaim: 'denies',
  },
};

let language = 'de';

function word(key, values) {
  const text = WORDS[language][key] === undefined ? key : WORDS[language][key];
  return values ? text.replace(/\{(\w+)\}/g, (whole, name) => (values[name] === undefined ? whole : String(values[name]))) : text;
}

function otherLanguage() {
  return language === 'de' ? 'en' : 'de';
}

function localeNumber(number) {
  return number.toLocaleString(language);
}

function compare(a, b) {
  return a.localeCompare(b, language);
}

function plural(count) {
  return count === 1 ? word('oneStatement') : word('statementsOf', { n: localeNumber(count) });
}

// The static texts of the page: elements say which word they show, or carry as label or placeholder.
function speak() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', word(element.dataset.label));
  for (const element of document.querySelectorAll('[data-placeholder]')) element.placeholder = word(element.dataset.placeholder);
}
