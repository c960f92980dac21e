import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the package says of itself. */
export interface PackageInfo {
  readonly version: string;
  /** Address of its site, where it has one. */
  readonly homepage?: string;
}

/** Read the package.json of the running program: the first above its code, which may be bundled. */
export function packageInfo(): PackageInfo {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) {
      if (folder === dirname(folder)) throw new Error('Expected a package.json above the program');
      continue;
    }
    const { version, homepage } = JSON.parse(readFileSync(file, 'utf8')) as PackageInfo;
    return { version, ...(homepage !== undefined && { homepage }) };
  }
}
