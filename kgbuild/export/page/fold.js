// Folding for search. In: any text. Out: lower case letters and digits, umlauts as their base letter, ß as ss: Weiß, Weiss, WEIß are the same; Müller, Mueller and Muller too.
const DIGRAPHS = /(?:ae|oe|ue)/g;
const PLAIN = { ß: 'ss', æ: 'a', œ: 'o', ø: 'o', đ: 'd', ł: 'l', ı: 'i' };

function fold(text) {
  return text
    .toLowerCase()
    .replace(/[ßæœøđłı]/g, (letter) => PLAIN[letter])
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(DIGRAPHS, (pair) => pair[0])
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
