import type { Span } from './span.ts';

/** A heading of an article. */
export interface OutlineHeading {
  readonly depth: number;
  /** Its text, without markers. */
  readonly span: Span;
  /** True for a heading written in HTML. */
  readonly html: boolean;
}

/** A link as the article writes it. */
export interface OutlineLink {
  /** The destination as a browser gets it. */
  readonly url: string;
  /** The link or definition; for HTML, the destination. */
  readonly span: Span;
  /** The text that it shows; undefined where that is not known: for a definition, and in HTML. */
  readonly text?: string;
}

/** Where links may lead in an article, and where its links lead. */
export interface Outline {
  readonly headings: readonly OutlineHeading[];
  /** Anchors that the author gave a name, `<a id="…">` or `{#…}`; the span is the name's. */
  readonly anchors: readonly { readonly name: string; readonly span: Span }[];
  readonly links: readonly OutlineLink[];
  /** Pictures, in Markdown or HTML, and where they are. */
  readonly pictures: readonly OutlineLink[];
  /** Images that have no alt text. */
  readonly imagesWithoutAlt: readonly Span[];
}
