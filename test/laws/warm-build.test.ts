import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../lib/bin/vertaalstraat.js', import.meta.url));
const remembered = '.vertaalstraat/cache/remembered';
const names = ['aap', 'beer', 'reis/cactus', 'reis/dadel', 'ezel'];
const pictures = ['een.png', 'reis/twee.png', 'beeld/drie.svg'];

/** What happens between two builds; the numbers choose where. */
type Step = readonly [what: keyof typeof steps, where: number, other: number];

const steps = {
  writeArticle: (root, where, other) => put(root, article(where), text(where, other)),
  keepArticle: (root, where) => {
    // Written again as it was, as git does.
    const file = pick(list(root, 'articles', '.md'), where);
    if (file) put(root, file, readFileSync(join(root, file), 'utf8'));
  },
  dateArticle: (root, where) => {
    const file = pick(list(root, 'articles', '.md'), where);
    const at = new Date(Date.now() - 3_600_000);
    if (file) utimesSync(join(root, file), at, at);
  },
  moveArticle: (root, where, other) => {
    const file = pick(list(root, 'articles', '.md'), where);
    mkdirSync(join(root, dirname(article(other))), { recursive: true });
    if (file) renameSync(join(root, file), join(root, article(other)));
  },
  removeArticle: (root, where) => {
    const files = list(root, 'articles', '.md');
    if (files.length > 2) rmSync(join(root, pick(files, where) ?? ''));
  },
  editCatalog: (root, where, other) => {
    const file = pick(list(root, 'locales', '.json'), where);
    if (!file) return;
    const values = JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
    const key = pick(Object.keys(values), other);
    if (key !== undefined) put(root, file, `${JSON.stringify({ ...values, [key]: `Word ${where}` }, null, 2)}\n`);
  },
  spoilCatalog: (root, where) => {
    const file = pick(list(root, 'locales', '.json'), where);
    if (file) put(root, file, '{ "half');
  },
  putPicture: (root, where, other) => put(root, `articles/${pick(pictures, where) ?? ''}`, `picture ${other % 4}`),
  removePicture: (root, where) => rmSync(join(root, `articles/${pick(pictures, where) ?? ''}`), { force: true }),
  changeOutput: (root, where, other) => {
    const file = pick(list(root, 'dist', ''), where);
    if (!file) return;
    const bytes = readFileSync(join(root, file));
    // As long as before, or longer.
    writeFileSync(join(root, file), other % 2 === 0 ? bytes.fill(0x78, 0, 3) : `${bytes.toString()}x`);
  },
  removeOutput: (root, where) =>
    rmSync(join(root, pick(list(root, 'dist', ''), where) ?? 'dist/none'), { force: true }),
  removeOutputs: (root) => rmSync(join(root, 'dist/en'), { recursive: true, force: true }),
  addFile: (root, where) => put(root, `dist/nl/${pick(names, where) ?? ''}.md`, 'Of somebody else\n'),
  forgetOutputs: (root) => {
    for (const file of list(root, '.vertaalstraat/cache', '.json')) rmSync(join(root, file));
  },
  spoilMemory: (root, where, other) => {
    const file = pick(list(root, remembered, ''), where);
    if (!file) return;
    const bytes = readFileSync(join(root, file));
    writeFileSync(
      join(root, file),
      other % 2 === 0 ? bytes.subarray(0, bytes.length / 2) : bytes.fill(48, Math.max(0, bytes.length - 9)),
    );
  },
  buildOne: (root, where) => {
    const file = pick(list(root, 'articles', '.md'), where);
    if (file) run(root, 'build', file);
  },
  buildEnglish: (root) => void run(root, 'build', '--locale', 'en'),
  sync: (root) => void run(root, 'sync'),
} satisfies Record<string, (root: string, where: number, other: number) => void>;

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
  fc.nat(99),
  fc.nat(99),
);

describe('a build that remembers what it has seen', () => {
  it('should write and say what one does that remembers nothing', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 8, maxLength: 14 }), (all) => {
        const folder = mkdtempSync(join(tmpdir(), 'warm-'));
        const [own, fresh] = [join(folder, 'own'), join(folder, 'fresh')];
        try {
          for (const index of [0, 1, 2, 3]) put(own, article(index), text(index, index));
          put(own, 'articles/een.png', 'picture');
          for (const locale of ['en', 'de']) put(own, `locales/${locale}/.keep`, '');
          run(own, 'sync');
          run(own, 'build');
          for (const [index, [what, where, other]] of all.entries()) {
            steps[what](own, where, other);
            cpSync(own, fresh, { recursive: true, preserveTimestamps: true });
            rmSync(join(fresh, remembered), { recursive: true, force: true });
            const said = all.slice(0, index + 1).join(' ');
            expect({ said, ...run(own, 'build'), files: filesIn(own) }).toEqual({
              said,
              ...run(fresh, 'build'),
              files: filesIn(fresh),
            });
            rmSync(fresh, { recursive: true });
          }
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});

function run(cwd: string, ...argv: string[]): { stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: 'utf8' });
  return { stdout, stderr, status };
}

function article(where: number): string {
  return `articles/${pick(names, where) ?? ''}.md`;
}

function text(where: number, other: number): string {
  const picture = pick(pictures, other) ?? '';
  return `# Kop ${where}\n\nWoorden van ${other}.\n\n![Beeld](${where % 2 === 0 ? picture : `../${picture}`})\n`;
}

function pick<Item>(items: readonly Item[], where: number): Item | undefined {
  return items[where % Math.max(1, items.length)];
}

function put(root: string, path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function list(root: string, folder: string, end: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => `${join(entry.parentPath, entry.name).slice(root.length + 1)}`)
    .toSorted();
}

function filesIn(root: string): string[] {
  return list(root, 'dist', '').map((path) => `${path}: ${readFileSync(join(root, path), 'utf8')}`);
}
