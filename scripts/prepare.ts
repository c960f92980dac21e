/** Make `lib/` from `src/`: modules and types by tsc, the command as one bundle, the JSON Schema of the configuration. */
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import process from 'node:process';
import { build } from 'esbuild';

const run = (tool: string, ...words: string[]): void => {
  execFileSync(process.execPath, [`node_modules/${tool}`, ...words], { stdio: 'inherit' });
};

rmSync('lib', { recursive: true, force: true });
run('typescript/bin/tsc');
run('tsx/dist/cli.mjs', 'scripts/config-schema.ts', 'lib/config.schema.json');
await build({
  entryPoints: { vertaalstraat: 'src/cli/main.ts' },
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
  logLevel: 'warning',
});
chmodSync('lib/bin/vertaalstraat.js', 0o755);
