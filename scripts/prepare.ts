/** Make `lib/` from `src/`: modules and types by tsc, the command as one bundle, the JSON Schema of the configuration. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { build, type BuildOptions } from 'esbuild';
import { globSync } from 'tinyglobby';
import { computedImports } from './bundle/computed-imports.ts';
import { lateModules } from './bundle/late-modules.ts';

const run = (tool: string, ...words: string[]): void => {
  execFileSync(process.execPath, [`node_modules/${tool}`, ...words], { stdio: 'inherit' });
};

rmSync('lib', { recursive: true, force: true });
run('typescript/bin/tsc');
run('tsx/dist/cli.mjs', 'scripts/config-schema.ts', 'lib/config.schema.json');
/** Names the very code that is bundled, so that nothing is remembered from other code. */
const buildId = createHash('sha256');
for (const file of [...globSync('src/**/*.ts').toSorted(), 'package-lock.json']) buildId.update(readFileSync(file));

const common: BuildOptions = {
  bundle: true,
  // What is a script, and no module, can be kept compiled.
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  banner: { js: "const $url=require('node:url').pathToFileURL(__filename).href;" },
  legalComments: 'none',
  // Names stay, for the stack of a bug report; the rest is what Node has to read at every start.
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
};
const define = { 'import.meta.url': '$url', 'import.meta.dirname': '__dirname' };

/** What a run does not need that finds nothing changed. */
const late = lateModules({
  entities: ['decodeHTML', 'decodeHTMLAttribute'],
  'remark-mdx': ['default'],
  'string-width': ['default'],
  'src/build/plan-build.ts': ['planBuild'],
  'src/build/value-store.ts': ['createValueStore'],
  'src/host/glob-files.ts': ['globFiles'],
  'src/host/run-git.ts': ['runGit'],
  'src/markdown/front-matter/toml.ts': ['parseTomlFrontMatter'],
  'src/markdown/html-tokens.ts': ['tokenizeHtml'],
  'src/markdown/segment.ts': ['segment'],
  'src/project/check-project.ts': ['checkProject', 'projectChecker', 'withOthers'],
  'src/project/find-assets.ts': ['findAssets'],
  'src/project/load-project.ts': ['createLoader', 'loadProject'],
  'src/project/load-remains.ts': ['loadRemains'],
  'src/project/plan-project.ts': ['createPlanner', 'planProject'],
  'src/project/pseudo-locales.ts': ['choosePseudoLocales', 'pseudoCatalogs', 'withPseudoConfig', 'withPseudoLocales'],
  'src/project/rules-there-are.ts': ['namesOfRules', 'optionsOfRule'],
  'src/sync/regrouped-value.ts': ['regroupedValue'],
});
const { outputFiles = [] } = await build({
  ...common,
  define: { ...define, BUILD_ID: JSON.stringify(buildId.digest('hex').slice(0, 16)), THREADS: JSON.stringify('./') },
  entryPoints: { commands: 'src/cli/commands.ts' },
  outdir: 'lib/bin',
  plugins: [late, computedImports],
  write: false,
});
const commands = inAscii(outputFiles[0]?.text ?? '');
mkdirSync('lib/bin', { recursive: true });
writeFileSync('lib/bin/commands.js', commands);
writeFileSync('lib/bin/package.json', '{ "type": "commonjs" }\n');
await build({
  ...common,
  define: { ...define, COMMANDS_ID: JSON.stringify(createHash('sha256').update(commands).digest('hex').slice(0, 16)) },
  entryPoints: { vertaalstraat: 'src/cli/main.ts', 'segment-thread': 'src/cli/thread.ts' },
  outdir: 'lib/bin',
});
chmodSync('lib/bin/vertaalstraat.js', 0o755);

/** Write what is not ASCII as an escape: a text of one byte a character is read in no time, and takes half the memory. */
function inAscii(script: string): string {
  const raw = /String\.raw`[^`]*[^\0-\x7F][^`]*`/.exec(script)?.[0];
  if (raw !== undefined)
    throw new Error(`Unexpected characters in ${raw}, expected escapes: there they mean something else`);
  return script.replaceAll(/[^\0-\x7F]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
