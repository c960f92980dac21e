import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../src/host/explain-failure.ts';
import { HostError } from '../../src/host/host.ts';

describe('explainFailure', () => {
  it.each([
    ['EACCES', 'permission denied, for the file or for its folder'],
    ['EROFS', 'the disk is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EISDIR', 'it is a folder, expected a file'],
    ['ENOTDIR', 'a part of the path is a file, expected a folder'],
    ['ENOENT', 'it does not exist'],
  ])('should put %s in words', (code, reason) => {
    const error = explainFailure(Object.assign(new Error('raw'), { code }), 'write', 'dist/a.md');
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code, path: 'dist/a.md', message: `Cannot write dist/a.md: ${reason}` });
  });

  it('should give the words of the system for a code it does not know', () => {
    const error = explainFailure(Object.assign(new Error('EWEIRD: odd'), { code: 'EWEIRD' }), 'read', 'a.md');
    expect(error).toMatchObject({ code: 'EWEIRD', message: 'Cannot read a.md: EWEIRD: odd' });
  });

  it('should keep a HostError as it is', () => {
    const error = new HostError('EOUTSIDE', 'x', 'no');
    expect(explainFailure(error, 'read', 'y')).toBe(error);
  });

  it('should survive what is no error at all', () => {
    expect(explainFailure('odd', 'read', 'a.md')).toMatchObject({ code: 'EUNKNOWN', message: 'Cannot read a.md: odd' });
  });
});
