import type { Node, ParseError } from 'jsonc-parser';
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import { ConfigError } from '../model/config-error.ts';
import type { Position } from '../model/span.ts';
import type { ConfigPath } from './config-issue.ts';

/** A configuration as JSON text: its value, and the places of its settings. */
export interface ConfigText {
  readonly value: unknown;
  place(path: ConfigPath, at: 'key' | 'value'): Position | undefined;
}

/** What is wrong with JSON, by the parser's name of it. */
const expectations: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', 'a value (text stands in double quotes)'],
  ['InvalidNumberFormat', 'a number as JSON writes it'],
  ['PropertyNameExpected', 'a name in double quotes'],
  ['ValueExpected', 'a value'],
  ['ColonExpected', '":"'],
  ['CommaExpected', '"," or a closing bracket'],
  ['CloseBraceExpected', '"}"'],
  ['CloseBracketExpected', '"]"'],
  ['EndOfFileExpected', 'the end of the file'],
  ['InvalidCommentToken', 'no comments in this file'],
  ['UnexpectedEndOfComment', 'a comment that is closed'],
  ['UnexpectedEndOfString', 'a closing quote'],
  ['InvalidUnicode', 'four hexadecimal digits after \\u'],
  ['InvalidEscapeCharacter', 'an escape that JSON knows, such as \\\\ or \\"'],
  ['InvalidCharacter', 'an escape such as \\n or \\t'],
]);

/**
 * Parse a configuration in JSON.
 *
 * Throws a `ConfigError` with the place of the first mistake: broken JSON, bytes that are not UTF-8, a name that an
 * object has twice (of which JavaScript would silently drop the first).
 *
 * @param bytes the file
 * @param file its path, for messages
 * @param options `handwritten` allows comments and trailing commas; `within` is the one name at the top whose value
 * counts
 * @returns undefined when the name `within` is not there
 */
export function parseConfigText(
  bytes: Uint8Array,
  file: string,
  options: { readonly handwritten: boolean; readonly within?: string },
): ConfigText | undefined {
  const text = decode(bytes, file);
  // The manifest of a project that is configured elsewhere is none of our business, and may be broken.
  if (options.within !== undefined && !text.includes(JSON.stringify(options.within))) return undefined;
  const tree = parse(text, file, options.handwritten);
  const top = options.within === undefined ? tree : findNodeAtLocation(tree, [options.within]);
  if (top === undefined) return undefined;
  refuseDuplicates(top, text, file);
  return {
    value: getNodeValue(top) as unknown,
    place: (path, at) => {
      const node = findNodeAtLocation(top, [...path]);
      const name = at === 'key' ? node?.parent?.children?.[0] : undefined;
      const found = name ?? node;
      return found && positionAt(text, found.offset);
    },
  };
}

function parse(text: string, file: string, handwritten: boolean): Node {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: !handwritten, allowTrailingComma: handwritten });
  const first = errors.sort((a, b) => a.offset - b.offset)[0];
  if (first !== undefined || tree === undefined) {
    const { offset, length, error } = first ?? { offset: 0, length: 0, error: 4 };
    const found = text.slice(offset, offset + Math.min(length, 20));
    const expected = expectations.get(printParseErrorCode(error)) ?? 'valid JSON';
    throw new ConfigError(
      `Unexpected ${found === '' ? 'end of the file' : JSON.stringify(found)}, expected ${expected}`,
      { file, ...positionAt(text, offset) },
    );
  }
  return tree;
}

function refuseDuplicates(node: Node, text: string, file: string): void {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const name = child.type === 'property' ? child.children?.[0] : undefined;
    if (name !== undefined && seen.has(name.value)) {
      throw new ConfigError(`Unexpected second "${String(name.value)}", expected each name once`, {
        file,
        ...positionAt(text, name.offset),
        note: 'Only the last one would count. Keep the one you mean.',
      });
    }
    if (name !== undefined) seen.add(name.value);
    refuseDuplicates(child, text, file);
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A line feed is never part of a longer character, so the first line that fails is where the mistake is.
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    const texts = lines.map((each) => Buffer.from(each, 'latin1').toString('utf8'));
    const line = texts.findIndex((each, index) => Buffer.from(each).toString('latin1') !== lines[index]);
    throw new ConfigError('Unexpected bytes, expected text in UTF-8', {
      file,
      line: line + 1,
      column: (texts[line] ?? '').indexOf('\uFFFD') + 1,
      note: 'Save the file as UTF-8 in your editor.',
    });
  }
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
