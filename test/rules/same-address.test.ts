import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/findings-in.ts';

describe('same-address', () => {
  it.each([
    ['Zie [dit](https://voorbeeld.nl/nl/over).', 'See [this](https://voorbeeld.nl/en/over).'],
    ['Zie [dit](https://nl.wikipedia.org/wiki/Leeuw).', 'See [this](https://en.wikipedia.org/wiki/Lion).'],
    ['Zie [dit](https://voorbeeld.nl/).', 'See [this](https://voorbeeld.nl).'],
    ['Zie [dit](https://x.nl/idm7984.html).', 'See [this](https://x.nl/idm7964.html).'],
    ['Zie www.voorbeeld.nl en www.voorbeeld.com', 'See www.voorbeeld.com and www.voorbeeld.nl'],
    ['Zie `naam@voorbeeld.nl`', 'See `name@voorbeeld.nl`'],
    ['Zie [dit](https://x.nl/over/nl).', 'See [this](https://x.nl/over/).'],
    ['Zie [dit](https://x.nl/over/index.html).', 'See [this](https://x.nl/over/).'],
    ['Zie [dit](https://x.nl/over#kop).', 'See [this](https://x.nl/over).'],
    ['Zie [dit](http://www.x.nl/over).', 'See [this](https://x.nl/about-us).'],
    ['Zie [dit](https://x.nl/over).', 'See [this](https://en.example.org/about).'],
    ['Zie [dit](https://x.nl) en [dat](https://y.nl)', 'See [this](https://z.org/a) and that'],
    ['Zie [dit](#kop) en [dat](https://x.nl)', 'See [this](#kops) and [that][2]'],
  ])('should say nothing of %j as %j', async (article, value) => {
    expect(await findingsIn('same-address', { article, value })).toEqual([]);
  });

  it.each([
    [
      'Zie [https://voorbeeld.nl/over](https://voorbeeld.nl/over).',
      'See [https://voorbeeld.nl/over](https://vorobeeld.nl/over).',
      'https://vorobeeld.nl/over',
    ],
    ['Zie [dit](https://x.nl/over/ons/).', 'See [this](https://x.nl/over).', 'https://x.nl/over'],
    ['Zie [dit](https://x.nl/over#kopje).', 'See [this](https://x.nl/over#kpoje).', 'https://x.nl/over#kpoje'],
    ['Zie [dit](https://x.nl/over).', 'See [this](https://y.org/about).', 'https://y.org/about'],
    ['Zie [dit](https://x.nl/over#kopjes).', 'See [this](https://x.nl/over#kop).', 'https://x.nl/over#kop'],
    ['Zie [dit](https://x.nl/a#kop-en-staart).', 'See [this](https://x.nl/a#kop-en-sta).', 'https://x.nl/a#kop-en-sta'],
    ['[Dit](https://x.nl/a) en [dat](https://y.nl/b)', '[This](https://z.org) and [that][2]', 'https://z.org'],
    ['Mail lijst@voorbeeld.nl', 'Mail `lijst@vorobeeld.nl`', 'lijst@vorobeeld.nl'],
  ])('should find the slip in %j as %j', async (article, value, under) => {
    const found = await findingsIn('same-address', { article, value });
    expect(found.map((one) => one.under)).toEqual([under]);
  });

  it.each([
    [
      'Zie [dit](https://voorbeeld.nl/over).',
      'See \u{1F600} [this](https://vorobeeld.nl/over).',
      'https://vorobeeld.nl/over',
      'https://voorbeeld.nl/over',
    ],
    [
      'Zie <https://voorbeeld.nl/over>.',
      'See <https://voorbeeld.nl/ovr>.',
      'https://voorbeeld.nl/ovr',
      'https://voorbeeld.nl/over',
    ],
    ['Mail info@voorbeeld.nl', 'Mail info@vorbeeld.nl now', 'info@vorbeeld.nl', 'info@voorbeeld.nl'],
  ])('should find a slip in %j as %j', async (article, value, under, expected) => {
    expect(await findingsIn('same-address', { article, value })).toMatchObject([
      { under, actual: under, expected, related: 'articles/a.md:1' },
    ]);
  });
});
