import { describe, expect, it } from 'vitest';
import { makeProject } from '../support/project.ts';

const name = 'a\u001B[31mb\u202Ec';

describe('characters that a terminal would obey', () => {
  it.each([
    ['sync', '--dry-run'],
    ['sync', '--check'],
    ['sync'],
    ['build'],
    ['status'],
    ['status', '--verbose'],
    ['todo'],
    ['check'],
    ['accept', `articles/${name}.md`, '--all'],
    ['prune'],
  ])('should be shown by their numbers in names of files: %j %j', async (...argv) => {
    const project = makeProject({
      [`articles/${name}.md`]: '# Hoi\n\nEen tekst.\n',
      'articles/stuk.md': `Lees [dit](${name}.md)\n`,
      'locales/en/': '',
    });
    if (argv.length > 1 || argv[0] !== 'sync') await project.run('sync', '--quiet');
    const { stdout, stderr } = await project.run(...argv);
    const text = stdout + stderr;
    expect(text).not.toBe('');
    for (const one of ['\u001B', '\u202E']) expect(text).not.toContain(one);
    if (text.includes('articles/a')) expect(text).toContain('a<U+001B>[31mb<U+202E>c');
  });
});
