import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Host } from '../host/host.ts';
import { ConfigError } from '../model/config-error.ts';
import type { Config } from '../model/config.ts';
import { decodeText } from './decode-text.ts';
import { addScripts, dependsOn, readManifest, scriptsOf, type Manifest } from './init-manifest.ts';
import type { FileChange } from './plan-project.ts';
import { resourceGlobs } from './resource-globs.ts';

/** What `init --git` decided; nothing has been done. */
export interface InitGitPlan {
  readonly changes: readonly FileChange[];
  /** Lines for `.gitattributes`. */
  readonly attributes: readonly string[];
  /** Settings for this clone. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  /** The npm script that does the same in every clone; undefined where it does already. */
  readonly prepare: string | undefined;
  /** What keeps other clones from being set up by `npm install`. */
  readonly byHand: 'no package.json' | 'no dependency' | undefined;
}

/** Fails no installation: not without git, nor where development dependencies are left out. */
const setUp = 'vertaalstraat init --git --quiet || exit 0';

/**
 * Decide how to let git merge catalogs and states key by key: `.gitattributes` says which files, the configuration of the
 * clone says how, and a `prepare` script does the latter in every other clone.
 *
 * What is there stays byte for byte; a project that is set up gets a plan without changes.
 *
 * @throws ConfigError without git, outside a repository, or when package.json cannot be read.
 */
export function planInitGit(host: Host, config: Config): InitGitPlan {
  const prefix = host.git(['rev-parse', '--show-prefix'])?.replace(/\r?\n$/, '');
  if (prefix === undefined) {
    const because = host.git(['--version']) === undefined ? 'computer without git' : 'folder outside a git repository';
    throw new ConfigError(`Unexpected ${because}, expected a repository to set up`, {
      note: 'Without one there is nothing to merge. Run `git init` first, or leave out `--git`.',
    });
  }
  const attributes = planAttributes(host, config);
  const manifest = readManifest(host);
  const prepare = manifest && planPrepare(manifest);
  const changes: FileChange[] = [];
  if (attributes.change) changes.push({ path: '.gitattributes', ...attributes.change });
  if (manifest && prepare !== undefined) {
    changes.push({ path: 'package.json', before: manifest.text, after: setPrepare(manifest, prepare) });
  }
  return {
    changes,
    attributes: attributes.added,
    settings: planSettings(host, prefix),
    prepare,
    byHand:
      manifest === undefined ? 'no package.json' : dependsOn(manifest, 'vertaalstraat') ? undefined : 'no dependency',
  };
}

/** Write the settings into the configuration of the clone. */
export function applySettings(host: Host, { settings }: InitGitPlan): void {
  for (const [name, value] of settings) {
    if (host.git(['config', name, value]) !== undefined) continue;
    throw new ConfigError(`Cannot write \`${name}\` into the configuration of this repository`, {
      note: 'Is `.git/config` read-only, or in use by another git?',
    });
  }
}

function planSettings(host: Host, prefix: string): (readonly [string, string])[] {
  // Git runs the driver at the top of the repository, where there may be no package of ours.
  const above = prefix.split('/').fill('..').slice(1).join('/');
  const folder = `'${prefix.replace(/\/$/, '').replaceAll("'", String.raw`'\''`)}'`;
  const merge =
    prefix === ''
      ? 'npx --no-install vertaalstraat merge-driver %O %A %B %P'
      : `(cd ${folder.replaceAll('%', '%%')} && npx --no-install vertaalstraat --cwd ${above} merge-driver %O %A %B %P)`;
  // Where the package is not installed, git would leave our version there as it is, without a mark that theirs differs.
  const command = `was=$(git hash-object %A); ${merge} || { test "$was" = "$(git hash-object %A)" && git merge-file %A %O %B; false; }`;
  const wanted: (readonly [string, string])[] = [
    ['merge.vertaalstraat.name', 'vertaalstraat: key by key'],
    ['merge.vertaalstraat.driver', command],
  ];
  // Whoever chose another command for it has reasons.
  return wanted.filter(([name]) => (host.git(['config', '--get', name]) ?? '').trim() === '');
}

function planAttributes(
  host: Host,
  config: Config,
): { added: string[]; change: Pick<FileChange, 'before' | 'after'> | undefined } {
  const bytes = host.readIfExists('.gitattributes');
  const decoded = bytes && decodeText(bytes);
  if (decoded !== undefined && !('text' in decoded)) {
    throw new ConfigError('Unexpected bytes that are not UTF-8, expected UTF-8 text', {
      file: '.gitattributes',
      ...decoded,
      note: 'Save the file as UTF-8; nothing was changed.',
    });
  }
  const text = decoded?.text ?? '';
  const present = new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/\s+/g, ' ')));
  const wanted = [...resourceGlobs(config), '.vertaalstraat/state/**/*.json', '.vertaalstraat/baseline.json'];
  const added = wanted.map((glob) => `${quoted(glob)} merge=vertaalstraat`).filter((line) => !present.has(line));
  if (added.length === 0) return { added, change: undefined };
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const open = text === '' || text.endsWith('\n') ? '' : eol;
  const after = `${text}${open}${added.map((line) => line + eol).join('')}`;
  return { added, change: { before: decoded?.text, after } };
}

/** Write a pattern as `.gitattributes` wants it: with white space in it, in quotes. */
function quoted(glob: string): string {
  return /[\s"]/.test(glob) ? JSON.stringify(glob) : glob;
}

function planPrepare(manifest: Manifest): string | undefined {
  const { prepare } = scriptsOf(manifest);
  if (typeof prepare !== 'string' || prepare.trim() === '') return setUp;
  return /\bvertaalstraat init --git\b/.test(prepare) ? undefined : `${prepare} && (${setUp})`;
}

function setPrepare(manifest: Manifest, prepare: string): string {
  if (!Object.hasOwn(scriptsOf(manifest), 'prepare')) return addScripts(manifest, { prepare });
  const { text } = manifest;
  const json = text.replace(/^\uFEFF/, '');
  const root = parseTree(json);
  const node = root && findNodeAtLocation(root, ['scripts', 'prepare']);
  if (!node) return text;
  const start = node.offset + text.length - json.length;
  return text.slice(0, start) + JSON.stringify(prepare) + text.slice(start + node.length);
}
