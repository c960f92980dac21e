import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { AxeResults, ElementContext } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { StatusPage } from '../../src/report/html/status-page.ts';
import { statusHtml } from '../../src/report/status-html.ts';
import { bigPage, demoPage } from '../support/status-page.ts';
import { startChromium } from './chromium.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'status-page-'));
let browser: Browser | undefined;

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Open a page as somebody does who was sent the file; it must ask for nothing and complain of nothing. */
async function open(status: StatusPage = demoPage(), options: BrowserContextOptions = {}): Promise<Page> {
  if (!browser) throw new Error('Expected a browser');
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const unexpected: string[] = [];
  const file = join(folder, 'status.html');
  const url = pathToFileURL(file).href;
  page.on('request', (request) => request.url() !== url && unexpected.push(`request: ${request.url()}`));
  page.on('console', (message) => unexpected.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => unexpected.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => unexpected.push(`dialog: ${dialog.message()}`));
  onTestFinished(async () => {
    await context.close();
    expect(unexpected).toEqual([]);
  });
  writeFileSync(file, statusHtml(status));
  await page.goto(url);
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>(() => {
    const { axe } = globalThis as unknown as { axe: { run(context?: ElementContext): Promise<AxeResults> } };
    return axe.run();
  });
  expect(results.passes.length).toBeGreaterThan(20);
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

/** What has the focus: its name, and whether one can see that it has it. */
function focused(page: Page): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(`(() => {
    const one = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const { left, top, width, height } = one.getBoundingClientRect();
    const above = document.elementFromPoint(left + Math.min(width / 2, 40), top + height / 2);
    const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && above !== null && one.contains(above);
    const name = one.getAttribute('name') ?? one.getAttribute('href') ?? '';
    return { name: one.localName + (name === '' ? '' : ' ' + name), seen };
  })()`);
}

const visible = (locator: Locator): Promise<number> => locator.locator('visible=true').count();

describe.each(['light', 'dark'] as const)('the page of status, %s', (colorScheme) => {
  it.each([1200, 320])('should have no flaw that an accessibility checker finds, %i pixels wide', async (width) => {
    const page = await open(demoPage(), { colorScheme, viewport: { width, height: 900 } });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open all' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Language', { exact: true }).selectOption('ar');
    await page.getByLabel('Search').fill('markt');
    expect(await violations(page)).toEqual([]);
  });

  it('should have other colours than the other', async () => {
    const page = await open(demoPage(), { colorScheme });
    const background = await page.evaluate<string>(`getComputedStyle(document.body).backgroundColor`);
    const [red = 0] = (/\d+/.exec(background) ?? []).map(Number);
    expect(red > 128).toBe(colorScheme === 'light');
  });
});

describe('the page of status, in a browser', () => {
  it('should run nothing of what texts say', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Open all' }).click();
    expect(await page.evaluate(`typeof hacked`)).toBe('undefined');
    expect(await page.evaluate(`document.querySelectorAll('script').length`)).toBe(1);
    expect(await page.evaluate(`document.querySelectorAll('img, iframe, object, [onerror], [onfocus]').length`)).toBe(
      0,
    );
  });

  it('should need no scrolling sideways on a narrow screen, whatever the texts', async () => {
    const page = await open(demoPage(), { viewport: { width: 320, height: 600 } });
    await page.getByRole('button', { name: 'Open all' }).click();
    expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBe(320);
  });

  it('should be walked through with the keyboard alone, each stop to be seen', async () => {
    const page = await open();
    const walk = async (key: string, most: number): Promise<string[]> => {
      const stops: string[] = [];
      while (stops.length < most) {
        await page.keyboard.press(key);
        const { name, seen } = await focused(page);
        // After the last comes the browser itself.
        if (name === 'body') return stops;
        expect(seen, `${key} ${stops.length + 1}: ${name}`).toBe(true);
        stops.push(name);
      }
      return stops;
    };
    const stops = await walk('Tab', 200);
    const summaries = await page.locator('summary').count();
    const links = await page.locator('a').locator('visible=true').count();
    expect(stops.slice(0, 3)).toEqual(['a #main', 'a #languages', 'a #articles']);
    expect(stops).toEqual(expect.arrayContaining(['select language', 'input words', 'input open', 'button all']));
    expect(stops.filter((one) => one === 'summary')).toHaveLength(summaries);
    expect(stops.filter((one) => one.startsWith('a '))).toHaveLength(links);
    await page.locator('summary').last().focus();
    expect(await walk('Shift+Tab', stops.length - 1)).toEqual(stops.slice(0, -1).toReversed());
  });

  it('should skip to the content, and open and close with the keyboard', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.getBoundingClientRect().top`)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(`document.activeElement.id`)).toBe('main');
    const group = page.locator('details').first();
    await group.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await group.getAttribute('open')).toBe('');
    await page.keyboard.press('Space');
    expect(await group.getAttribute('open')).toBe(null);
  });

  it('should narrow down to a language, words and unfinished articles, and say how much is left', async () => {
    const page = await open();
    const [coverage, announced] = [page.locator('.coverage'), page.locator('output')];
    const rows = await visible(coverage.locator('tbody tr'));
    await page.locator('select').focus();
    await page.keyboard.type('G');
    expect(await visible(coverage.locator('thead th'))).toBe(3);
    expect(await visible(page.locator('.card'))).toBe(1);
    expect(await visible(page.locator('#missing'))).toBe(0);
    await page.getByLabel('Hide finished articles').focus();
    await page.keyboard.press('Space');
    expect(await visible(coverage.locator('tbody tr'))).toBe(rows - 2);
    await page.getByLabel('Search').focus();
    await page.keyboard.type('zaterdag MARKT');
    expect(await visible(coverage.locator('tbody tr'))).toBe(1);
    expect(await announced.textContent()).toMatch(/^\d+ of \d+ rows$/);
    await page.keyboard.type(' nergens');
    expect(await announced.textContent()).toBe('Nothing matches');
    await page.getByLabel('Search').fill('');
    await page.getByLabel('Language', { exact: true }).selectOption('');
    await page.getByLabel('Hide finished articles').uncheck();
    expect(await visible(coverage.locator('tbody tr'))).toBe(rows);
    expect(await announced.textContent()).toBe('');
  });

  it('should lead from an article to what is to be done in it, and open that', async () => {
    const page = await open();
    const table = page.locator('#stale-1');
    expect(await table.isVisible()).toBe(false);
    await page.locator('.coverage tbody a.stale').first().press('Enter');
    expect(await table.isVisible()).toBe(true);
  });

  it('should be whole without its script', async () => {
    const page = await open(demoPage(), { javaScriptEnabled: false });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await visible(page.locator('section'))).toBe(6);
    const group = page.locator('details').first();
    await group.locator('summary').click();
    expect(await group.locator('table').isVisible()).toBe(true);
  });

  it('should print everything that is folded, and no filters', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    const tall = await page.locator('#findings details').first().boundingBox();
    expect(tall?.height).toBeGreaterThan(300);
  });

  it('should show Arabic from right to left', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Open all' }).click();
    const arabic = page.locator('.prose[lang=ar]').first();
    expect(await arabic.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  });

  it('should show a big project', async () => {
    const page = await open(bigPage(1000, 20));
    expect(await page.locator('.coverage tbody tr').count()).toBe(1000);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBe(320);
    await page.getByLabel('Search').fill('nummer 77');
    expect(await visible(page.locator('.coverage tbody tr'))).toBe(19);
  });
});
