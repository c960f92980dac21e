import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from './random.ts';

/** Authors and editors at work on a project. */
export interface Desk {
  /** Change, move, drop and add so many paragraphs. */
  edit(times: number): void;
  /** Fill in a share of the values that are empty. */
  translate(share: number): void;
  /** What is wrong at any moment: files that are half, translations that are nowhere. */
  faults(): string[];
  /** What is wrong after a sync: things that a run left behind, translations that stand below another text. */
  remains(): string[];
  /** How many translations were made. */
  count(): number;
}

const locales = ['en', 'de'];
const words = 'brug water schip fiets stad molen haven toren markt gracht plein kade sluis dijk polder tuin'.split(' ');

/** Make a project of some articles, in a folder that is there. */
export function createDesk(folder: string, random: Random): Desk {
  const articles = new Map<string, string[]>();
  const typed = new Set<string>();
  let numbered = 0;
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  const paragraph = (): string => {
    numbered += 1;
    return `Alinea nummer${numbered}: ${Array.from({ length: 8 }, () => pick(words)).join(' ')}.`;
  };
  const save = (): void => {
    rmSync(join(folder, 'articles'), { recursive: true, force: true });
    for (const [name, blocks] of articles) put(`articles/${name}.md`, `# Kop ${name}\n\n${blocks.join('\n\n')}\n`);
  };
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const name of ['aap', 'beer', 'reis/cactus', 'reis/dadel', 'ezel']) {
    articles.set(name, Array.from({ length: 6 }, paragraph));
  }
  save();
  for (const locale of locales) put(`locales/${locale}/.keep`, '');

  const read = <Content>(path: string): Content => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Content;

  return {
    edit(times) {
      for (let time = 0; time < times; time += 1) {
        const blocks = articles.get(pick([...articles.keys()])) ?? [];
        const index = random(blocks.length);
        const what = random(5);
        if (what === 0 || blocks.length < 3) blocks.splice(index, 0, paragraph());
        else if (what === 1) blocks.splice(index, 1);
        else if (what === 2) blocks[index] = (blocks[index] ?? '').replace(/\w+\.$/, `${pick(words)}.`);
        else articles.get(pick([...articles.keys()]))?.push(...blocks.splice(index, 1));
      }
      save();
    },
    translate(share) {
      for (const path of filesIn(folder, 'locales').filter((one) => /locales\/(?:en|de)\/.*\.json$/.test(one))) {
        const locale = path.split('/')[1] ?? '';
        const values = read<Record<string, string>>(path);
        const source = read<Record<string, string>>(path.replace(`/${locale}/`, '/nl/'));
        for (const [key, value] of Object.entries(values)) {
          if (value !== '' || random(100) >= share * 100) continue;
          const text = `${locale.toUpperCase()} ${typed.size} ${/nummer\d+/.exec(source[key] ?? '')?.[0] ?? 'kop'} (${locale})`;
          typed.add(text);
          values[key] = text;
        }
        put(path, `${JSON.stringify(values, null, 2)}\n`);
      }
    },
    faults() {
      const paths = [...filesIn(folder, 'locales'), ...filesIn(folder, '.vertaalstraat')];
      const texts = paths.map((path) => readFileSync(join(folder, path), 'utf8'));
      const half = paths.filter((path, index) => /^[^.].*\.json$/.test(path) && !isJson(texts[index] ?? ''));
      const all = texts.filter((_, index) => !paths[index]?.includes('.tmp')).join('\n');
      const lost = [...typed].filter((text) => !all.includes(text));
      return [...half.map((path) => `Half a file: ${path}`), ...lost.map((text) => `Lost: ${text}`)];
    },
    remains() {
      const left = [...filesIn(folder, 'locales'), ...filesIn(folder, '.vertaalstraat'), ...filesIn(folder, 'articles')]
        .filter((path) => path.endsWith('.tmp') || (/journal|lock/.test(path) && !path.includes('/cache/')))
        .map((path) => `Left behind: ${path}`);
      const foreign = filesIn(folder, 'locales/en').flatMap((path) => {
        if (!path.endsWith('.json')) return [];
        const values = read<Record<string, string>>(path);
        const { translations } = read<{ translations: Record<string, { source: string }> }>(
          path.replace('locales/', '.vertaalstraat/state/'),
        );
        return Object.entries(values).flatMap(([key, value]) => {
          const { source } = translations[key] ?? { source: '' };
          const [number = 'kop'] = /nummer\d+/.exec(source) ?? [];
          return value === '' || value.includes(`${number} `) ? [] : [`Another’s: ${value} for ${source}`];
        });
      });
      return [...left, ...foreign];
    },
    count: () => typed.size,
  };
}

function filesIn(folder: string, below: string): string[] {
  if (!existsSync(join(folder, below))) return [];
  return readdirSync(join(folder, below), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
