import type { ArticleKind, CatalogKind, Kind, ValueKind } from './kind.ts';
import { linesOf, type BenchProject, type PlacedText } from './bench-project.ts';
import { randomFrom, shuffle } from './random.ts';

/** An error that stands in a file of a project, and where it must be found. */
export interface Plant {
  readonly kind: Kind;
  /** The file that is changed. */
  readonly file: string;
  /** Its namespace. */
  readonly namespace: string;
  /** What may hold one plant only: a text, or a file. */
  readonly slot: string;
  /** Make the change in the text of the file. */
  readonly apply: (text: string) => string;
  /** Line in the file. */
  readonly line: number;
  /** The key that is concerned. */
  readonly key?: string;
  /** Columns from and up to which the error is to be seen. */
  readonly columns?: readonly [number, number];
  /** Where the concerned text is in its article. */
  readonly article?: { readonly file: string; readonly line: number };
  /** What was planted, for people. */
  readonly shown: string;
}

/** Choose up to `most` places for a kind in a project, and make the errors. */
export function plantsOf(kind: Kind, project: BenchProject, most: number): Plant[] {
  const random = randomFrom(`${kind.id} ${project.sourceLocale} ${project.locale}`);
  const places = shuffle(project.texts, random);
  const plants: Plant[] = [];
  const taken = new Set<string>();
  for (const text of places) {
    if (plants.length >= most) break;
    const plant =
      kind.in === 'value'
        ? inValue(kind, text, random)
        : kind.in === 'catalog'
          ? inCatalog(kind, text, project, random)
          : inArticle(kind, text, project);
    if (!plant || taken.has(plant.slot)) continue;
    taken.add(plant.slot);
    plants.push(plant);
  }
  return plants;
}

function inValue(kind: ValueKind, text: PlacedText, random: () => number): Plant | undefined {
  const planted = kind.seed(text, random);
  if (!planted || planted.value === text.value) return undefined;
  const { file, line, column, key, namespace } = text;
  const columnOf = (offset: number): number => column + JSON.stringify(planted.value.slice(0, offset)).length - 2;
  return {
    kind,
    file,
    namespace,
    slot: `${namespace} ${key}`,
    apply: (catalog) =>
      withLine(catalog, line, (old) => old.replace(/: ".*"(?=,?$)/, () => `: ${JSON.stringify(planted.value)}`)),
    line,
    key,
    ...(planted.start !== undefined && { columns: [columnOf(planted.start), columnOf(planted.end ?? planted.start)] }),
    article: { file: text.articleFile, line: text.articleLine },
    shown: `${JSON.stringify(text.source)} → ${JSON.stringify(planted.value)}`,
  };
}

function inCatalog(
  kind: CatalogKind,
  text: PlacedText,
  project: BenchProject,
  random: () => number,
): Plant | undefined {
  const { file, key, line, namespace } = text;
  const catalog = project.files.get(file) ?? '';
  const planted = kind.seed({ text: catalog, keys: linesOf(catalog) }, { key, line }, random);
  return (
    planted && {
      kind,
      file,
      namespace,
      slot: namespace,
      apply: () => planted.text,
      line: planted.line,
      key,
      article: { file: text.articleFile, line: text.articleLine },
      shown: `line ${planted.line}`,
    }
  );
}

function inArticle(kind: ArticleKind, text: PlacedText, project: BenchProject): Plant | undefined {
  // A short text that grows is another text.
  if (!text.isBlock || text.source.length < 60) return undefined;
  const { articleFile: file, key, namespace } = text;
  const article = project.files.get(file) ?? '';
  const planted = kind.seed({ text: article, paragraphs: [] }, text, project.sourceLocale);
  return (
    planted && {
      kind,
      file,
      namespace,
      slot: namespace,
      apply: () => planted.text,
      line: planted.line,
      ...(kind.stale && { key, article: { file, line: planted.line } }),
      shown: `line ${planted.line}`,
    }
  );
}

function withLine(text: string, line: number, how: (text: string) => string): string {
  return text
    .split('\n')
    .map((old, index) => (index === line - 1 ? how(old) : old))
    .join('\n');
}
