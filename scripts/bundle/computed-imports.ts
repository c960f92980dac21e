import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Leave an import of what is only known at run time to `$import`, which whoever loads the bundle has to give: in a script
 * that was kept compiled, Node’s own is an experiment, and warns of it.
 */
export const computedImports: Plugin = {
  name: 'computed-imports',
  setup(build) {
    build.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path, namespace }) => {
      const text = readFileSync(path, 'utf8');
      if (namespace !== 'file' || text.search(isComputed) < 0 || path.includes('node_modules')) return undefined;
      return { contents: text.replaceAll(isComputed, '$import('), loader: 'ts' };
    });
  },
};

const isComputed = /(?<![\w.$'`])import\((?!['"])/g;
