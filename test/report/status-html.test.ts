import { createHash } from 'node:crypto';
import { parseDocument, DomUtils } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { script, scriptHash } from '../../src/report/html/script.ts';
import { visibleText } from '../../src/report/html/visible-text.ts';
import { statusHtml } from '../../src/report/status-html.ts';
import { bigPage, demoPage, hostileTexts } from '../support/status-page.ts';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const page = statusHtml(demoPage());
const document = parseDocument(page);
const all = (name: string, root: Parameters<typeof DomUtils.getElementsByTagName>[1] = document): Element[] =>
  DomUtils.getElementsByTagName(name, root);
const textOf = (element: Element): string => DomUtils.textContent(element).replaceAll(/\s+/g, ' ').trim();

describe('the page of status', () => {
  it('should need nothing from anywhere else', () => {
    const targets = all('*').flatMap(({ attribs: { src, href, action, srcset, style } }) => [
      src,
      href,
      action,
      srcset,
      style,
    ]);
    const given = targets.filter((one) => one !== undefined);
    expect(given.filter((one) => !/^#[\w-]+$|^--now:[\d.]+%;--there:[\d.]+%$/.test(one))).toEqual([]);
    expect(['link', 'img', 'iframe', 'object', 'base', 'svg'].flatMap((name) => all(name))).toEqual([]);
    expect(textOf(all('style')[0] as Element)).not.toMatch(/url\(|@import/);
  });

  it('should run no script but its own', () => {
    expect(all('script').map((one) => DomUtils.textContent(one))).toEqual([script]);
    expect(scriptHash).toBe(`sha256-${createHash('sha256').update(script).digest('base64')}`);
    const policy = all('meta').find(({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attribs['content']).toContain(`default-src 'none'`);
    expect(policy?.attribs['content']).toContain(`script-src '${scriptHash}'`);
    const handlers = all('*').flatMap(({ attribs }) => Object.keys(attribs).filter((name) => name.startsWith('on')));
    expect(handlers).toEqual([]);
  });

  it('should have the same elements whatever the texts say', () => {
    const shape = (text: string): string[] => all('*', parseDocument(text)).map(({ name }) => name);
    // Titles that are all different, as the hostile ones are.
    const tame = hostileTexts.map((_, index) => `tekst ${index}`);
    const codes = (names: string[]): string[] => names.filter((name) => !['code', 'ins', 'del'].includes(name));
    expect(codes(shape(page))).toEqual(codes(shape(statusHtml(demoPage(tame)))));
  });

  it('should show hostile texts as they are', () => {
    const titles = all('span').filter(({ attribs }) => attribs['class'] === 'title');
    const shown = titles.map((one) => DomUtils.textContent(one));
    for (const text of hostileTexts) expect(shown).toContain(visibleText(text));
  });

  it('should say in which language every article text is, and which way it runs', () => {
    const prose = all('p').filter(({ attribs }) => attribs['class'] === 'prose');
    const languages = new Map(prose.map(({ attribs }) => [attribs['lang'], attribs['dir']]));
    expect(Object.fromEntries(languages)).toEqual({ nl: 'ltr', de: 'ltr', ar: 'rtl' });
    for (const one of prose) expect(/السوق/.test(textOf(one))).toBe(one.attribs['lang'] === 'ar');
    for (const one of all('span').filter(({ attribs }) => attribs['class'] === 'title'))
      expect(one.attribs['lang']).toBe('nl');
  });

  it('should have tables with captions and headings for every row and column', () => {
    const tables = all('table');
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      expect(textOf(all('caption', table)[0] as Element)).not.toBe('');
      const columns = all('thead', table).flatMap((head) => all('th', head));
      expect(columns.map(({ attribs }) => attribs['scope'])).toEqual(columns.map(() => 'col'));
      for (const row of all('tr', table).slice(1)) {
        const cells = row.children.filter((one): one is Element => 'name' in one);
        expect(cells.map(({ name }) => name)).toEqual(columns.map((_, index) => (index === 0 ? 'th' : 'td')));
        expect(cells[0]?.attribs['scope']).toBe('row');
      }
    }
  });

  it('should have links that lead somewhere, and names that are there once', () => {
    const ids = all('*').flatMap(({ attribs: { id } }) => (id === undefined ? [] : [id]));
    expect(ids).toEqual([...new Set(ids)]);
    const links = all('a').map(({ attribs }) => attribs['href']?.slice(1) ?? '');
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('should show what changed beside the translations of the same text', () => {
    const cells = all('section').find(({ attribs }) => attribs['id'] === 'stale');
    const [row] = cells ? all('tr', cells).slice(1) : [];
    const [source, translations] = row ? all('td', row) : [];
    expect(source && all('del', source).map(textOf)).toEqual(['Brood']);
    expect(source && all('ins', source).map(textOf)).toEqual(['Kaas']);
    expect(translations && all('li', translations).map(({ attribs }) => attribs['data-for'])).toEqual(['de', 'ar']);
  });

  it('should leave findings out that stand among the work', () => {
    const status = demoPage();
    const [finding] = status.findings;
    if (!finding) throw new Error('Expected a finding');
    const of = (...rules: string[]): string =>
      statusHtml({ ...status, findings: rules.map((rule) => ({ ...finding, rule })) });
    expect(of('no-missing', 'no-stale', 'no-empty')).not.toContain('id="findings"');
    expect(of('no-missing', 'glossary')).toMatch(/Findings <span class="count">1</);
  });

  it('should say so when there is nothing to do', () => {
    const { articles, totals, sourceLocale } = demoPage();
    const done = statusHtml({ articles, totals, sourceLocale, todo: [], findings: [] });
    expect(done).toContain('Every translation is current');
    expect(statusHtml({ articles: [], totals: {}, sourceLocale, todo: [], findings: [] })).toContain(
      'Nothing to translate',
    );
  });

  it('should stay small for a big project, and say how much it leaves out', () => {
    const big = statusHtml(bigPage(1000, 20));
    expect(big.length).toBeLessThan(3_000_000);
    expect(all('tr', all('table', parseDocument(big))[0]).length).toBe(1000 + 2);
    expect(big).toContain('And 59,600 more translations');
    expect(big).toContain('And 500 more findings');
    expect(statusHtml(bigPage(2000, 1))).toContain('And 500 more articles');
  });
});
