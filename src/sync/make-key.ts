import { isKey, maxKeyLength } from '../model/key.ts';
import type { Segment, SegmentKind } from '../model/segment.ts';

const prefixes: Readonly<Record<SegmentKind, string>> = {
  heading: 'heading',
  paragraph: 'text',
  item: 'item',
  quote: 'quote',
  note: 'note',
  cell: 'cell',
  label: 'label',
  field: 'field',
  alt: 'alt',
  title: 'title',
  attribute: 'attribute',
  html: 'html',
  comment: 'comment',
};

/** Letters that Unicode does not take apart. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

const mostWords = 5;

/**
 * Make the key of a new segment from its kind and first words: `heading-wie-komt-er-mee`.
 *
 * @param taken Tells whether a key is in use, or was: a key is never given twice.
 */
export function makeKey(segment: Segment, taken: (key: string) => boolean): string {
  const words = asciiWords(segment.name ?? plain(segment.value));
  const base = fit(segment.name === undefined ? [prefixes[segment.kind], ...words.slice(0, mostWords)] : words);
  const start = isKey(base) ? base : prefixes[segment.kind];
  if (isKey(start) && !taken(start)) return start;
  for (let number = 2; ; number += 1) {
    const key = `${start.slice(0, maxKeyLength - String(number).length - 1).replace(/-$/, '')}-${number}`;
    if (isKey(key) && !taken(key)) return key;
  }
}

/** The text without its markup: tags, destinations and numbers of references. */
function plain(value: string): string {
  return value
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/\]\[[^\]]*\]/g, ' ')
    .replaceAll(/\]\([^)]{0,2000}\)/g, ' ')
    .replaceAll(/&#?\w+;/g, ' ')
    .replaceAll(/['’](?=\p{L})/gu, '');
}

function asciiWords(text: string): string[] {
  const ascii = text
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþ]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');
  return ascii.match(/[a-z0-9]+/g) ?? [];
}

/** Join as many words as a key may be long. */
function fit(words: readonly string[]): string {
  let key = '';
  for (const word of words) {
    const longer = key === '' ? word : `${key}-${word}`;
    if (longer.length > maxKeyLength) break;
    key = longer;
  }
  return key;
}
