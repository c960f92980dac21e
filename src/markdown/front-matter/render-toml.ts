import { ParseError, parseTOML } from 'toml-eslint-parser';
import type { Place } from '../../model/segment.ts';

/**
 * Write a text as a TOML string in the style of the source where it can stand in it, else as `"…"` with escapes.
 *
 * @param source The string as the article writes it: one of several lines keeps how it begins and ends.
 */
export function renderToml(value: string, place: Place & { type: 'scalar' }, source: string, eol: string): string {
  // Half a character cannot be written in UTF-8.
  const text = value
    .replaceAll(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  for (const candidate of candidates(text, place, source, eol)) {
    if (readBack(candidate)?.replace(/\n+$/, '') === text && !fence.test(candidate)) return candidate;
  }
  return `"${escape(text, /["\\]|\p{Cc}/gu)}"`;
}

/** What would end the front matter, even in the midst of a string. */
const fence = /^\+\+\+[ \t]*\r?$/m;

function* candidates(text: string, place: Place & { type: 'scalar' }, source: string, eol: string): Generator<string> {
  if (place.style === 'single') yield `'${text}'`;
  if (!place.style.endsWith('-multiline')) return;
  const quotes = source.slice(0, 3);
  const lineEnd = /^(?:\r\n|\n|\r)?/.exec(source.slice(3))?.[0] ?? '';
  // The quotes that end the string stay on their own line.
  const tail =
    /(?:\r\n|\n|\r)[ \t]*$/.exec(source.slice(3 + lineEnd.length, -3))?.[0].replaceAll(/[\r\n]+/g, '\n') ?? '';
  for (const whole of [text + tail, text]) {
    const written = place.style === 'single-multiline' ? whole : escape(whole, forbiddenInLines);
    yield quotes + lineEnd + written.replaceAll('\n', eol) + quotes;
  }
}

/** What a `"""…"""` cannot hold as it is. */
const forbiddenInLines = /\\|"(?="")|"$|(?![\t\n])\p{Cc}/gu;

const names: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '\b': 'b', '\t': 't', '\n': 'n', '\f': 'f' };

function escape(text: string, pattern: RegExp): string {
  return text.replaceAll(pattern, (character) => {
    const name = names[character];
    return `\\${name ?? `u${character.charCodeAt(0).toString(16).padStart(4, '0')}`}`;
  });
}

/** What a string says, read from a small document; undefined where it is none. */
function readBack(candidate: string): string | undefined {
  try {
    const toml = `a = ${candidate}\nb = 1\n`.replaceAll(/\r(?!\n)/g, '\n');
    const [first, second, ...rest] = parseTOML(toml, { tomlVersion: '1.0' }).body[0].body;
    const value = first?.type === 'TOMLKeyValue' ? first.value : undefined;
    if (second?.type !== 'TOMLKeyValue' || rest.length > 0) return undefined;
    return value?.type === 'TOMLValue' && value.kind === 'string' ? value.value.replaceAll('\r\n', '\n') : undefined;
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}
