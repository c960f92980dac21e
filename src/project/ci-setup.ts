import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { readManifest } from './init-manifest.ts';
import { repositoryPrefix } from './repository-prefix.ts';
import { resourceGlobs } from './resource-globs.ts';

/** What a workflow has to know of a project. */
export interface CiSetup {
  /** The branch that others are merged into. */
  readonly branch: string;
  /** Folder of the project in its repository, without a `/` at its end; empty at the top. */
  readonly folder: string;
  /** How packages are installed; undefined for a project without any. */
  readonly install: string | undefined;
  /** How the program is run. */
  readonly run: string;
  /** Globs of the catalogs, below the project folder. */
  readonly catalogs: readonly string[];
  /** Folder of the outputs, below the project folder. */
  readonly output: string;
}

/** Lock file → how its package manager installs what it says; the first that is there counts. */
const installers: ReadonlyMap<string, string> = new Map([
  ['package-lock.json', 'npm ci'],
  ['npm-shrinkwrap.json', 'npm ci'],
  ['pnpm-lock.yaml', 'corepack enable && pnpm install --frozen-lockfile'],
  ['yarn.lock', 'corepack enable && yarn install --frozen-lockfile'],
  ['bun.lock', 'npx --yes bun install --frozen-lockfile'],
  ['bun.lockb', 'npx --yes bun install --frozen-lockfile'],
]);

/** Look around for what a workflow has to know. */
export function ciSetup(host: Host, config: Config): CiSetup {
  const manifest = readManifest(host);
  const lockFile = [...installers.keys()].find((file) => host.stat(file) !== undefined);
  return {
    branch: defaultBranch(host),
    folder: repositoryPrefix(host).replace(/\/$/, ''),
    install: manifest && (installers.get(lockFile ?? '') ?? 'npm install'),
    run: manifest ? 'npx --no-install vertaalstraat' : 'npx --yes vertaalstraat',
    catalogs: resourceGlobs(config),
    output: /^[^{]*(?=\/)/.exec(config.output)?.[0] ?? '.',
  };
}

function defaultBranch(host: Host): string {
  const head = host.git(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'])?.trim();
  if (head !== undefined) return head.replace(/^origin\//, '');
  const exists = (name: string): boolean =>
    host.git(['rev-parse', '--verify', '--quiet', `refs/heads/${name}`]) !== undefined;
  const known = ['main', 'master'].find(exists);
  return known ?? host.git(['symbolic-ref', '--quiet', '--short', 'HEAD'])?.trim() ?? 'main';
}
