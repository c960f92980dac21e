import { fastTree } from '../../src/markdown/fast/parse-fast.ts';
import { visitNodes } from '../../src/markdown/node-span.ts';
import { createProcessor, memoizeBySyntax } from '../../src/markdown/processor.ts';
import { tooDeep } from '../../src/markdown/too-deep.ts';
import type { FastParser } from '../../src/model/fast-parser.ts';
import type { Corpus } from '../fidelity/measure.ts';
import { firstDifference } from './first-difference.ts';

/** What satteri makes of a corpus, beside remark-parse. */
export interface ParserComparison {
  readonly corpus: string;
  readonly files: number;
  /** Files that only remark-parse can read. */
  readonly beyond: number;
  /** Files whose trees differ, and in what first. */
  readonly differences: readonly { readonly file: string; readonly difference: string }[];
  /** Milliseconds for the files that both can read, their trees visited to the end. */
  readonly remarkParse: number;
  readonly satteri: number;
}

/** Parse every document of a corpus with both parsers; timings are of one pass each, file by file in turn. */
export function compareParsers(corpus: Corpus, parser: FastParser): ParserComparison {
  const differences: { file: string; difference: string }[] = [];
  const time = { remarkParse: 0, satteri: 0 };
  let beyond = 0;
  for (const { name, text: bytes, options } of corpus.documents) {
    const text = bytes.replace(/^\uFEFF/, '');
    if (tooDeep(text).length > 0) {
      beyond += 1;
      continue;
    }
    const began = performance.now();
    const actual = fastTree(text, options.syntax, parser);
    if (!actual) {
      beyond += 1;
      continue;
    }
    visitNodes(actual, () => undefined);
    const between = performance.now();
    const expected = processorFor(options.syntax).parse(text);
    visitNodes(expected, () => undefined);
    time.satteri += between - began;
    time.remarkParse += performance.now() - between;
    const difference = firstDifference(expected, actual);
    if (difference !== undefined) differences.push({ file: name, difference });
  }
  return { corpus: corpus.name, files: corpus.documents.length, beyond, differences, ...time };
}

const processorFor = memoizeBySyntax((syntax) => createProcessor(syntax));
