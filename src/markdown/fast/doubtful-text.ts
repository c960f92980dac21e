import type { Text } from 'mdast';
import type { Around } from './doubts.ts';

/** Tell whether remark-parse could find something in what the fast parser takes for text. */
export function isDoubtfulText(node: Text, source: string, { text, start, end, parent }: Around): boolean {
  const isFirst =
    parent?.children[0] === node || /(?:^|[\r\n])[ \t>]*$/.test(text.slice(Math.max(start - 50, 0), start));
  const next = /[:\t]/.exec(text[end] ?? '')?.[0] ?? '';
  const value = `${isFirst ? '\n' : ''}${node.value}${next}`.replaceAll(noDirective, '');
  // In a link that holds a footnote, satteri sees none.
  if (/\][[(]/.test(value) && text.includes('[^')) return true;
  return (parent?.type === 'link' ? mayMeanInLink : mayMean).test(value) || /<[a-z/!?]/i.test(source);
}

/** A name before a colon is no directive: `10:30:15`, `:smile:`. */
const noDirective = /(?<!:):(?:\d+(?=:(?:\d|$))|(?<!\w:)[a-z\d]+(?:[-_][a-z\d]+)*(?=:(?:\s|$)))/gi;
const mayMeanInLink = /\[\^|:(?:\t|[^\s!-/:-@[-`{-~])|[\r\n]\[[ \txX]\]/;
const mayMean =
  /www\.|https?:\/\/|[\w.+-]@(?=[\w-]+\.)[\w.-]*[a-z](?![\w-])|\[\^|[\r\n][ \t]*::|:(?:\t|[^\s!-/:-@[-`{-~])|[\r\n]\[[ \txX]\]|[\r\n][ \t]*(?:[ \t|:-]*\||[-+*]$|[-+*][\r\n]|\d+[.)](?:[\r\n]|$))/i;

/** Tell whether an address that stands in the text bare could have another extent, or be none. */
export function isDoubtfulAddress(source: string, { text, start, end }: Around): boolean {
  return (
    !plainAddress.test(source) ||
    !/^[ \t\r\n(]?$/.test(text.slice(Math.max(start - 1, 0), start)) ||
    !/^[ \t\r\n),.]?$/.test(text.slice(end, end + 1))
  );
}

/** Of characters that nothing else is made of. */
const plainAddress =
  /^(?:(?:https?:\/\/|www\.)(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}(?:\/(?:[a-z\d/._%=&?#+-]*[a-z\d/=])?)?|[a-z\d]+(?:[._-][a-z\d]+)*@(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,})$/i;
