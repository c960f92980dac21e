import { dirname, relative } from 'node:path';
import process from 'node:process';
import type { Plugin } from 'esbuild';

/** Names what a stub stands for. */
const real = '?real';

/**
 * Start modules of a bundle no sooner than one of their functions is called, while who imports them need not know.
 *
 * A run that finds nothing changed needs no parser; to get one ready takes as long as all the rest. Whoever loads the bundle
 * gives it `$started`, a set, and is told there which of them were started.
 *
 * @param late Module (a path of ours, or the name of a package) → the functions that it exports, `default` among them.
 */
export function lateModules(late: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'late-modules',
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        // What packages use of each other is theirs.
        if (pluginData === real || kind === 'entry-point' || importer.includes('node_modules')) return undefined;
        const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: real });
        const name = path in late ? path : relative(process.cwd(), found.path);
        return name in late ? { path: name, namespace: 'late', pluginData: { file: found.path } } : found;
      });
      build.onLoad({ filter: /./, namespace: 'late' }, ({ path, pluginData }) => {
        const { file } = pluginData as { readonly file: string };
        return { contents: stubOf(path, file, late[path] ?? []), resolveDir: dirname(file), pluginData: real };
      });
    },
  };
}

function stubOf(module: string, file: string, names: readonly string[]): string {
  const exported = names.map((name) =>
    name === 'default'
      ? // A plugin is told by `this` whose it is.
        'export default function (...given) { return start().default.apply(this, given); }'
      : `export const ${name} = (...given) => start().${name}(...given);`,
  );
  const start = `$started.add(${JSON.stringify(module)}), require(${JSON.stringify(file)})`;
  return [`let started; const start = () => (started ??= (${start}));`, ...exported].join('\n');
}
