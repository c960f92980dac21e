import { decodeHTML } from 'entities';

/**
 * Bring a source value to the form in which only its prose counts: white space, marker and quote style, escapes,
 * comments, what is around an address and the labels of references make no difference.
 */
export function normalise(value: string): string {
  return value
    .replaceAll(codeOrComment, (found) => (found.startsWith('<') ? '' : found))
    .replaceAll(/&(?!lt;|gt;)#?\w+;/g, (reference) => decodeHTML(reference))
    .replaceAll(/(?:\\|(?<! ) {2,})\n/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\]\[[^\][]*\]|\\?\]\\?\[\\?\]/g, ']')
    .replaceAll(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, (marks) => '*'.repeat(marks.length))
    .replaceAll('~~', '~')
    .replaceAll(/\[((?:https?:\/\/|mailto:)[^\]\s]*)\]/gi, '$1')
    .replaceAll(/<((?:https?:\/\/|mailto:)[^<>\s]*|[^<>\s@]+@[^<>\s]+)>/gi, '$1')
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‘’‚]/g, "'")
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '')
    .trim();
}

const codeOrComment = /(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)|(?<!\\)<!--[^]*?-->/g;

/** Tell whether two source values have the same prose. */
export function sameProse(a: string, b: string): boolean {
  return a === b || normalise(a) === normalise(b);
}
