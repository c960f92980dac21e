import type { Planted, ValueKind } from './kind.ts';
import { change, changeOutsideCode, changeProse, drop, dropOutsideCode, found, put } from './edits.ts';
import { pick, type Random } from './random.ts';

const word = /(?<=[\p{L},;] )\p{Ll}{4,}(?= \p{L})/gu;
const numbered = /(?<!!)\[([^[\]]+)\]\[(\d+)\]/g;

/** Errors in links, images, notes, code, emphasis and tags. */
export const markupKinds: readonly ValueKind[] = [
  kind('link-dropped', ({ value }, random) => unlink(value, numbered, random)),
  kind('link-added', ({ value, format, urls }, random) =>
    format === 'markdown' && urls.length === 0
      ? changeProse(value, word, random, (text) => `[${text}](https://www.example.com/more)`)
      : undefined,
  ),
  kind('labels-swapped', ({ value, source }) => swapped(value, source)),
  kind('label-unknown', ({ value, urls }, random) =>
    change(value, /(?<=\])\[\d+\]/g, random, () => `[${urls.length + 1 + Math.floor(random() * 3)}]`),
  ),
  kind('label-repeated', ({ value }) => {
    const [first, second] = found(value, /(?<=\])\[\d+\]/g);
    return first && second && { value: put(value, second, first.text).value };
  }),
  kind('url-changed', ({ value, urls }, random) =>
    change(value, /(?<=\])\[\d+\]/g, random, (label) => {
      const typo = misspeltUrl(urls[Number(label.slice(1, -1)) - 1] ?? '', random);
      return typo === undefined ? undefined : `(${typo})`;
    }),
  ),
  kind('url-cut', ({ value, urls }, random) =>
    change(value, /(?<=\])\[\d+\]/g, random, (label) => {
      const [, rest] = /^(https?:\/\/.*\/)[\w-]{3,}\/?$/.exec(urls[Number(label.slice(1, -1)) - 1] ?? '') ?? [];
      return rest === undefined ? undefined : `(${rest})`;
    }),
  ),
  kind('url-elsewhere', ({ value, urls }, random) =>
    change(value, /(?<=\])\[\d+\]/g, random, (label) =>
      /^https?:/.test(urls[Number(label.slice(1, -1)) - 1] ?? '') ? '(https://elders.example/more)' : undefined,
    ),
  ),
  kind('address-changed', ({ value }, random) =>
    change(value, /(?<![\w@(])[\w.]+@[\w.]+\w/g, random, (text) => text.replace(/\w(?=\.\w+$)/, 'x')),
  ),
  kind('link-spaced', ({ value }, random) => change(value, /(?<=\])\[\d+\]/g, random, (label) => ` ${label}`)),
  kind('link-broken', ({ value }, random) =>
    change(value, /\]\[\d+\]/g, random, (text) => (random() < 0.5 ? text.slice(0, -1) : text.slice(1))),
  ),
  kind('link-emptied', ({ value }, random) =>
    change(value, numbered, random, (text) => text.replace(/^\[[^\]]*/, '[')),
  ),
  kind('image-dropped', ({ value }, random) => drop(value, /!\[[^\]]*\]\[\d+\] ?/g, random)),
  kind('note-dropped', ({ value }, random) => dropOutsideCode(value, /\[\^[^\]]+\]/g, random)),
  kind('note-renamed', ({ value }, random) => changeOutsideCode(value, /\[\^[^\]]+\]/g, random, () => '[^9]')),
  kind('code-dropped', ({ value, format }, random) =>
    format === 'markdown' ? change(value, /(?<!`)`[^`]+`(?!`)/g, random, (text) => text.slice(1, -1)) : undefined,
  ),
  kind('code-lost', ({ value, format }, random) =>
    format === 'markdown' ? drop(value, /(?<!`)`[^`]+` /g, random) : undefined,
  ),
  kind('code-changed', ({ value, source }, random) =>
    // Of code that was translated, nobody can tell.
    change(value, /(?<!`)`[^` ]{4,}`(?!`)/g, random, (text) =>
      (source.includes(text) ? text : '').replace(/(\w)(\w)(?=\W*`$)/, (_, one: string, two: string) =>
        one === two ? `${one}x` : two + one,
      ),
    ),
  ),
  kind('code-misspelt', ({ value, source }, random) =>
    change(value, /(?<!`)`[^`]*[_./-][^`]*`(?!`)/g, random, (text) =>
      source.includes(text) ? text.replace(/(?<=\w{2})[bcdfgklmnprst](?=\w)/, 'w') : text,
    ),
  ),
  kind('code-letter-changed', ({ value, source }, random) =>
    change(value, /(?<!`)`[a-z]{4,}`(?!`)/g, random, (text) =>
      source.includes(text) ? text.replace(/(?<=\w{2})[aeiou](?=\w)/, (letter) => (letter === 'e' ? 'u' : 'e')) : text,
    ),
  ),
  kind('code-added', ({ value, format, source }, random) =>
    format === 'markdown' && !source.includes('`')
      ? changeProse(value, word, random, (text) => `\`${text}\``)
      : undefined,
  ),
  kind('code-unclosed', ({ value, format }, random) =>
    format === 'markdown' && found(value, /`/g).length === 2 ? drop(value, /`/g, random) : undefined,
  ),
  kind('emphasis-unbalanced', ({ value, format }, random) =>
    format === 'markdown' ? drop(value, /\*\*(?=\p{L})|(?<=\p{L})\*\*/gu, random) : undefined,
  ),
  kind('emphasis-lost', ({ value, format }, random) =>
    format === 'markdown'
      ? change(value, /(\*\*?)(?=\S)[^*]+(?<=\S)\1/g, random, (text) => text.replaceAll('*', ''))
      : undefined,
  ),
  kind('emphasis-spaced', ({ value, format }, random) =>
    format === 'markdown'
      ? change(value, /(?<!\*)\*\*(?=\S)[^*]+(?<=\S)\*\*(?!\*)/g, random, (text) => `** ${text.slice(2, -2)} **`)
      : undefined,
  ),
  kind('emphasis-added', ({ value, format, source }, random) =>
    format === 'markdown' && !source.includes('*')
      ? changeProse(value, word, random, (text) => `**${text}**`)
      : undefined,
  ),
  kind('tag-dropped', ({ value }, random) =>
    changeOutsideCode(value, /<(\w+)[^<>]*>[^<>]*<\/\1>/g, random, (text) => text.replaceAll(/<[^<>]*>/g, '')),
  ),
  kind('tag-unclosed', ({ value }, random) => dropOutsideCode(value, /<\/\w+>/g, random)),
  kind('tag-added', ({ value, format }, random) =>
    format === 'markdown' ? changeProse(value, word, random, (text) => `<b>${text}</b>`) : undefined,
  ),
  kind('tag-misspelt', ({ value }, random) =>
    changeOutsideCode(value, /(?<=<)(?:kbd|strong|sub)(?=>)/g, random, (name) => `${name}d`),
  ),
  { ...kind('block-heading', ({ value, format }) => atStart(value, format, '# ')), rules: ['inline-markdown'] },
  { ...kind('block-list', ({ value, format }) => atStart(value, format, '- ')), rules: ['inline-markdown'] },
  { ...kind('block-quote', ({ value, format }) => atStart(value, format, '> ')), rules: ['inline-markdown'] },
  {
    ...kind('paragraph-added', ({ value, format }) =>
      format === 'markdown'
        ? put(value, { start: value.length, end: value.length }, `\n\n${value.split(' ').slice(0, 3).join(' ')}.`)
        : undefined,
    ),
    rules: ['inline-markdown'],
  },
];

function kind(id: string, seed: ValueKind['seed']): ValueKind {
  return {
    id,
    in: 'value',
    rules: ['same-markup', 'same-address'],
    also: [
      'inline-markdown',
      'same-numbers',
      'punctuation-space',
      'same-placeholders',
      'no-broken-link',
      'outer-space',
    ],
    seed,
  };
}

function unlink(value: string, pattern: RegExp, random: Random): Planted | undefined {
  const one = pick(found(value, pattern), random);
  return one && { value: put(value, one, one.text.replace(/^\[(.*)\]\[\d+\]$/s, '$1')).value };
}

function atStart(value: string, format: string, marker: string): Planted | undefined {
  return format === 'markdown' && /^\p{L}/u.test(value) ? put(value, { start: 0, end: 0 }, marker) : undefined;
}

/** Give two links each other’s number, where their texts, names, say that this is wrong. */
function swapped(value: string, source: string): Planted | undefined {
  const links = [...value.matchAll(numbered)];
  const named = links.filter(([whole]) => source.includes(whole));
  const one = named[0];
  const other = links.find(([, , label]) => label !== one?.[2]);
  if (!one || !other) return undefined;
  const [, , from = ''] = one;
  const [, , to = ''] = other;
  return {
    value: value.replaceAll(/(?<=\])\[(\d+)\]/g, (all, label) =>
      label === from ? `[${to}]` : label === to ? `[${from}]` : all,
    ),
  };
}

/** An address with a slip of the pen in it. */
function misspeltUrl(url: string, random: Random): string | undefined {
  const places = found(url, /(?<=\/\/.*)[a-z]{2}(?=[a-z]{2})/g);
  const one = pick(places, random);
  if (!one || one.text[0] === one.text[1]) return undefined;
  return put(url, one, `${one.text[1] ?? ''}${one.text[0] ?? ''}`).value;
}
