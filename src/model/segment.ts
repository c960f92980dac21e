import type { Outline } from './outline.ts';
import type { Span } from './span.ts';

/**
 * How the value of a segment is to be read.
 *
 * - `markdown`: inline Markdown (phrasing content), destinations lifted into numbered references.
 * - `text`: plain text; no markup, no escapes.
 * - `html`: a line of HTML with tags in it, as in `Het <b>grote</b> huis` inside a block of HTML.
 */
export type Format = 'markdown' | 'text' | 'html';

/** What a segment is in the article; readers of keys and lists see this word. */
export type SegmentKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'note'
  | 'cell'
  | 'label'
  | 'field'
  | 'alt'
  | 'title'
  | 'attribute'
  | 'html'
  | 'comment';

/**
 * A destination that was lifted out of a value: `[text](url "title")` in the article reads `[text][1]` in the value.
 */
export interface Destination {
  /** The number in the value; counts from 1, skips labels that the article defines itself. */
  readonly label: number;
  /** What identifies the target when numbers change: the destination as written in the article. */
  readonly url: string;
  /** The bytes that `[label]` stands for: the resource with its parentheses. */
  readonly span: Span;
}

/** How the lines of a source paragraph are broken, so that a translation is broken the same way. */
export type Wrapping =
  { readonly style: 'none' } | { readonly style: 'width'; readonly width: number } | { readonly style: 'sentence' };

/** Where a value stands in the page: decides what must be escaped there and how its lines go on. */
export type Place =
  | {
      /** Inline content on its own lines: paragraph, setext heading. */
      readonly type: 'flow';
      /** True where the first character begins a block, so that `3.` or `#` would be read as one. */
      readonly atBlockStart: boolean;
      /** Written at the start of every line but the first. */
      readonly prefix: string;
      readonly wrapping: Wrapping;
      readonly setext: boolean;
      /** True for the first paragraph of a block quote, where `[!NOTE]` would make a callout of it. */
      readonly inQuote: boolean;
      /** True for the first paragraph of a list item that is no task: `[ ]` would make it one. */
      readonly inItem: boolean;
    }
  | {
      /** Inline content on one line: ATX heading, table cell, directive label, MDX component, a line that keeps its line. */
      readonly type: 'line';
      readonly container: 'heading' | 'cell' | 'label' | 'component' | 'line';
      /** True for a cell that begins its line (a table row without a leading pipe). */
      readonly atBlockStart: boolean;
      /** For a line that keeps its line, as for a flow. */
      readonly inQuote?: boolean;
      readonly inItem?: boolean;
    }
  | {
      /** Plain text inside Markdown brackets or quotes. */
      readonly type: 'inline-text';
      readonly container: 'alt' | 'title';
      /** The character that opens a title: `"`, `'` or `(`; empty for an alt text. */
      readonly quote: string;
      /** True inside a table, where a pipe would end the cell. */
      readonly inCell: boolean;
    }
  | {
      /** Text inside HTML or MDX: a text node, a line of text with tags, or an attribute value. */
      readonly type: 'html-text';
      /** The quote around an attribute value, empty for an unquoted one, undefined for a text node. */
      readonly quote?: string;
      /** What `{` means: in MDX an expression, which the text must not open. */
      readonly mdx: boolean;
    }
  | {
      /** A scalar of the front matter. */
      readonly type: 'scalar';
      readonly language: 'yaml' | 'toml';
      /** How the source writes it: the block scalars are YAML's, the quoted ones of several lines TOML's. */
      readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'single-multiline' | 'double-multiline';
      /** True inside `[…]` or `{…}`. */
      readonly inFlow: boolean;
      /** Indentation of the lines of a block scalar. */
      readonly indent: string;
    }
  | {
      /** A string in an expression of MDX. */
      readonly type: 'js-string';
      /** The character that opens and closes it. */
      readonly quote: string;
    }
  | {
      /** A comment inside a code block, on one line. */
      readonly type: 'code-comment';
      /** What would end the comment; empty where the line's end does. */
      readonly close: string;
      /** What else would mean something in it, such as `?>` in PHP. */
      readonly avoid: readonly string[];
      /** True where nothing but white space stands before it, so that a fence would be one. */
      readonly atLineStart: boolean;
    };

/**
 * The smallest unit with a key: a block of prose.
 *
 * Segments are listed in document order; a segment that stands inside another (the title of a link in a paragraph)
 * follows it, and its span lies inside one of the other's destinations.
 */
export interface Segment {
  readonly kind: SegmentKind;
  readonly format: Format;
  /** The source value, as an editor sees it. */
  readonly value: string;
  /** The bytes that the value stands for, as offsets into the article's text. */
  readonly span: Span;
  readonly destinations: readonly Destination[];
  readonly place: Place;
  /** Texts of the headings above, outermost first; for a field its path. */
  readonly path: readonly string[];
  /** A name that the place suggests for the key: the path of a field. */
  readonly name?: string;
  /** The key that the author chose. */
  readonly key?: string;
  /** What the author wants translators to know. */
  readonly note?: string;
  /** The most characters a translation may have. */
  readonly max?: number;
  /** Rules that have nothing to say here. */
  readonly disabled?: readonly string[];
}

/** An article taken apart: its text, its segments, and everything else (the skeleton) implied between them. */
export interface SegmentedArticle {
  /** The byte order mark, or nothing. */
  readonly bom: '' | '\uFEFF';
  /** The text after the byte order mark; all offsets count in it. */
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Tables whose columns the author lined up; a translation is lined up the same way. */
  readonly tables: readonly LinedUpTable[];
  /** Line ending that new lines get: the article's first one, `\n` when it has none. */
  readonly eol: string;
  /** Names of the syntax extensions that the article was read with. */
  readonly syntax: readonly Syntax[];
  /** Labels that the article defines itself, normalised: values may refer to them. */
  readonly definitions: readonly string[];
  /** Labels of footnotes that the article defines, normalised. */
  readonly footnotes: readonly string[];
  /** Destinations of links and images, as written, that may name files beside the article. */
  readonly urls: readonly string[];
  /** Where links may lead in it, and where its own lead. */
  readonly outline: Outline;
  /** What the front matter says that concerns the line itself. */
  readonly frontMatter: FrontMatterFacts;
  /** What could not be read, such as invalid YAML; the article then has no segments there. */
  readonly problems: readonly SyntaxProblem[];
  /** What the author should know, although it stops nothing. */
  readonly remarks: readonly Remark[];
  /** Where comments to translators name a rule to be silent about a block, whether there is such a rule or not. */
  readonly disables: readonly NamedRule[];
}

/** The name of a rule, as an author wrote it. */
export interface NamedRule {
  readonly name: string;
  readonly span: Span;
}

/** A table whose pipes stand below each other. */
export interface LinedUpTable {
  readonly span: Span;
  /** For each line, its cells between the pipes, white space included; the second line is the row of dashes. */
  readonly rows: readonly (readonly Span[])[];
}

/** Something that stops nothing: words to translators that nobody understands, MDX that had to be read as Markdown. */
export interface Remark extends SyntaxProblem {
  readonly type: 'comment' | 'mdx';
}

/** Something in an article that could not be read. */
export interface SyntaxProblem {
  readonly message: string;
  readonly note?: string;
  readonly span: Span;
}

/** Syntax extensions that can be switched on beside CommonMark. */
export type Syntax = 'gfm' | 'frontmatter' | 'directive' | 'math' | 'mdx';

/** The fields of the front matter that the line itself reads. */
export interface FrontMatterFacts {
  /** The locales the article is for; undefined where it does not say: all. */
  readonly locales?: readonly string[];
  readonly draft: boolean;
  /** Scalars that name the source locale: where, and how the locale is written there. */
  readonly localeNames: readonly Span[];
}
