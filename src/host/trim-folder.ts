import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Remove files directly in a folder, the oldest first, until those that are left have no more than so many bytes.
 *
 * @param folder absolute path
 */
export function trimFolder(folder: string, bytes: number): void {
  const files = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const facts = statSync(path, { throwIfNoEntry: false });
    return facts?.isFile() ? [{ path, size: facts.size, time: facts.mtimeMs }] : [];
  });
  let left = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of files.toSorted((a, b) => a.time - b.time)) {
    if (left <= bytes) return;
    rmSync(path, { force: true });
    left -= size;
  }
}
