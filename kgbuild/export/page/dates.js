// Dates. In: what the data holds: a year, a month, a week (2031-W16) or a day. Out: days since 1970, words of the chosen language.
const PARTS = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/;
const WEEK = /^(\d{4})-W(\d\d)/;

// The first day it can mean, as days since 1970; null when it is no date.
function daysOf(text) {
  const week = WEEK.exec(text);
  if (week) return mondayOf(Number(week[1]), Number(week[2]));
  const found = PARTS.exec(text);
  return found ? Date.UTC(Number(found[1]), Number(found[2] || 1) - 1, Number(found[3] || 1)) / 864e5 : null;
}

// ISO 8601: the week with 4 January is the first.
function mondayOf(year, week) {
  const fourth = Date.UTC(year, 0, 4) / 864e5;
  const weekday = (new Date(fourth * 864e5).getUTCDay() + 6) % 7;
  return fourth - weekday + 7 * (week - 1);
}

// The last day it can mean.
function lastDayOf(text) {
  if (WEEK.test(text)) return daysOf(text) + 6;
  const [, year, month, day] = PARTS.exec(text).map(Number);
  if (day) return daysOf(text);
  return Date.UTC(month ? year : year + 1, month || 0, 1) / 864e5 - 1;
}

function isoOf(day) {
  return new Date(day * 864e5).toISOString().slice(0, 10);
}

// "16. 4. 2031", "April 2031", "16. Woche 2031", "2031"; in English days stay as they are.
function shownDate(text) {
  const week = WEEK.exec(text || '');
  if (week) return word('week', { n: Number(week[2]), year: week[1] });
  const [, year, month, day] = PARTS.exec(text || '') || [];
  if (day) return language === 'de' ? Number(day) + '. ' + Number(month) + '. ' + year : [year, month, day].join('-');
  return month ? monthName(text, 'long') : year || text || '';
}

function monthName(text, form) {
  return new Intl.DateTimeFormat(language, { month: form, year: 'numeric', timeZone: 'UTC' }).format(daysOf(text) * 864e5);
}
