import { getStaticTOMLValue, ParseError, parseTOML, type AST } from 'toml-eslint-parser';
import type { Place } from '../../model/segment.ts';
import { readFields, unreadable, type FoundText, type FrontMatter, type FrontMatterOptions } from './fields.ts';

/**
 * Find the segments and facts in TOML front matter: as in YAML, by the same names.
 *
 * @param toml The text between the fences.
 * @param offset Where that text begins in the article.
 */
export function parseTomlFrontMatter(toml: string, offset: number, options: FrontMatterOptions): FrontMatter {
  const program = parse(toml);
  if (program instanceof ParseError) {
    const start = offset + Math.min(program.index, toml.length);
    return unreadable({
      message: `Unexpected TOML in the front matter, expected it to be valid: ${program.message}`,
      note: 'Put a text in quotes (`title = "…"`), with a backslash before each `"` and `\\` in it, and write each field once.',
      span: { start, end: start + 1 },
    });
  }
  const data = getStaticTOMLValue(program);
  const said = { draft: data['draft'] === true, locales: localeList(valueAt(data, options.localesField.split('.'))) };
  return readFields(textsOf(program.body[0], [], offset), said, options);
}

function parse(toml: string): AST.TOMLProgram | ParseError {
  try {
    // TOML knows no line that ends with CR alone; Markdown does.
    return parseTOML(toml.replaceAll(/\r(?!\n)/g, '\n'), { tomlVersion: 'next' });
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
}

/** All texts below a node with their paths; lists and lists of tables add nothing to a path. */
function* textsOf(node: AST.TOMLNode, path: readonly string[], offset: number): Generator<FoundText> {
  switch (node.type) {
    case 'TOMLTopLevelTable':
    case 'TOMLInlineTable':
      for (const item of node.body) yield* textsOf(item, path, offset);
      break;
    case 'TOMLTable': {
      for (const item of node.body) yield* textsOf(item, namesOf(node.key), offset);
      break;
    }
    case 'TOMLKeyValue':
      yield* textsOf(node.value, [...path, ...namesOf(node.key)], offset);
      break;
    case 'TOMLArray':
      for (const item of node.elements) yield* textsOf(item, path, offset);
      break;
    case 'TOMLValue': {
      if (node.kind !== 'string') break;
      const [start, end] = [offset + node.range[0], offset + node.range[1]];
      const quotes = node.multiline ? 3 : 1;
      const inner = { start: start + quotes, end: end - quotes };
      yield { path, value: node.value.replaceAll('\r\n', '\n'), span: { start, end }, inner, place: placeOf(node) };
      break;
    }
    default:
  }
}

function namesOf(key: AST.TOMLKey): string[] {
  return key.keys.map((one) => (one.type === 'TOMLBare' ? one.name : one.value));
}

function placeOf({ style, multiline }: AST.TOMLStringValue): Place & { type: 'scalar' } {
  const quotes = style === 'basic' ? 'double' : 'single';
  return {
    type: 'scalar',
    language: 'toml',
    style: multiline ? `${quotes}-multiline` : quotes,
    inFlow: false,
    indent: '',
  };
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Readonly<Record<string, unknown>>)[name]
        : undefined,
    data,
  );
}

function localeList(value: unknown): string[] | undefined {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined;
}
