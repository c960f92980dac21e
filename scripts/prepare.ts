/** Make `lib/` from `src/`: modules and types by tsc, the command as one bundle, the JSON Schema of the configuration. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

const run = (tool: string, ...words: string[]): void => {
  execFileSync(process.execPath, [`node_modules/${tool}`, ...words], { stdio: 'inherit' });
};

rmSync('lib', { recursive: true, force: true });
run('typescript/bin/tsc');
run('tsx/dist/cli.mjs', 'scripts/config-schema.ts', 'lib/config.schema.json');
/** Names the very code that is bundled, so that nothing is remembered from other code. */
const buildId = createHash('sha256');
for (const file of [...globSync('src/**/*.ts').toSorted(), 'package-lock.json']) buildId.update(readFileSync(file));

await build({
  define: {
    BUILD_ID: JSON.stringify(buildId.digest('hex').slice(0, 16)),
    // From the chunks to the modules that run in threads.
    THREADS: JSON.stringify('../'),
  },
  entryPoints: { vertaalstraat: 'src/cli/main.ts', 'segment-thread': 'src/project/segment-thread.ts' },
  outdir: 'lib/bin',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  // Some dependencies are CommonJS and ask for Node's own modules.
  banner: { js: "import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);" },
  legalComments: 'none',
  // Names stay, for the stack of a bug report; the rest is what Node has to read at every start.
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
});
chmodSync('lib/bin/vertaalstraat.js', 0o755);
