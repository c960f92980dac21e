import type { Root } from 'mdast';

/** What a parser is to read beside CommonMark. */
export interface ParserFeatures {
  readonly gfm: boolean;
  readonly frontmatter: boolean;
  readonly directive: boolean;
  readonly math: boolean;
}

/** A parser that is faster than remark-parse, and gives mdast as well; the configuration asks for it. */
export interface FastParser {
  /** Its name and version: what an article gave is remembered for the parser that read it. */
  readonly name: string;
  /** Parse a text that has no byte order mark; offsets are UTF-16, as in JavaScript. */
  readonly parse: (text: string, features: ParserFeatures) => Root;
}
