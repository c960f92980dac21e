import { describe, expect, it } from 'vitest';
import { isSlip } from '../../src/model/is-slip.ts';

describe('isSlip', () => {
  it.each([
    ['npm install', 'npm isntall'],
    ['--force-it', '--fore-it'],
    ['A_NAME.md', 'A NAME.md'],
    ['*.deb', '.deb'],
    ['/usr/bin', 'usr/bin'],
    ['host 10.0.0.1', 'host 10.0.0.2'],
    ['https://x.org/about/us', 'https://x.org/abuot/us'],
  ])('should take %j and %j for one, whoever wrote it', (meant, text) => {
    expect([isSlip(meant, text, true), isSlip(meant, text, false)]).toEqual([true, true]);
  });

  it.each([
    ['project/nummer', 'projekt/nummer'],
    ['onze/adres.html', 'onze/address.html'],
    ['voorbeeld.nl', 'vorbeeld.nl'],
  ])('should leave it to the translator whether %j may be %j', (meant, text) => {
    expect([isSlip(meant, text, true), isSlip(meant, text, false)]).toEqual([false, true]);
  });

  it.each([
    ['user', 'user'],
    ['<user>', '<Benutzer>'],
    ['https://x.nl', 'https://y.de/over'],
    ['1,5 MB', '1.5 MB'],
    ['a.b.c.', 'a.b.c'],
  ])('should find none in %j and %j', (meant, text) => {
    expect(isSlip(meant, text, true)).toBe(false);
  });
});
