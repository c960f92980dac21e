import type { Root } from 'mdast';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import type { Syntax } from '../model/segment.ts';
import { createProcessor, memoizeBySyntax, type MarkdownProcessor } from './processor.ts';

/** Labels that a value may refer to. */
export interface KnownLabels {
  readonly definitions: readonly string[];
  readonly footnotes: readonly string[];
}

/**
 * Parse a value as inline Markdown: no line of it can be a block.
 *
 * @param value The value; a blank line in it would start a second paragraph, so there must be none.
 * @param labels Labels that count as defined; text that refers to others stays text.
 */
export function parseValue(value: string, syntax: readonly Syntax[], labels: KnownLabels): Root {
  const { processor, known } = processorFor(syntax);
  known.labels = labels;
  return processor.parse(value);
}

/** Everything that can begin a block or a container. */
const blockConstructs = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'directiveContainer',
  'directiveLeaf',
  'gfmFootnoteDefinition',
  'headingAtx',
  'htmlFlow',
  'list',
  'mathFlow',
  'setextUnderline',
  'table',
  'thematicBreak',
];

interface ValueParser {
  readonly processor: MarkdownProcessor;
  /** Labels of the parse that is going on; parsing is synchronous. */
  readonly known: { labels: KnownLabels };
}

const processorFor = memoizeBySyntax((syntax): ValueParser => {
  const known: ValueParser['known'] = { labels: { definitions: [], footnotes: [] } };
  const define: Construct = {
    tokenize(this: TokenizeContext, _effects: Effects, _ok: State, nok: State): State {
      const parser = this.parser as typeof this.parser & { gfmFootnotes?: string[] };
      for (const label of known.labels.definitions) parser.defined.push(normalize(label));
      if (parser.gfmFootnotes) for (const label of known.labels.footnotes) parser.gfmFootnotes.push(normalize(label));
      return (code: Code) => nok(code);
    },
  };
  const inlineOnly = { disable: { null: blockConstructs }, document: { null: define } };
  const withoutFrontMatter = syntax.filter((one) => one !== 'frontmatter');
  return { processor: createProcessor(withoutFrontMatter, { micromark: [inlineOnly] }), known };
});

/** Labels are compared as micromark does: case folded. */
function normalize(label: string): string {
  return label.toLowerCase().toUpperCase();
}
