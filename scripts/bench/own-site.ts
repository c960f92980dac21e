import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copy the articles and translations of this repository, to be measured as a site of its own.
 *
 * @param folder Where to; made anew.
 */
export function copyOwnSite(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const path of ['articles', 'locales', '.vertaalstraat/state'])
    if (existsSync(path)) cpSync(path, join(folder, path), { recursive: true });
  writeFileSync(join(folder, '.gitignore'), 'dist/\nnode_modules/\n');
}
