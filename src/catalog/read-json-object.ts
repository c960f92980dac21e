import type { Span } from '../model/span.ts';
import type { JsonProblem } from './json-problem.ts';
import type { JsonMember, JsonObject, JsonValue } from './json-value.ts';
import { showText } from './show-text.ts';
import { tokenizeJson, type JsonToken, type JsonTokenKind } from './tokenize-json.ts';

/** Where the reader says what it meets. */
export interface JsonListener {
  mistake(problem: JsonProblem): void;
  duplicate(problem: JsonProblem): void;
}

/** Far more than any file of ours has, far less than the call stack. */
const mostLevels = 100;

/**
 * Read the one object of a JSON text, in one pass.
 *
 * After a mistake reading goes on at the next line that begins with a key, so that an editor sees the mistakes of
 * several lines at once. The result is then a guess: use it only when the listener heard nothing.
 *
 * @returns The object, or undefined where there is none.
 */
export function readJsonObject(text: string, listener: JsonListener): JsonObject | undefined {
  let damaged = false;
  const next = tokenizeJson(text, mistake);
  let token = next();
  let previous = token;

  if (at('end')) return { type: 'object', members: [], span: { start: token.start, end: token.end } };
  if (!at('{')) {
    const expected = at('unknown') ? '`{`' : 'an object';
    return unexpected(expected, 'The file holds one object, in braces: `{ "key": … }`.');
  }
  const root = readObject(0);
  // After a mistake the end of the object is a guess, so what follows it says nothing.
  if (!damaged && !at('end')) unexpected('the end of the file');
  return root;

  function at(kind: JsonTokenKind): boolean {
    return token.kind === kind;
  }

  function advance(): JsonToken {
    previous = token;
    token = next();
    return previous;
  }

  function startsLine(): boolean {
    return token.line > previous.line;
  }

  function readObject(level: number): JsonObject | undefined {
    const open = advance();
    const members: JsonMember[] = [];
    const seen = new Map<string, number>();
    while (!at('}')) {
      const key = token;
      const member = readMember(level);
      if (member) {
        checkDuplicate(seen, key);
        members.push(member);
        if (readSeparator('}', open)) continue;
      }
      if (level > 0 || !skipToEntry()) return undefined;
    }
    return { type: 'object', members, span: { start: open.start, end: advance().end } };
  }

  function readMember(level: number): JsonMember | undefined {
    if (!at('string')) {
      const note = at('unknown') ? 'A key stands in straight double quotes.' : undefined;
      return unexpected(previous.kind === ',' ? 'a key' : 'a key or `}`', note);
    }
    const key = advance();
    if (!at(':')) return unexpected('`:`', `After the key \`${showText(key.value)}\` come a colon and its value.`);
    advance();
    const first = token;
    const value = readValue(level + 1);
    if (!value) return undefined;
    // The value was forgotten, and the next line's key taken for it.
    if (at(':') && first.line > key.line) return unexpected(`a value for \`${showText(key.value)}\``, undefined, first);
    return { key: key.value, keySpan: spanOf(key), value };
  }

  function readList(level: number): JsonValue | undefined {
    const open = advance();
    const items: JsonValue[] = [];
    while (!at(']')) {
      const item = readValue(level + 1);
      if (!item) return undefined;
      items.push(item);
      if (!readSeparator(']', open)) return undefined;
    }
    return { type: 'list', items, span: { start: open.start, end: advance().end } };
  }

  function readValue(level: number): JsonValue | undefined {
    if (level > mostLevels) return unexpected(`at most ${mostLevels} levels`);
    const { kind, value } = token;
    switch (kind) {
      case '{':
        return readObject(level);
      case '[':
        return readList(level);
      case 'string':
        return { type: kind, value, span: spanOf(advance()) };
      case 'number':
      case 'true':
      case 'false':
      case 'null':
        return { type: kind, raw: text.slice(token.start, token.end), span: spanOf(advance()) };
      default:
        return unexpected('a value', kind === 'unknown' ? 'A text stands in straight double quotes.' : undefined);
    }
  }

  /** Pass over the comma after a value, or stay before the closing bracket; report anything else. */
  function readSeparator(close: '}' | ']', open: JsonToken): boolean {
    if (at(close)) return true;
    if (!at(',')) {
      unexpected(`a comma or \`${close}\``, separatorNote(open));
      return false;
    }
    const comma = advance();
    if (at(close)) unexpected(`\`${close}\``, 'JSON has no comma after the last value: remove it.', comma);
    return true;
  }

  function separatorNote(open: JsonToken): string | undefined {
    if (at('end')) return `The bracket on line ${open.line} is not closed.`;
    if (!at('string') && !at('unknown')) return undefined;
    if (startsLine()) return `Put a comma at the end of line ${previous.line}.`;
    return previous.kind === 'string' ? 'A double quote inside a text is written `\\"`.' : undefined;
  }

  /** Skip to the next line that begins with a key; false where there is none. */
  function skipToEntry(): boolean {
    while (!at('end') && !(at('string') && startsLine())) advance();
    return !at('end');
  }

  /** @param lines The line of each key of the object so far; gets that of the member. */
  function checkDuplicate(lines: Map<string, number>, key: JsonToken): void {
    const first = lines.get(key.value);
    if (first === undefined) {
      lines.set(key.value, key.line);
      return;
    }
    listener.duplicate({
      message: `Unexpected second \`${showText(key.value)}\`, expected every key once`,
      note: `The first one is on line ${first}. Keep one of the two: other tools read only the last, and say nothing.`,
      span: spanOf(key),
    });
  }

  function mistake(problem: JsonProblem): void {
    damaged = true;
    listener.mistake(problem);
  }

  function unexpected(expected: string, note?: string, found: JsonToken = token): undefined {
    if (found.kind === 'broken') return; // the tokenizer said it
    // What is missing at the end is missing after the last token, not after the empty lines that follow it.
    const span = found.kind === 'end' ? { start: previous.end, end: previous.end } : spanOf(found);
    const message = `Unexpected ${describeToken(text, found)}, expected ${expected}`;
    mistake(note === undefined ? { message, span } : { message, note, span });
  }
}

function spanOf({ start, end }: JsonToken): Span {
  return { start, end };
}

function describeToken(text: string, { kind, start, end }: JsonToken): string {
  if (kind === 'end') return 'end of file';
  if (kind === '[') return 'list';
  return kind === '{' ? 'object' : `\`${showText(text.slice(start, end))}\``;
}
