import { createScanner } from 'jsonc-parser';
import type { Span } from '../model/span.ts';
import type { JsonProblem } from './json-problem.ts';
import { showText } from './show-text.ts';

/** What the scanner calls its tokens, by number: its `const enum` can't be used with isolated modules. */
const kinds = [
  '',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  'true',
  'false',
  'string',
  'number',
  'line comment',
  'block comment',
  'line break',
  'space',
  'unknown',
  'end',
] as const;

/** The scanner's number for "no error", and for those that need a place of their own. */
const noError = 0;
const endOfString = 2;
const endOfNumber = 3;

type ScannerKind = (typeof kinds)[number];

/** What a token is; `broken` is a string without end, reported already. */
export type JsonTokenKind =
  Exclude<ScannerKind, '' | 'line comment' | 'block comment' | 'line break' | 'space'> | 'broken';

/** One token of a JSON text. */
export interface JsonToken {
  readonly kind: JsonTokenKind;
  readonly start: number;
  readonly end: number;
  /** The text that a string stands for; for other tokens as written. */
  readonly value: string;
  /** Counts from 1. */
  readonly line: number;
}

/**
 * Take a JSON text apart.
 *
 * Comments and bad strings are reported as they are met; a byte order mark is passed over.
 *
 * @returns A function that gives the next token; the last one, `end`, again and again.
 */
export function tokenizeJson(text: string, report: (problem: JsonProblem) => void): () => JsonToken {
  const scanner = createScanner(text);
  if (text.startsWith('\uFEFF')) scanner.setPosition(1);

  return () => {
    for (;;) {
      const kind = kinds[scanner.scan()] || 'unknown';
      const start = scanner.getTokenOffset();
      const end = Math.min(scanner.getPosition(), text.length); // past the end after a lone `/*`
      if (kind === 'space' || kind === 'line break') continue;
      if (kind === 'line comment' || kind === 'block comment') {
        report(commentProblem({ start, end }));
        continue;
      }
      const token = { kind, start, end, value: scanner.getTokenValue(), line: scanner.getTokenStartLine() + 1 };
      const error: number = scanner.getTokenError();
      if (error === noError) return token;
      report(lexicalProblem(text, token, error));
      return error === endOfString ? { ...token, kind: 'broken' } : token;
    }
  };
}

function commentProblem(span: Span): JsonProblem {
  return { message: 'Unexpected comment, expected plain JSON', note: 'JSON has no comments: remove it.', span };
}

function lexicalProblem(text: string, { start, end }: JsonToken, error: number): JsonProblem {
  if (error === endOfString) {
    return {
      message: `Unexpected end of ${end < text.length ? 'line' : 'file'}, expected \`"\``,
      note: `The text that begins with \`${showText(text.slice(start, Math.min(start + 20, end)))}\` has no end; a line break in a text is written \`\\n\`.`,
      span: { start: end, end },
    };
  }
  if (error === endOfNumber) {
    return {
      message: `Unexpected end of number \`${showText(text.slice(start, end))}\`, expected a digit`,
      span: { start, end },
    };
  }
  return badCharacter(text, start, end);
}

// The last class is all that comes before the space.
const escapeOrControl = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|(\\u[\da-fA-F]{0,3}|\\.?|[^ -\u{10FFFF}])/gsu;

/** Find the first thing in a string that JSON does not allow: an escape it doesn't know, or a bare control character. */
function badCharacter(text: string, start: number, end: number): JsonProblem {
  for (const match of text.slice(start, end).matchAll(escapeOrControl)) {
    const bad = match[1];
    if (bad === undefined) continue;
    const at = start + match.index;
    const span = { start: at, end: at + bad.length };
    if (bad.startsWith('\\')) {
      const message = `Unexpected escape \`${showText(bad)}\`, expected one that JSON knows`;
      return { message, note: escapeNote(bad), span };
    }
    const escape = JSON.stringify(bad).slice(1, -1);
    return { message: `Unexpected \`${showText(bad)}\` in a text, expected its escape \`${escape}\``, span };
  }
  return { message: 'Unexpected character in a text, expected plain JSON', span: { start, end } };
}

function escapeNote(escape: string): string {
  if (/[\r\n]/.test(escape)) return 'A line break in a text is written `\\n`.';
  if (escape.startsWith('\\u')) return 'After `\\u` come four hexadecimal digits; a plain backslash is written `\\\\`.';
  return `A backslash in a text is written twice: \`\\${showText(escape)}\`.`;
}
