import { describe, expect, it } from 'vitest';
import { failure } from '../../src/host/explain-failure.ts';
import type { Host } from '../../src/host/host.ts';
import { createMemoryHost } from '../../src/host/memory-host.ts';
import { openOutputFolder } from '../../src/project/output-folder.ts';

/** Take away the permission to write below a folder. */
function readOnly(host: Host, folder: string): Host {
  return {
    ...host,
    write: (path, ...rest) => {
      if (path.startsWith(folder)) throw failure('EACCES', 'write', path);
      host.write(path, ...rest);
    },
  };
}

describe('output folder', () => {
  it('should be content where all outputs are there, and nothing can be remembered', () => {
    const host = createMemoryHost({ 'dist/en/a.md': 'A car\n' });
    const outputs = openOutputFolder(readOnly(host, ''), 'dist/{locale}/{path}');
    expect(outputs.write('dist/en/a.md', 'A car\n')).toMatchObject({ changed: false });
    expect(outputs.save()).toEqual([]);
  });

  it('should tell that it cannot remember what it wrote or removed', () => {
    const host = createMemoryHost();
    const first = openOutputFolder(host, 'dist/{locale}/{path}');
    first.write('dist/en/a.md', 'A car\n');
    const kept = openOutputFolder(readOnly(host, '.vertaalstraat'), 'dist/{locale}/{path}');
    expect(kept.write('dist/en/b.md', 'A bike\n')).toMatchObject({ changed: true });
    expect(kept.save()).toMatchObject([{ rule: 'file-unwritable' }]);

    expect(first.save()).toEqual([]);
    const later = openOutputFolder(readOnly(host, '.vertaalstraat'), 'dist/{locale}/{path}');
    expect(later.removeGone(() => true).removed).toEqual(['dist/en/a.md']);
    expect(later.save()).toMatchObject([{ rule: 'file-unwritable' }]);
  });

  it('should know what a build that was killed had begun to make, and nothing else', () => {
    const host = createMemoryHost({ 'dist/en/own.md': 'by hand' });
    const intended = ['dist/en/a.md', 'dist/en/b.md', 'dist/en/own.md'];
    const killed = openOutputFolder(host, 'dist/{locale}/{path}', () => intended);
    expect(killed.write('dist/en/a.md', 'one')).toMatchObject({ changed: true });

    const killedAgain = openOutputFolder(host, 'dist/{locale}/{path}', () => [...intended, 'dist/en/c.md']);
    expect(killedAgain.write('dist/en/c.md', 'one')).toMatchObject({ changed: true });

    const next = openOutputFolder(host, 'dist/{locale}/{path}', () => intended);
    expect(next.write('dist/en/a.md', 'two')).toMatchObject({ changed: true });
    expect(next.write('dist/en/own.md', 'two')).toMatchObject({ rule: 'output-foreign' });
    expect(next.save()).toEqual([]);
    expect(host.glob(['.vertaalstraat/cache/*-begun.json'])).toEqual([]);

    const last = openOutputFolder(host, 'dist/{locale}/{path}', () => intended);
    expect(last.removeGone(() => true).removed).toEqual(['dist/en/a.md']);
    expect(host.text('dist/en/c.md')).toBe('one');
    expect(host.text('dist/en/own.md')).toBe('by hand');
  });
});
