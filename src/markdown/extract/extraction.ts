import type { Nodes, Parents } from 'mdast';
import type { CommentFinder } from '../../model/comment-finder.ts';
import type { FastParser } from '../../model/fast-parser.ts';
import type {
  FrontMatterFacts,
  LinedUpTable,
  NamedRule,
  Remark,
  Segment,
  SegmentedArticle,
  SyntaxProblem,
} from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';
import type { Container } from '../container-lines.ts';
import { noFacts, type FrontMatterOptions } from '../front-matter/fields.ts';
import { afterBlock, translates, type OpenElement } from '../html-scope.ts';
import { htmlTexts } from '../html-text.ts';
import type { Marks } from '../parse-article.ts';
import type { Syntax } from '../../model/segment.ts';
import { usualWidth, wrappingOf } from '../wrapping.ts';

/** How an article is to be read. */
export interface SegmentOptions {
  readonly syntax: readonly Syntax[];
  readonly frontMatter: FrontMatterOptions;
  /** Props of MDX components that are prose; absent: the usual ones. */
  readonly props?: readonly string[];
  /** What of fenced code is prose: its comments, found by `comments`; absent: nothing. */
  readonly code?: 'leave' | 'comments';
  readonly comments?: CommentFinder;
  /** Reads articles instead of remark-parse, where both would read the same; absent: remark-parse reads them all. */
  readonly parser?: FastParser;
}

/** Where a block stands. */
export interface Surroundings {
  /** From the root down; the last is the parent. */
  readonly ancestors: readonly Parents[];
  /** What gives the lines of the block a prefix. */
  readonly containers: readonly Container[];
}

/** What an author says to translators about the block that follows. */
export interface Instructions {
  readonly note?: string;
  readonly key?: string;
  readonly max?: number;
  readonly disabled?: readonly string[];
}

/** What a segment is made of, but for what the extraction knows. */
export type NewSegment = Pick<Segment, 'kind' | 'format' | 'value' | 'span' | 'place'> &
  Partial<Pick<Segment, 'destinations' | 'name' | 'path'>>;

/** Takes a block apart. */
export type Extractor<Node extends Nodes = Nodes> = (node: Node, around: Surroundings, into: Extraction) => void;

/** Collects what is found in an article on one walk through its tree. */
export class Extraction {
  readonly text: string;
  readonly marks: Marks;
  readonly options: SegmentOptions;
  /** Labels that the article defines. */
  readonly definitions: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
  readonly tables: LinedUpTable[] = [];
  readonly problems: SyntaxProblem[] = [];
  readonly remarks: Remark[] = [];
  readonly disables: NamedRule[] = [];
  readonly urls: Set<string> = new Set();
  facts: FrontMatterFacts = noFacts;
  /** What holds for the segments of the block at hand. */
  instructions: Instructions = {};
  /** Elements of HTML blocks that are open where the walk is. */
  open: readonly OpenElement[] = [];
  #ignoredFrom: Span | undefined;
  readonly #segments: Segment[] = [];
  readonly #flows: { readonly index: number; readonly lines: readonly string[] }[] = [];
  readonly #headings: { readonly depth: number; readonly text: string }[] = [];

  constructor(
    text: string,
    marks: Marks,
    options: SegmentOptions,
    labels: { definitions: ReadonlySet<string>; footnotes: ReadonlySet<string> },
  ) {
    this.text = text;
    this.marks = marks;
    this.options = options;
    this.definitions = labels.definitions;
    this.footnotes = labels.footnotes;
  }

  /**
   * Add a segment.
   *
   * @param lines For a flow: its lines with their prefixes, from which its wrapping is told once all are known.
   */
  add(segment: NewSegment, lines?: readonly string[]): void {
    // HTML tells by itself what of it is to be translated.
    if (!translates(this.open) && segment.place.type !== 'html-text') return;
    if (lines) this.#flows.push({ index: this.#segments.length, lines });
    const { key, ...rest } = this.instructions;
    const path = this.#headings.map((heading) => heading.text);
    this.#segments.push({ destinations: [], path, ...segment, ...rest, ...(key !== undefined && { key }) });
    // A key is for one segment: the first.
    if (key !== undefined) this.instructions = rest;
  }

  /** True between `ignore-start` and `ignore-end`. */
  get ignoring(): boolean {
    return this.#ignoredFrom !== undefined;
  }

  startIgnoring(comment: Span): void {
    this.#ignoredFrom ??= comment;
  }

  endIgnoring(comment: Span): void {
    if (!this.ignoring) this.#remarkOn('`ignore-end` without `ignore-start`', 'The comment has no effect.', comment);
    this.#ignoredFrom = undefined;
  }

  /** Say what only the end of the article tells. */
  finish(): void {
    const note = 'Nothing behind it is translated, down to the end of the article.';
    if (this.#ignoredFrom) this.#remarkOn('`ignore-start` without `ignore-end`', note, this.#ignoredFrom);
  }

  #remarkOn(found: string, note: string, span: Span): void {
    this.remarks.push({ type: 'comment', message: `Unexpected ${found}, expected both`, note, span });
  }

  /** Follow the tags of HTML that nothing is taken from. */
  followHtml(html: string): void {
    this.open = afterBlock(htmlTexts(html, this.options.frontMatter.sourceLocale, this.open).open);
  }

  /** Enter the section of a heading; deeper and equal ones end. */
  enterHeading(depth: number, span: Span | undefined): void {
    while ((this.#headings.at(-1)?.depth ?? 0) >= depth) this.#headings.pop();
    if (span) this.#headings.push({ depth, text: this.text.slice(span.start, span.end) });
  }

  /** Leave the headings at a depth and below before their own text is added. */
  leaveHeadings(depth: number): void {
    this.enterHeading(depth, undefined);
  }

  /** All segments in document order, the outer before the inner. */
  segments(): SegmentedArticle['segments'] {
    const usual = usualWidth(this.#flows.map((flow) => flow.lines));
    const segments = [...this.#segments];
    for (const { index, lines } of this.#flows) {
      const segment = segments[index];
      if (segment?.place.type !== 'flow') continue;
      segments[index] = { ...segment, place: { ...segment.place, wrapping: wrappingOf(lines, usual) } };
    }
    return segments.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  }
}
