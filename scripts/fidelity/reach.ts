import { Parser } from 'htmlparser2';
import type { Nodes } from 'mdast';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { parse as parseYaml } from 'yaml';
import { createProcessor, memoizeBySyntax } from '../../src/markdown/processor.ts';
import type { Segment, Syntax } from '../../src/model/segment.ts';

/** How many letters of prose a document has, how many of them are in segments, and the pieces that aren't. */
export interface Reach {
  readonly letters: number;
  readonly reached: number;
  readonly unreached: readonly { readonly line: number; readonly text: string }[];
}

/**
 * Measure how much of what a reader reads can be translated.
 *
 * It asks the syntax tree, not the code that makes segments: text, alt texts, titles, labels, HTML and front matter
 * titles count, letter by letter; code, math, URLs, template tags and what the author excluded do not.
 *
 * @param text Without byte order mark.
 * @param options Fields of the front matter and props of components that are prose.
 */
export function measureReach(
  text: string,
  syntax: readonly Syntax[],
  segments: readonly Segment[],
  options: { readonly fields: readonly string[]; readonly sourceLocale: string },
): Reach {
  const covered = coverage(text, segments);
  const excluded = exclusions(text);
  const open: { name: string; translate: boolean }[] = [];
  const missed: { line: number; text: string }[] = [];
  let ignoring = false;
  let letters = 0;
  let reached = 0;
  visit(processorFor(syntax).parse(text), '');
  return { letters, reached, unreached: missed };

  function visit(node: Nodes, parent: string): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const raw = text.slice(start, end);
    switch (node.type) {
      case 'yaml':
        return fields(parseYaml(node.value));
      case 'toml':
        return fields(getStaticTOMLValue(parseTOML(node.value)));
      case 'html':
        return html(node.value, start, flow.has(parent));
      case 'text':
        return translates() ? count(raw.replaceAll(/&#?\w+;/g, blank), start) : undefined;
      case 'image':
      case 'imageReference':
        if (translates()) words(node.alt ?? '', start + 2, end);
        if (node.type === 'image' && translates()) title(node.title, start, end);
        return;
      case 'definition':
        return title(node.title, start, end);
      case 'link':
        if (!raw.startsWith('[')) return;
        if (translates()) title(node.title, start, end);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const own = new Map(
          node.attributes.flatMap((one) =>
            one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value] as const] : [],
          ),
        );
        if (!lets(Object.fromEntries(own), node.name ?? '')) return;
        for (const [name, value] of own) if (props.has(name)) words(value, start, end);
        for (const one of node.attributes) {
          if (one.type !== 'mdxJsxAttribute' || typeof one.value !== 'object' || !one.position?.start.offset) continue;
          const at = one.position.start.offset;
          for (const string of text.slice(at, one.position.end.offset).matchAll(readStrings))
            count(string[2] ?? '', at + string.index + string[0].length - 1 - (string[2] ?? '').length);
        }
        break;
      }
      default:
    }
    if (!('children' in node)) return;
    let ignoreNext = false;
    for (const child of node.children) {
      const said = 'value' in child ? /^\W*i18n:\s*(ignore(?:-start|-end)?)\W*$/.exec(child.value)?.[1] : undefined;
      if (said === 'ignore') ignoreNext = true;
      else if (said !== undefined) ignoring = said === 'ignore-start';
      else {
        const before = ignoring;
        ignoring ||= ignoreNext;
        visit(child, node.type);
        ignoring = before;
        ignoreNext = false;
      }
    }
  }

  function translates(): boolean {
    return !ignoring && (open.at(-1)?.translate ?? true);
  }

  function lets(attributes: Readonly<Record<string, string>>, name: string): boolean {
    const { translate, lang } = attributes;
    if (translate !== undefined) return translate.toLowerCase() !== 'no';
    if (lang !== undefined) return lang.toLowerCase().split('-')[0] === options.sourceLocale.split('-')[0];
    return translates() && !notProse.has(name);
  }

  /** Count the letters of a piece of text that stands at an offset. */
  function count(piece: string, at: number): void {
    let own = 0;
    let inside = 0;
    for (const { index } of piece.matchAll(/\p{L}/gu)) {
      if (excluded[at + index] === 1) continue;
      own += 1;
      inside += covered[at + index] ?? 0;
    }
    letters += own;
    reached += inside;
    if (inside < own) missed.push({ line: lineOf(at), text: piece.trim().slice(0, 120) });
  }

  /** Count words that stand somewhere between two offsets, in this order. */
  function words(value: string, from: number, to: number): void {
    let at = from;
    for (const [word] of value.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const found = text.indexOf(word, at);
      if (found < 0 || found + word.length > to) continue;
      count(word, found);
      at = found + word.length;
    }
  }

  /** Count a title: the last words between two offsets. */
  function title(value: string | null | undefined, from: number, to: number): void {
    let at = to;
    for (const [word] of [...(value ?? '').matchAll(/[\p{L}\p{M}\p{N}]+/gu)].toReversed()) {
      const found = text.lastIndexOf(word, at - word.length);
      if (found < from) continue;
      count(word, found);
      at = found;
    }
  }

  function html(value: string, start: number, isBlock: boolean): void {
    const offset = offsetsIn(value, start);
    const parser = new Parser(
      {
        onopentag(name, attributes) {
          const translate = lets(attributes, name);
          const about = /description|title/i.test(`${attributes['name'] ?? ''} ${attributes['property'] ?? ''}`);
          for (const [key, own] of Object.entries(attributes)) {
            const isRead = attributesRead.has(key) || (name === 'meta' && about && key === 'content');
            if (!translate || ignoring || !isRead || own === '') continue;
            const tag = value.slice(parser.startIndex, parser.endIndex + 1);
            const at = tag.indexOf(own, tag.toLowerCase().indexOf(key));
            count(own.replaceAll(/&#?\w+;/g, blank), offset(parser.startIndex + Math.max(at, 0)));
          }
          const isClosed = value.slice(parser.startIndex, parser.endIndex + 1).endsWith('/>');
          if (!empty.has(name) && !isClosed) open.push({ name, translate });
        },
        ontext(piece) {
          if (!translates()) return;
          let at = parser.startIndex;
          for (const line of piece.split(/(?<=\n)/)) {
            count(line.replaceAll(/&#?\w+;/g, blank), offset(at));
            at += line.length;
          }
        },
        onclosetag(name, implied) {
          if (implied) return;
          const found = open.findLastIndex((one) => one.name === name);
          if (found >= 0) open.length = found;
        },
      },
      { decodeEntities: false, lowerCaseTags: true },
    );
    // What is closed in itself holds nothing, also where HTML would read on.
    parser.write(
      value.replaceAll(/<(?:iframe|script|style)(?=[^<>]*\/>)/gi, (tag) => `<${'x'.repeat(tag.length - 1)}`),
    );
    parser.end();
    if (isBlock) while (selfEnding.has(open.at(-1)?.name ?? '')) open.pop();
  }

  /** Offsets in the document of offsets in the value of a node, whose lines have lost the prefixes of its containers. */
  function offsetsIn(value: string, start: number): (index: number) => number {
    const lines = value.split('\n');
    const starts: { index: number; offset: number }[] = [];
    let index = 0;
    let offset = start;
    for (const [number, line] of lines.entries()) {
      const rest = line.endsWith('\r') ? line.slice(0, -1) : line;
      const lineEnd = offset + (/\r\n|\n|\r|$/.exec(text.slice(offset))?.index ?? 0);
      const at = number === 0 ? start : Math.max(offset, lineEnd - rest.length);
      starts.push({ index, offset: at });
      index += line.length + 1;
      offset = lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1);
    }
    return (at) => {
      const line = starts.findLast((one) => one.index <= at) ?? { index: 0, offset: start };
      return line.offset + at - line.index;
    };
  }

  /** Front matter: its fields are counted by value, as their bytes say little about their letters. */
  function fields(data: unknown): void {
    for (const field of options.fields) {
      let value: unknown = data;
      for (const name of field.split('.')) value = (value as Readonly<Record<string, unknown>> | null)?.[name];
      if (typeof value !== 'string') continue;
      const own = [...(value.match(/\p{L}/gu) ?? [])].length;
      const isFound = segments.some((one) => one.kind === 'field' && one.value.trim() === value.trim());
      letters += own;
      reached += isFound ? own : 0;
      if (!isFound && own > 0) missed.push({ line: 1, text: `${field}: ${value}` });
    }
  }

  function lineOf(offset: number): number {
    return text.slice(0, offset).split(/\r\n|\n|\r/).length;
  }
}

const processorFor = memoizeBySyntax((syntax) => createProcessor(syntax));

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const flow = setOf('root blockquote listItem footnoteDefinition containerDirective mdxJsxFlowElement');
const notProse = setOf('script style pre code kbd samp var math template xmp iframe noembed noframes plaintext');
const empty = setOf('area base br col embed hr img input link meta param source track wbr');
const selfEnding = setOf('p li dt dd option tr td th thead tbody tfoot rt rp');
const attributesRead = setOf('alt title aria-label placeholder');
const props = setOf('title alt label description placeholder aria-label caption summary heading subtitle tooltip text');

/** Strings on one line in fields of objects that a reader reads. */
const readStrings =
  /(?<![\w'"`-])["']?(?:title|alt|label|description|placeholder|aria-label|caption|summary|heading|subtitle|tooltip|text)["']?\s*:\s*(["'])((?:\\.|(?!\1)[^\\\r\n])*)\1/g;

/** One byte a character: 1 inside a segment. What a segment's destinations hold is in it only if a segment of its own. */
function coverage(text: string, segments: readonly Segment[]): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const { span, destinations } of segments) {
    covered.fill(1, span.start, span.end);
    for (const one of destinations) covered.fill(0, one.span.start, one.span.end);
  }
  return covered;
}

/** One byte a character: 1 in what is no prose wherever it stands. */
function exclusions(text: string): Uint8Array {
  const excluded = new Uint8Array(text.length);
  for (const pattern of noProse)
    for (const match of text.matchAll(pattern)) excluded.fill(1, match.index, match.index + match[0].length);
  return excluded;
}

const noProse: readonly RegExp[] = [
  // Addresses.
  /\b(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:)[^\s<>]+/gi,
  /\b[\w.+\\-]+@[\w-]+(?:\.[\w-]+)+\b/g,
  // Template tags, within a paragraph.
  /\{\{(?:(?!\n[ \t]*\n)[^])*?\}\}|\{%(?:(?!\n[ \t]*\n)[^])*?%\}|\{#(?:(?!\n[ \t]*\n)[^])*?#\}/g,
  // Names of callouts and of anchors.
  /^[ \t>]*(?:!!!|\?\?\?\+?|:{3,})[ \t]*[\w-]+/gm,
  /\[!\w+\]/g,
  // Lines that speak to a renderer, and names of abbreviations.
  /^[ \t>]*(?:\{:[^{}]*\}|\[\[?_?toc_?\]?\])[ \t]*$/gim,
  /^\*\[[^\][]+\]:/gm,
  /\{[#.:][^{}]*\}/g,
];

function blank(match: string): string {
  return ' '.repeat(match.length);
}
