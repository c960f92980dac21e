import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** A project in a temporary folder; it goes when the test ends. */
export interface TestProject {
  readonly root: string;
  /** Run a command line in the project folder. */
  run(...argv: string[]): Promise<Outcome>;
  /** Run a command line that must end with 0. */
  runs(...argv: string[]): Promise<Outcome>;
  write(path: string, content: string | Uint8Array): void;
  read(path: string): string;
  bytes(path: string): Buffer;
  exists(path: string): boolean;
  remove(path: string): void;
  /** All files below a folder, sorted, as paths below the project folder. */
  files(folder?: string): string[];
  /** All files with their bytes. */
  snapshot(folder?: string): Record<string, string>;
  /** Values of a catalog. */
  catalog(locale: string, namespace: string): Record<string, string>;
  /** Do an editor's work: set values in a catalog. */
  fill(locale: string, namespace: string, values: Readonly<Record<string, string>>): void;
  /** Do all of an editor's work: give every key a value made from the source text. */
  translate(locale: string, namespace: string, how?: (source: string) => string): void;
}

/** Make a project from its files. A path that ends with `/` makes an empty folder. */
export function makeProject(files: Readonly<Record<string, string | Uint8Array>>): TestProject {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'vertaalstraat-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const at = (path: string): string => join(root, path);
  const project: TestProject = {
    root,
    run: (...argv) => run(argv, { cwd: root, colorOut: false, colorErr: false }),
    async runs(...argv) {
      const outcome = await project.run(...argv);
      if (outcome.exitCode !== 0)
        throw new Error(`${argv.join(' ')}: ${outcome.exitCode}\n${outcome.stdout}${outcome.stderr}`);
      return outcome;
    },
    write(path, content) {
      if (path.endsWith('/')) {
        mkdirSync(at(path), { recursive: true });
        return;
      }
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), content);
    },
    read: (path) => readFileSync(at(path), 'utf8'),
    bytes: (path) => readFileSync(at(path)),
    exists: (path) => existsSync(at(path)),
    remove: (path) => rmSync(at(path), { recursive: true }),
    files: (folder = '') =>
      existsSync(at(folder))
        ? readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
            .map((path) => join(folder, path).replaceAll('\\', '/'))
            .filter((path) => statSync(at(path)).isFile() && !path.startsWith('.vertaalstraat/cache/seen/'))
            .toSorted()
        : [],
    snapshot: (folder) =>
      Object.fromEntries(project.files(folder).map((path) => [path, project.bytes(path).toString('latin1')])),
    catalog: (locale, namespace) =>
      JSON.parse(project.read(`locales/${locale}/${namespace}.json`).replace(/^\uFEFF/, '')) as Record<string, string>,
    fill(locale, namespace, values) {
      const catalog = { ...project.catalog(locale, namespace), ...values };
      project.write(`locales/${locale}/${namespace}.json`, `${JSON.stringify(catalog, null, 2)}\n`);
    },
    translate(locale, namespace, how = (source) => `${source} (${locale})`) {
      const source = project.catalog('nl', namespace);
      const keys = Object.keys(project.catalog(locale, namespace));
      project.fill(locale, namespace, Object.fromEntries(keys.map((key) => [key, how(source[key] ?? '')])));
    },
  };
  for (const [path, content] of Object.entries(files)) project.write(path, content);
  return project;
}
