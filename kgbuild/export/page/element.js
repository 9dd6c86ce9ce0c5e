// Building the page. In: a tag, attributes, children. Out: an element. Text enters only as text: nothing from an article is ever parsed as markup.
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) setPart(element, name, value);
  for (const child of children.flat()) if (child || child === 0) element.append(child);
  return element;
}

function setPart(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === 'click') element.addEventListener('click', value);
  else if (name === 'style') for (const [property, setting] of Object.entries(value)) element.style.setProperty(property, setting);
  else if (name === 'class') element.className = value;
  else if (name === 'text') element.textContent = value;
  else element.setAttribute(name, value === true ? '' : value);
}

function button(text, click, attributes) {
  return el('button', { type: 'button', click, ...attributes }, text);
}

// An article's title, publisher and date; the title is a link, if its address is one of the web.
function articleLink(number) {
  const [id, title, date, url, publisher] = core.articles[number] || ['', '', '', '', ''];
  const more = [publisher, shownDate(date)].filter(Boolean).map((part) => ' · ' + part).join('');
  return [webLink(url, title || id || word('unknownArticle')), more];
}

// The same below its title: publisher, date, address.
function articleSource(number) {
  const [, , date, url, publisher] = core.articles[number];
  const more = [publisher, shownDate(date)].filter(Boolean).join(' · ');
  return [more, isWeb(url) && [more && ' · ', webLink(url, url)]].flat();
}

function isWeb(url) {
  return /^https?:\/\//.test(url);
}

function webLink(url, text) {
  return isWeb(url) ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text) : text;
}

function say(text) {
  document.getElementById('live').textContent = text;
}

const byId = (id) => document.getElementById(id);

function nodeLink(index) {
  return button(entities[index].name, () => selectNode(index), { class: 'link' });
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say(word('copied'));
    return true;
  } catch (problem) {
    return copyByHand(text);
  }
}

// Where the clipboard is closed (a file, a notebook's frame): through a text field.
function copyByHand(text) {
  const field = el('textarea', { class: 'unseen' });
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  say(word(done ? 'copied' : 'copyFailed'));
  return done;
}
