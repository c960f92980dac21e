import type { FilePlace } from '../../src/model/problem.ts';
import { makeProject } from './project.ts';

/** A finding, in short. */
export interface ShortFinding {
  readonly message: string;
  readonly line: number;
  /** What stands in its file at its place. */
  readonly under: string;
  readonly file: string;
  readonly expected?: string;
  readonly actual?: string;
  /** The place in the article. */
  readonly related?: string;
  readonly locale?: string;
}

/**
 * Find what one rule says of a project.
 *
 * @param value What every key of `a` is translated into; a record has values by key.
 * @param files More files, by path; catalogs among them as editors fill them in.
 * @param catalog How the catalog of the translation is written, given its keys and values.
 */
export async function findingsIn(
  rule: string,
  {
    article,
    value,
    locale = 'en',
    files = {},
    catalog,
    config = {},
  }: {
    readonly article: string;
    readonly value?: string | Readonly<Record<string, string>>;
    readonly locale?: string;
    readonly files?: Readonly<Record<string, string>>;
    readonly catalog?: (json: string) => string;
    readonly config?: object;
  },
): Promise<ShortFinding[]> {
  const project = makeProject({
    'articles/a.md': article,
    [`locales/${locale}/`]: '',
    'vertaalstraat.config.json': JSON.stringify(config),
    ...Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('locales/'))),
  });
  await project.runs('sync', '--quiet');
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  if (typeof value === 'string') project.translate(locale, 'a', () => value);
  else if (value) project.fill(locale, 'a', value);
  if (catalog) project.write(`locales/${locale}/a.json`, catalog(project.read(`locales/${locale}/a.json`)));
  const { stdout } = await project.run('check', '--format', 'json');
  const { problems } = JSON.parse(stdout) as {
    problems: (Omit<ShortFinding, 'line' | 'under' | 'related'> & {
      rule: string;
      place: FilePlace;
      related?: { file: string; line: number }[];
    })[];
  };
  return problems
    .filter((one) => one.rule === rule)
    .map(({ message, place, expected, actual, related, locale: of }) => ({
      message,
      line: place.line,
      under: textAt(project.read(place.file), place),
      file: place.file,
      ...(expected !== undefined && { expected }),
      ...(actual !== undefined && { actual }),
      ...(related?.[0] && { related: `${related[0].file}:${related[0].line}` }),
      ...(of !== undefined && { locale: of }),
    }));
}

function textAt(file: string, { line, column, endLine = line, endColumn = column }: FilePlace): string {
  const lines = file.replace(/^\uFEFF/, '').split(/(?<=\n|\r(?!\n))/);
  const offset = (at: number, inLine: number): number => lines.slice(0, at - 1).join('').length + inLine - 1;
  return lines.join('').slice(offset(line, column), offset(endLine, endColumn));
}
