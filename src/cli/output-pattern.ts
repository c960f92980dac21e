import { relative, resolve } from 'node:path';
import { ConfigError } from '../model/config-error.ts';
import type { Config } from '../model/config.ts';

/**
 * Make the output pattern for `--out`: a folder, or a pattern of its own when it holds `{locale}` and `{path}`.
 *
 * @throws ConfigError when it lies outside the project.
 */
export function outputPattern(config: Config, root: string, out: string | undefined): string {
  if (out === undefined) return config.output;
  if (out.trim() === '') {
    throw new ConfigError('Unexpected empty `--out`, expected a folder', { note: 'For instance `--out dist`.' });
  }
  const path = relative(root, resolve(root, out)).replaceAll('\\', '/');
  if (path === '..' || path.startsWith('../')) {
    throw new ConfigError(`Unexpected \`--out ${out}\`, expected a folder inside the project`);
  }
  if (path.includes('{locale}')) return path.includes('{path}') ? path : `${path}/{path}`;
  return `${path === '' ? '' : `${path}/`}{locale}/{path}`;
}
