import type { InlineTokens } from './parse-value.ts';

/** What has, or may have, another meaning than it says, by itself or with what stands beside a piece of text. */
const special = /[\\<>&$@^~_|{}[\]`*\n\r\t]|!$|:(?! )|www\./i;

/** Code, an emphasised text, a text with a number. */
const construct = /`[^`]+`|(\*\*?)([^*]+)\1|\[([^\]]+)\]\[(\d+)\]/g;

/** What may stand before and after an emphasised text, so that its asterisks can only mean that. */
const before = /^$|[\s(“„‘"']/;
const after = /^$|[\s.,;:!?)”’"'…]/;
const emphasised = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}.,!?%])?$/u;

/**
 * Read a value in which all markup is plain to see, without parsing it. Most values are such.
 *
 * Law: what it reads is what micromark reads.
 *
 * @param numbers Labels of destinations.
 * @returns undefined for a value that has to be parsed.
 */
export function readPlainly(value: string, numbers: readonly string[]): InlineTokens | undefined {
  if (value === '' || value.trim() !== value) return undefined;
  const found: Found = { text: [], emphasis: [], references: [], code: [] };
  let at = 0;
  for (const match of /[`*[]/.test(value) ? value.matchAll(construct) : []) {
    const { 0: whole, 1: marker = '', 2: inner, 3: label, 4: number = '', index: start } = match;
    const end = start + whole.length;
    const [previous = '', next = ''] = [value[start - 1], value[end]];
    if (special.test(value.slice(at, start))) return undefined;
    if (start > at) found.text.push({ start: at, end: start });
    at = end;
    if (inner !== undefined) {
      if (special.test(inner) || !emphasised.test(inner) || !before.test(previous) || !after.test(next))
        return undefined;
      found.emphasis.push({ start, end });
      found.text.push({ start: start + marker.length, end: end - marker.length });
    } else if (label !== undefined) {
      if (special.test(label) || !numbers.includes(number)) return undefined;
      const tail = { start: start + label.length + 2, end };
      found.references.push({ type: 'link', label: number, span: { start, end }, tail });
      found.text.push({ start: start + 1, end: tail.start - 1 });
    } else {
      if (previous === '`' || next === '`' || /[\n\r]/.test(whole)) return undefined;
      found.code.push({ start, end });
    }
  }
  // Nothing follows that could give its last character another meaning.
  if (special.test(`${value.slice(at)} `)) return undefined;
  if (at < value.length) found.text.push({ start: at, end: value.length });
  return { ...found, resources: [], html: [], inner: [], labels: [] };
}

type Found = {
  -readonly [Name in 'text' | 'emphasis' | 'references' | 'code']: InlineTokens[Name][number][];
};
