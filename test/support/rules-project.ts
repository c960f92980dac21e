import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';

/**
 * Run something in a project of one article whose every value is translated into English.
 *
 * @param value JSON spelling of the translation, without quotes.
 */
export async function withProject(
  { article, value }: { readonly article: string; readonly value: string },
  action: (cwd: string) => Promise<void>,
): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'rules-'));
  const terminal = { cwd, colorOut: false, colorErr: false };
  try {
    mkdirSync(join(cwd, 'articles'));
    mkdirSync(join(cwd, 'locales/en'), { recursive: true });
    writeFileSync(join(cwd, 'articles/a.md'), article);
    await run(['sync'], terminal);
    const catalog = join(cwd, 'locales/en/a.json');
    writeFileSync(
      catalog,
      readFileSync(catalog, 'utf8').replaceAll(/: ""/g, () => `: "${value}"`),
    );
    await action(cwd);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
