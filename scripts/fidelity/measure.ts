import { pseudoSegment } from '../../src/build/pseudo-locale.ts';
import { compose } from '../../src/markdown/compose.ts';
import { segment, type SegmentOptions } from '../../src/markdown/segment.ts';
import { hasOracle, tagSkeleton } from './oracle.ts';
import { measureReach } from './reach.ts';
import { shapeOf } from './shape.ts';

/** A document with a name to find it by. */
export interface Document {
  readonly name: string;
  readonly text: string;
  readonly options: SegmentOptions;
}

/** Documents that are measured together. */
export interface Corpus {
  readonly name: string;
  readonly documents: readonly Document[];
}

/** What went wrong in a document. */
export interface Failure {
  readonly file: string;
  readonly what: 'hard error' | 'not byte-identical' | 'structure changed' | 'not read back';
  readonly detail: string;
}

/** A piece of prose that cannot be translated. */
export interface Unreached {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** What was measured of a corpus. */
export interface Fidelity {
  readonly corpus: string;
  readonly files: number;
  readonly errors: number;
  readonly identical: number;
  readonly structure: number;
  readonly readBack: number;
  /** Letters of prose, and those of them that lie in segments. */
  readonly letters: number;
  readonly reached: number;
  readonly bytes: number;
  /** Time that segmenting and composing took. */
  readonly milliseconds: number;
  /** True where cmark-gfm gave a second opinion on the structure. */
  readonly oracle: boolean;
  readonly failures: readonly Failure[];
  readonly unreached: readonly Unreached[];
}

/** What is measured: taking apart and putting together. */
export interface Line {
  readonly segment: typeof segment;
  readonly compose: typeof compose;
}

const ours: Line = { segment, compose };

/** Measure how faithful the line is to the documents of a corpus. */
export function measureFidelity(corpus: Corpus, line: Line = ours, oracle: boolean = hasOracle()): Fidelity {
  const failures: Failure[] = [];
  const unreached: Unreached[] = [];
  const sum = { errors: 0, identical: 0, structure: 0, readBack: 0, letters: 0, reached: 0, bytes: 0, milliseconds: 0 };
  for (const document of corpus.documents) {
    const { name: file, text, options } = document;
    const fail = (what: Failure['what'], detail: string): void => {
      failures.push({ file, what, detail });
    };
    try {
      const start = performance.now();
      const article = line.segment(text, options);
      const same = line.compose(
        article,
        article.segments.map((one) => one.value),
      );
      sum.milliseconds += performance.now() - start;
      sum.bytes += Buffer.byteLength(text);
      const [wrong] = article.problems;
      if (wrong) throw new Error(wrong.message);
      if (same === text) sum.identical += 1;
      else fail('not byte-identical', firstDifference(text, same));
      const before = structureOf(document, text, oracle);
      const changed: string[] = [];
      const lost: string[] = [];
      for (const style of ['accents', 'rtl'] as const) {
        const values = article.segments.map((one) => pseudoSegment(one, article, style));
        const composed = line.compose(article, values);
        changed.push(...changeOf(before, structureOf(document, composed, oracle)));
        lost.push(...lostValue(values, composed, document, line));
      }
      if (changed.length === 0) sum.structure += 1;
      else fail('structure changed', changed[0] ?? '');
      if (lost.length === 0) sum.readBack += 1;
      else fail('not read back', lost[0] ?? '');
      const { sourceLocale, fields } = options.frontMatter;
      const reach = measureReach(article.text, options.syntax, article.segments, { sourceLocale, fields });
      sum.letters += reach.letters;
      sum.reached += reach.reached;
      unreached.push(...reach.unreached.map((one) => ({ file, ...one })));
    } catch (error) {
      sum.errors += 1;
      fail('hard error', error instanceof Error ? error.message : String(error));
    }
  }
  return { corpus: corpus.name, files: corpus.documents.length, ...sum, oracle, failures, unreached };
}

/** Tell whether a measurement is as it must be. */
export function isFaithful({ files, errors, identical, structure, readBack, letters, reached }: Fidelity): boolean {
  const all = identical === files && structure === files && readBack === files;
  return errors === 0 && all && reached >= letters * 0.999;
}

/** The tree of blocks, and the tags that GitHub's renderer makes, of a document with a text. */
interface Structure {
  readonly blocks: string;
  readonly tags: string;
}

function structureOf({ options }: Document, text: string, oracle: boolean): Structure {
  const blocks = JSON.stringify(shapeOf(text, options.syntax));
  const tags = oracle && !options.syntax.includes('mdx') ? tagSkeleton(text).join('\n') : '';
  return { blocks, tags };
}

function changeOf(before: Structure, after: Structure): string[] {
  if (before.blocks !== after.blocks) return [`tree of blocks: ${firstDifference(before.blocks, after.blocks)}`];
  return before.tags === after.tags ? [] : [`tags by cmark-gfm: ${firstDifference(before.tags, after.tags)}`];
}

function lostValue(values: readonly string[], composed: string, { text, options }: Document, line: Line): string[] {
  if (composed === text && values.length > 0) return ['the translation did not arrive'];
  const back = line.segment(composed, options).segments;
  if (back.length !== values.length) return [`${values.length} segments went, ${back.length} came`];
  const at = values.findIndex((value, index) => flat(value) !== flat(back[index]?.value ?? ''));
  return at < 0 ? [] : [`went ${JSON.stringify(values[at])}, came ${JSON.stringify(back[at]?.value)}`];
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Show where two texts part. */
function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 40);
  return `expected ${JSON.stringify(a.slice(from, at + 60))}, got ${JSON.stringify(b.slice(from, at + 60))}`;
}
