import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the package says of itself. */
export interface PackageInfo {
  readonly version: string;
  /** Address of its site, where it has one. */
  readonly homepage?: string;
}

/** Read the package.json of the running program: the first with a version above its code, which may be bundled. */
export function packageInfo(): PackageInfo {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = join(folder, 'package.json');
    const { version, homepage } = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<PackageInfo>)
      : {};
    if (version !== undefined) return { version, ...(homepage !== undefined && { homepage }) };
    if (folder === dirname(folder)) throw new Error('Expected a package.json above the program');
    folder = dirname(folder);
  }
}
