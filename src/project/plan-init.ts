import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { openManifest } from './build-manifest.ts';
import { configDefaults } from './config-defaults.ts';
import { configText } from './init-config.ts';
import { ignoreFolder } from './init-gitignore.ts';
import { addScripts, dependsOn, readManifest, scriptsOf, type Manifest, type Scripts } from './init-manifest.ts';
import { findSetup, readSetup, toUserConfig, type Setup } from './init-setup.ts';
import type { FileChange } from './plan-project.ts';

/** What `init` decided; nothing has been written. */
export interface InitPlan {
  /** The files to write; none when everything is set up. */
  readonly changes: readonly FileChange[];
  readonly setup: Setup;
  /** The file with the configuration, and whether it is new. */
  readonly config: { readonly file: string; readonly isNew: boolean };
  readonly scripts: {
    /** Names of npm scripts to add. */
    readonly added: readonly string[];
    /** Names that the project uses for something else. */
    readonly taken: readonly string[];
  };
  /** The folder that git is to ignore from now on. */
  readonly ignored: string | undefined;
  /** The command that adds the package to the project, where that is still to do. */
  readonly install: string | undefined;
  /** A catalog that another application has under the name of an article. */
  readonly shared: { readonly article: string; readonly catalog: string } | undefined;
  /** The output folder, where another tool seems to use it. */
  readonly occupied: string | undefined;
}

const configFile = 'vertaalstraat.config.json';
const schemaFile = './node_modules/vertaalstraat/lib/config.schema.json';
const outputFolder = 'dist';

const scripts: Scripts = {
  'i18n:sync': 'vertaalstraat sync',
  'i18n:build': 'vertaalstraat build',
  'i18n:check': 'vertaalstraat check',
};

/** Lock file → how its package manager adds a package; the first that is there counts. */
const installers: ReadonlyMap<string, string> = new Map([
  ['pnpm-lock.yaml', 'pnpm add --save-dev vertaalstraat'],
  ['yarn.lock', 'yarn add --dev vertaalstraat'],
  ['bun.lock', 'bun add --dev vertaalstraat'],
  ['bun.lockb', 'bun add --dev vertaalstraat'],
]);

/**
 * Decide how to set up a project: write its configuration, add npm scripts, let git ignore the outputs.
 *
 * It looks before it asks, and asks nothing. What is there stays as it is: the configuration, scripts of the same name,
 * every other byte of package.json and `.gitignore`. A project that is set up gets a plan without changes.
 *
 * @param existing The project's configuration; without a file it is no more than the defaults.
 * @param manifest Its package.json.
 * @throws ConfigError when package.json cannot be read.
 */
export function planInit(host: Host, existing?: Config, manifest: Manifest | undefined = readManifest(host)): InitPlan {
  const configured = existing?.file === undefined ? undefined : existing;
  const isNew = configured === undefined;
  const setup = configured ? readSetup(host, configured) : findSetup(host, manifest);
  const wanted = manifest === undefined ? { added: {}, taken: [] } : chooseScripts(scriptsOf(manifest));
  // Whoever chose another folder knows whether git should see it.
  const ignore = setup.output === configDefaults.output ? ignoreFolder(host, outputFolder) : undefined;
  const changes: FileChange[] = [];
  if (isNew) {
    const after = configText(toUserConfig(setup, manifest && schemaFile));
    changes.push({ path: configFile, before: undefined, after });
  }
  if (manifest !== undefined && Object.keys(wanted.added).length > 0) {
    changes.push({ path: 'package.json', before: manifest.text, after: addScripts(manifest, wanted.added) });
  }
  if (ignore !== undefined) changes.push({ path: '.gitignore', ...ignore });
  return {
    changes,
    setup,
    config: { file: existing?.file ?? configFile, isNew },
    scripts: { added: Object.keys(wanted.added), taken: wanted.taken },
    ignored: ignore && `${outputFolder}/`,
    install: manifest === undefined || dependsOn(manifest, 'vertaalstraat') ? undefined : installCommand(host),
    shared: isNew ? findShared(host, setup) : undefined,
    occupied: isNew && isOccupied(host, setup.output) ? `${outputFolder}/` : undefined,
  };
}

/** Leave out the scripts that exist, under this name or another. */
function chooseScripts(existing: Readonly<Record<string, unknown>>): { added: Scripts; taken: string[] } {
  const commands = Object.values(existing).filter((command) => typeof command === 'string');
  const missing = Object.entries(scripts).filter(
    ([, command]) => !commands.some((one) => new RegExp(`\\b${command}\\s*(?:$|[&|;])`).test(one)),
  );
  const isTaken = ([name]: readonly [string, string]): boolean => Object.hasOwn(existing, name);
  return {
    added: Object.fromEntries(missing.filter((one) => !isTaken(one))),
    taken: missing.filter(isTaken).map(([name]) => name),
  };
}

function installCommand(host: Host): string {
  const lockFile = [...installers.keys()].find((file) => host.stat(file) !== undefined);
  return installers.get(lockFile ?? '') ?? 'npm install --save-dev vertaalstraat';
}

/** Find a catalog that exists under an article's name, in a project that was never synced. */
function findShared(host: Host, { articles, source, targets, resources }: Setup): InitPlan['shared'] {
  if (host.stat('.vertaalstraat/state') !== undefined) return undefined;
  for (const article of articles.files) {
    const namespace = article.slice(articles.folder.length + 1).replace(/\.[^./]+$/, '');
    for (const locale of [source.locale, ...targets]) {
      const catalog = resources.replace('{locale}', locale).replace('{namespace}', namespace);
      if (host.stat(catalog) !== undefined) return { article, catalog };
    }
  }
  return undefined;
}

/** Tell whether the output folder has files of which no build of ours knows. */
function isOccupied(host: Host, output: string): boolean {
  const built = openManifest(host, output).files;
  return host.glob([`${outputFolder}/**`]).some((file) => !built.has(file));
}
