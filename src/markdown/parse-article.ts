import type { Root } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { FastParser } from '../model/fast-parser.ts';
import type { Syntax } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { parseFast } from './fast/parse-fast.ts';
import { createProcessor, memoizeBySyntax, type MarkdownProcessor } from './processor.ts';

/** Places that mdast does not tell, taken from the tokens. */
export interface Marks {
  /** Offsets of the `(` of inline links and images, ascending. */
  readonly resources: readonly number[];
  /** Titles of links, images and definitions, quotes included, ascending. */
  readonly titles: readonly Span[];
  /** Attributes of container and leaf directives, `name="value"`, ascending. */
  readonly attributes: readonly Span[];
}

/** An article's syntax tree, and the places that the tree does not tell. */
export interface ParsedArticle {
  readonly tree: Root;
  readonly marks: Marks;
}

/**
 * Parse the text of an article (without byte order mark) into mdast.
 *
 * @param fast Reads it instead of remark-parse, where both would read the same.
 * @throws VFileMessage when MDX is not well formed; nothing else can fail.
 */
export function parseArticle(text: string, syntax: readonly Syntax[], fast?: FastParser): ParsedArticle {
  return (fast && parseFast(text, syntax, fast)) ?? parseSlowly(text, syntax);
}

function parseSlowly(text: string, syntax: readonly Syntax[]): ParsedArticle {
  const { processor, collected } = processorFor(syntax);
  const marks = emptyMarks();
  collected.marks = marks;
  const tree = processor.parse(text);
  marks.resources.sort((a, b) => a - b);
  marks.titles.sort((a, b) => a.start - b.start);
  marks.attributes.sort((a, b) => a.start - b.start);
  return { tree, marks };
}

interface Collector {
  readonly processor: MarkdownProcessor;
  /** Where the handlers put what they see; replaced at every parse, which is synchronous. */
  readonly collected: { marks: MutableMarks };
}

interface MutableMarks {
  readonly resources: number[];
  readonly titles: Span[];
  readonly attributes: Span[];
}

function emptyMarks(): MutableMarks {
  return { resources: [], titles: [], attributes: [] };
}

const processorFor = memoizeBySyntax((syntax): Collector => {
  const collected: Collector['collected'] = { marks: emptyMarks() };
  function title(this: CompileContext, token: Token): undefined {
    collected.marks.titles.push({ start: token.start.offset, end: token.end.offset });
  }
  function attribute(this: CompileContext, token: Token): undefined {
    collected.marks.attributes.push({ start: token.start.offset, end: token.end.offset });
  }
  const extension = {
    enter: {
      resource(this: CompileContext, token: Token): undefined {
        collected.marks.resources.push(token.start.offset);
      },
    },
    exit: {
      resourceTitle: title,
      definitionTitle: title,
      directiveContainerAttribute: attribute,
      directiveLeafAttribute: attribute,
    },
  };
  return { processor: createProcessor(syntax, { fromMarkdown: [extension] }), collected };
});
