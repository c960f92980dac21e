import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { targets, type Target } from './make-site.ts';
import { translate } from './translate.ts';
import { median, runTimed, type Taken } from './run-timed.ts';
import { articlesOf, type Measured } from './site-cases.ts';

/** What others took for the same work, and who could not be asked. */
export interface PeersMeasured {
  readonly lines: readonly Measured[];
  /** One sentence for each tool that is not there. */
  readonly absent: readonly string[];
}

/** A tool that makes the English and the German of a site from its articles. */
interface Peer {
  readonly name: string;
  readonly words: readonly string[];
}

const home = resolve('node_modules/.cache/vertaalstraat-bench/peers');

/**
 * Measure what others take for what a cold build does: read the Dutch articles, extract their texts, and write them in English and German from
 * translations that are there, the start of the process included. Each is asked in one process, its own best way.
 *
 * @param forget Removes what a build of ours leaves behind.
 */
export function measurePeers(
  folder: string,
  articles: number,
  rounds: number,
  own: { readonly words: readonly string[]; forget(): void },
): PeersMeasured {
  const work = join(home, `site-${articles}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const absent = [
    'mdpo is not measured: neither npm nor Debian has it',
    ...(hasPo4a() ? [] : ['po4a is not installed (apt-get install po4a)']),
    ...(diplodoc()
      ? []
      : [`@diplodoc/translation is not installed (npm install --prefix ${below(home)} @diplodoc/translation)`]),
  ];
  const peers = [
    ...(hasPo4a() ? [preparePo4a(folder, work)] : []),
    ...(diplodoc() ? [prepareDiplodoc(folder, work)] : []),
  ];
  const ours: Taken[] = [];
  const taken = new Map(peers.map((peer) => [peer, [] as Taken[]]));
  // A tool that takes minutes is asked once.
  for (let round = 0; round < rounds; round += 1) {
    own.forget();
    ours.push(runTimed(own.words, folder));
    for (const [peer, times] of taken) if (!times.some(({ ms }) => ms > 60_000)) times.push(runTimed(peer.words, work));
  }
  const { ms, mib } = median(ours);
  const lines = [...taken].map(([{ name }, times]): Measured => ({
    articles,
    name: `cold build and ${name}`,
    ms,
    mib,
    yardstick: name,
    ratio: ms / median(times).ms,
    most: 1,
  }));
  return { lines, absent };
}

function hasPo4a(): boolean {
  return spawnSync('po4a', ['--version']).status === 0 && spawnSync('msgen', ['--version']).status === 0;
}

/** All articles in one configuration, so that they are read by one process; one catalog a language, filled. */
function preparePo4a(folder: string, work: string): Peer {
  const lines = articlesOf(folder).map(
    (path) => `[type: text] ${join(folder, path)} $lang:po4a/$lang/${path} opt:"-o markdown"`,
  );
  const settings = [
    '[po4a_langs] en de',
    '[po4a_paths] po/site.pot $lang:po/$lang.po',
    '[options] --keep 0 --master-charset UTF-8 --localized-charset UTF-8',
  ];
  put(join(work, 'po4a.cfg'), [...settings, ...lines, ''].join('\n'));
  mkdirSync(join(work, 'po'), { recursive: true });
  const words = ['po4a', '--quiet', '--force', 'po4a.cfg'];
  runTimed(words, work);
  for (const locale of targets) {
    const { stdout } = spawnSync('msgen', ['--no-wrap', 'po/site.pot'], {
      cwd: work,
      encoding: 'utf8',
      maxBuffer: 1 << 29,
    });
    // The first entry is the header.
    const entries = stdout.split('\n\n').map((entry, at) => {
      const text = entry.indexOf('\nmsgstr ') + '\nmsgstr '.length;
      return at === 0 ? entry : entry.slice(0, text) + translate(entry.slice(text), locale);
    });
    put(join(work, `po/${locale}.po`), entries.join('\n\n'));
  }
  runTimed(words, work);
  return { name: 'po4a', words };
}

function diplodoc(): string | undefined {
  try {
    return createRequire(join(home, 'package.json')).resolve('@diplodoc/translation');
  } catch {
    return undefined;
  }
}

/** One process that extracts each article once, and composes both languages from XLIFF that is there. */
function prepareDiplodoc(folder: string, work: string): Peer {
  const script = join(work, 'diplodoc.mjs');
  put(script, diplodocScript(diplodoc() ?? '', folder, articlesOf(folder)));
  const words = [process.execPath, script];
  runTimed(words, work);
  for (const path of articlesOf(folder)) {
    const xliff = readFileSync(join(work, 'xliff', `${path}.xliff`), 'utf8');
    for (const locale of targets) put(join(work, 'xliff', locale, `${path}.xliff`), filled(xliff, locale));
  }
  runTimed(words, work);
  return { name: '@diplodoc/translation', words };
}

/** Give each source its translation; what stands in tags is no text. */
function filled(xliff: string, locale: Target): string {
  return xliff.replaceAll(
    /<source([^>]*)>([^]*?)<\/source>/g,
    (whole, attributes: string, text: string) =>
      `${whole}<target${attributes}>${text.replaceAll(/(<[^>]*>)|([^<]+)/g, (_, tag?: string, words = '') => tag ?? translate(words, locale))}</target>`,
  );
}

function diplodocScript(library: string, folder: string, paths: readonly string[]): string {
  return `import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import library from ${JSON.stringify(library)};
const put = (path, text) => { mkdirSync(dirname(path), { recursive: true }); writeFileSync(path, text); };
const options = { compact: true, source: { language: 'nl', locale: 'NL' }, target: { language: 'en', locale: 'GB' } };
let failed = 0;
for (const path of ${JSON.stringify(paths)}) {
  try {
    const { skeleton, xliff } = library.extract(readFileSync(${JSON.stringify(`${folder}/`)} + path, 'utf8'), options);
    put('skeleton/' + path, skeleton);
    put('xliff/' + path + '.xliff', xliff);
    for (const locale of ['en', 'de']) {
      const translated = 'xliff/' + locale + '/' + path + '.xliff';
      if (existsSync(translated)) put('diplodoc/' + locale + '/' + path, library.compose(skeleton, readFileSync(translated, 'utf8'), {}));
    }
  } catch (error) { failed += 1; process.stderr.write(path + ': ' + error.message + '\\n'); }
}
process.exitCode = failed > 0 ? 2 : 0;
`;
}

function below(path: string): string {
  return path.slice(process.cwd().length + 1);
}

function put(path: string, text: string): void {
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
