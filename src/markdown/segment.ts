import type { Image, ImageReference, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { Format, Place, Segment, SegmentedArticle, SegmentKind, Syntax } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { lastBetween, lowerBound } from './ascending.ts';
import { contentStart, type Container } from './container-lines.ts';
import { noFacts, parseYamlFrontMatter, type FrontMatter, type FrontMatterOptions } from './front-matter.ts';
import { unescapeHeading } from './heading-text.ts';
import { htmlTexts } from './html-text.ts';
import { withoutPrefixes } from './without-prefixes.ts';
import { titleText } from './inline-text.ts';
import { inlineValue } from './inline-value.ts';
import { contentLines, lineGroups } from './line-groups.ts';
import { unescapeLineStart, type LineStart } from './line-starts.ts';
import { contentSpan, spanOf, visitNodes } from './node-span.ts';
import { parseArticle, type Marks } from './parse-article.ts';
import { hasProse, isProse } from './prose.ts';
import { usualWidth, wrappingOf } from './wrapping.ts';

/** How an article is to be read. */
export interface SegmentOptions {
  readonly syntax: readonly Syntax[];
  readonly frontMatter: FrontMatterOptions;
}

/**
 * Take an article apart into segments; everything between them is the skeleton.
 *
 * Law 1, identity: `compose(segment(article), sourceValues)` is the article, byte for byte.
 *
 * @param source The article, byte order mark and all.
 * @throws VFileMessage when the article is MDX that is not well formed.
 */
export function segment(source: string, options: SegmentOptions): SegmentedArticle {
  const bom = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = source.slice(bom.length);
  const { tree, marks } = parseArticle(text, options.syntax);
  const walk = new Walk(text, marks, tree, options);
  walk.block(tree, [], []);
  return {
    bom,
    text,
    eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    syntax: options.syntax,
    ...walk.result(),
  };
}

/** A flow segment whose wrapping waits until all lines of the article have been seen. */
interface Unwrapped {
  readonly index: number;
  readonly lines: readonly string[];
}

/** One walk through the tree of an article; collects segments on its way. */
class Walk {
  readonly #segments: Segment[] = [];
  readonly #unwrapped: Unwrapped[] = [];
  readonly #definitions = new Set<string>();
  readonly #footnotes = new Set<string>();
  readonly #urls = new Set<string>();
  readonly #headings: { depth: number; text: string }[] = [];
  #frontMatter: FrontMatter = { segments: [], facts: noFacts, problems: [] };
  readonly #text: string;
  readonly #marks: Marks;
  readonly #options: SegmentOptions;

  constructor(text: string, marks: Marks, tree: Root, options: SegmentOptions) {
    this.#text = text;
    this.#marks = marks;
    this.#options = options;
    visitNodes(tree, (node) => {
      const { type, identifier, url } = node as { type: string; identifier?: string; url?: string };
      if (type === 'definition' && identifier !== undefined) this.#definitions.add(identifier);
      if (type === 'footnoteDefinition' && identifier !== undefined) this.#footnotes.add(identifier);
      if (url !== undefined) this.#urls.add(url);
      return undefined;
    });
  }

  result(): Pick<SegmentedArticle, 'segments' | 'definitions' | 'footnotes' | 'urls' | 'frontMatter' | 'problems'> {
    const usual = usualWidth(this.#unwrapped.map((one) => one.lines));
    for (const { index, lines } of this.#unwrapped) {
      const segment = this.#segments[index];
      if (segment?.place.type !== 'flow') continue;
      this.#segments[index] = { ...segment, place: { ...segment.place, wrapping: wrappingOf(lines, usual) } };
    }
    const segments = [...this.#frontMatter.segments, ...this.#segments];
    return {
      segments: segments.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
      definitions: [...this.#definitions],
      footnotes: [...this.#footnotes],
      urls: [...this.#urls],
      frontMatter: this.#frontMatter.facts,
      problems: this.#frontMatter.problems,
    };
  }

  block(node: Nodes, ancestors: readonly Parents[], containers: readonly Container[]): void {
    switch (node.type) {
      case 'yaml': {
        const inner = this.#text.indexOf('\n', spanOf(node).start) + 1 || this.#text.indexOf('\r') + 1;
        this.#frontMatter = parseYamlFrontMatter(
          this.#text.slice(inner, inner + node.value.length),
          inner,
          this.#options.frontMatter,
        );
        return;
      }
      case 'heading':
        return this.#heading(node, ancestors, containers);
      case 'paragraph':
        if (node.data && 'directiveLabel' in node.data) return this.#label(node.children, containers);
        return this.#flow(node, ancestors, containers, { setext: false });
      case 'leafDirective':
        return this.#label(node.children, containers);
      case 'tableCell':
        return this.#cell(node, ancestors);
      case 'html':
        return this.#html(spanOf(node), containers);
      case 'definition':
        return this.#titles(spanOf(node), containers, false);
      default:
        if (!('children' in node)) return;
        const inside = [...containers, ...containersOf(node)];
        for (const child of node.children) {
          this.block(child, [...ancestors, node], inside);
        }
    }
  }

  #heading(node: Nodes & { type: 'heading' }, ancestors: readonly Parents[], containers: readonly Container[]): void {
    let span = contentSpan(node);
    while ((this.#headings.at(-1)?.depth ?? 0) >= node.depth) this.#headings.pop();
    if (!span) return;
    if (this.#text[spanOf(node).start] === '#') {
      // A custom anchor, `{#name}`, is no prose.
      const anchor = /\s*\{[#.:][^{}]*\}$/.exec(this.#text.slice(span.start, span.end));
      if (anchor) span = { start: span.start, end: span.end - anchor[0].length };
      this.#line('heading', node.children, span, containers, 'heading', false);
    } else this.#flow(node, ancestors, containers, { setext: true });
    this.#headings.push({ depth: node.depth, text: this.#text.slice(span.start, span.end) });
  }

  #label(nodes: readonly PhrasingContent[], containers: readonly Container[]): void {
    const span = contentSpan({ type: 'label', children: [...nodes] });
    if (span) this.#line('label', nodes, span, containers, 'label', false);
  }

  #cell(node: Nodes & { type: 'tableCell' }, ancestors: readonly Parents[]): void {
    const span = contentSpan(node);
    if (!span) return;
    const row = ancestors.at(-1);
    const first = row !== undefined && 'children' in row && row.children[0] === (node as unknown);
    const leadingPipe = this.#text[spanOf(node).start] === '|';
    this.#line('cell', node.children, span, [], 'cell', first && !leadingPipe);
  }

  /** Inline content on one line. */
  #line(
    kind: SegmentKind,
    nodes: readonly PhrasingContent[],
    span: Span,
    containers: readonly Container[],
    container: 'heading' | 'cell' | 'label',
    atBlockStart: boolean,
  ): void {
    const inCell = container === 'cell';
    this.#titles(span, containers, inCell);
    if (!this.#takesProse(nodes, span, containers, inCell)) return;
    const lifted = this.#lift(nodes, span, containers, inCell);
    let { value } = lifted;
    if (container === 'heading') value = unescapeHeading(value);
    if (atBlockStart) value = unescapeLineStart(value, this.#lineStart({ atBlockStart, inItem: false, inQuote: false }));
    this.#push(kind, 'markdown', value, span, { type: 'line', container, atBlockStart }, lifted.destinations);
  }

  /** Inline content on lines of its own. */
  #flow(
    node: Nodes & { type: 'paragraph' | 'heading' },
    ancestors: readonly Parents[],
    containers: readonly Container[],
    { setext }: { setext: boolean },
  ): void {
    const whole = contentSpan(node);
    if (!whole) return;
    const parent = ancestors.at(-1);
    const inQuote = parent?.type === 'blockquote' && parent.children[0] === (node as unknown);
    const isTask = parent?.type === 'listItem' && typeof parent.checked === 'boolean';
    const inItem = parent?.type === 'listItem' && parent.children[0] === (node as unknown) && !isTask;
    const taskText = isTask && parent.children[0] === (node as unknown);
    for (const group of lineGroups(this.#text, whole, containers, inQuote)) {
      const span = { start: group.start, end: group.end };
      if (!this.#takesProse(node.children, span, containers, false)) continue;
      const lineBegin = lastLineStart(this.#text, span.start);
      const atLineStart = contentStart(this.#text, lineBegin, containers) === span.start || span.start === whole.start;
      const start = { atBlockStart: atLineStart && !taskText, inItem, inQuote };
      const lifted = this.#lift(node.children, span, containers, false);
      const place: Place = group.kept
        ? { type: 'line', container: 'line', atBlockStart: start.atBlockStart }
        : {
            type: 'flow',
            ...start,
            prefix: this.#prefix(span, containers),
            wrapping: { style: 'none' },
            setext,
          };
      const lines = lifted.value.split('\n').map((line, index) =>
        unescapeLineStart(line, this.#lineStart(index === 0 ? start : { ...start, atBlockStart: false })),
      );
      if (!start.atBlockStart) lines[0] = lifted.value.split('\n')[0] ?? '';
      const kind = setext ? 'heading' : kindBelow(ancestors);
      if (!group.kept) this.#unwrapped.push({ index: this.#segments.length, lines: this.#physicalLines(span, containers) });
      this.#push(kind, 'markdown', lines.join('\n'), span, place, lifted.destinations);
    }
    this.#titles(whole, containers, false);
  }

  /**
   * Tell whether phrasing content is a segment. Where it holds no running text, its images and HTML may still have
   * something to read: those become segments of their own here.
   */
  #takesProse(nodes: readonly PhrasingContent[], span: Span, containers: readonly Container[], inCell: boolean): boolean {
    const images: Image[] = [];
    const tags: Span[] = [];
    let running = false;
    for (const node of nodes) {
      visitNodes(node, (child) => {
        const own = spanOf(child);
        if (own.end <= span.start || own.start >= span.end) return 'skip';
        if (child.type === 'image' || child.type === 'imageReference') images.push(child as Image);
        else if (child.type === 'html') tags.push(own);
        else if (child.type === 'text') running ||= isProse((child as unknown as { value: string }).value);
        return undefined;
      });
    }
    if (running) return hasProse(nodes, span, this.#text);
    for (const image of images) this.#alt(image, inCell);
    for (const tag of tags) this.#html(tag, containers);
    return false;
  }

  #alt(image: Image | ImageReference, inCell: boolean): void {
    const whole = spanOf(image);
    const value = (image.alt ?? '').replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
    if (!isProse(value)) return;
    const raw = this.#text.slice(whole.start, whole.end);
    // `![alt](…)`, `![alt][label]`, `![alt][]` or `![alt]`: the alt text ends before the last bracket of its own.
    const tail =
      image.type === 'image'
        ? whole.end - (lastBetween(this.#marks.resources, whole.start, whole.end) ?? whole.start)
        : image.referenceType === 'shortcut'
          ? 0
          : raw.length - raw.lastIndexOf('][') - 1;
    const span = { start: whole.start + 2, end: whole.end - tail - 1 };
    // A text that is its own label names a definition; changing it would change the target.
    if (image.type === 'imageReference' && image.referenceType !== 'full') return;
    this.#push('alt', 'text', value, span, { type: 'inline-text', container: 'alt', quote: '', inCell });
  }

  /** Titles of links, images and definitions within a span. */
  #titles(within: Span, containers: readonly Container[], inCell: boolean): void {
    const { titles } = this.#marks;
    for (let at = lowerBound(titles, within.start, (one) => one.start); at < titles.length; at += 1) {
      const title = titles[at];
      if (!title || title.end > within.end) return;
      const span = { start: title.start + 1, end: title.end - 1 };
      const lines = contentLines(this.#text, span, containers).map((line) => this.#text.slice(line.start, line.end));
      const value = titleText(lines.join(' '), inCell).trim();
      if (!isProse(value)) continue;
      const quote = this.#text[title.start] ?? '"';
      this.#push('title', 'text', value, span, { type: 'inline-text', container: 'title', quote, inCell });
    }
  }

  #html(span: Span, containers: readonly Container[]): void {
    const { html, offsets } = withoutPrefixes(this.#text, span, containers);
    for (const found of htmlTexts(html)) {
      if (!isProse(found.value)) continue;
      const place: Place = { type: 'html-text', mdx: false, ...(found.quote !== undefined && { quote: found.quote }) };
      const start = offsets(found.span.start);
      const end = offsets(found.span.end - 1) + 1;
      this.#push(found.kind, 'text', found.value, { start, end }, place);
    }
  }

  #lift(nodes: readonly PhrasingContent[], span: Span, containers: readonly Container[], inCell: boolean) {
    return inlineValue({
      text: this.#text,
      nodes,
      span,
      containers,
      resources: this.#marks.resources,
      defined: this.#definitions,
      inCell,
    });
  }

  #push(
    kind: SegmentKind,
    format: Format,
    value: string,
    span: Span,
    place: Place,
    destinations: Segment['destinations'] = [],
  ): void {
    const path = this.#headings.map((heading) => heading.text);
    this.#segments.push({ kind, format, value, span, destinations, place, path });
  }

  #lineStart(start: Omit<LineStart, 'syntax'>): LineStart {
    return { ...start, syntax: this.#options.syntax };
  }

  /** What begins the lines after the first: as the source has it, or the first line's with its markers as spaces. */
  #prefix(span: Span, containers: readonly Container[]): string {
    const next = /\r\n|\n|\r/g;
    next.lastIndex = span.start;
    const match = next.exec(this.#text);
    if (match && match.index < span.end) {
      const start = match.index + match[0].length;
      return this.#text.slice(start, contentStart(this.#text, start, containers));
    }
    const line = this.#text.slice(lastLineStart(this.#text, span.start), span.start);
    return containers.some((one) => one.type === 'quote') || containers.length > 0 ? line.replace(/[^>\t]/g, ' ') : '';
  }

  #physicalLines(span: Span, containers: readonly Container[]): string[] {
    return contentLines(this.#text, span, containers).map((line) =>
      this.#text.slice(lastLineStart(this.#text, line.start), line.end),
    );
  }
}

/** The container that a block is for what stands in it. */
function containersOf(node: Nodes): Container[] {
  if (node.type === 'blockquote') return [{ type: 'quote' }];
  if (node.type === 'footnoteDefinition') return [{ type: 'indent', width: 4 }];
  if (node.type !== 'listItem') return [];
  const start = node.position?.start;
  const first = node.children[0]?.position?.start;
  const task = typeof node.checked === 'boolean' ? 4 : 0;
  const width = start && first && first.line === start.line ? first.column - start.column - task : 2;
  return [{ type: 'indent', width: Math.max(width, 2) }];
}

function kindBelow(ancestors: readonly Parents[]): SegmentKind {
  const kinds = { listItem: 'item', blockquote: 'quote', footnoteDefinition: 'note' } as const;
  const found = ancestors.findLast((node) => node.type in kinds);
  return found ? kinds[found.type as keyof typeof kinds] : 'paragraph';
}

function lastLineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
