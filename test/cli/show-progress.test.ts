import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { inspect } from '../../src/cli/inspect.ts';
import { run } from '../../src/cli/run.ts';
import { showProgress } from '../../src/cli/show-progress.ts';
import { openProject } from '../../src/project/open-project.ts';
import { makeProject } from '../support/project.ts';

/** A terminal whose clock stands still until it is set. */
function terminal(
  isWatched: boolean,
  columns?: number,
): {
  live: Parameters<typeof showProgress>[0];
  at: (ms: number) => void;
  screen: () => string[];
} {
  let now = 0;
  const written: string[] = [];
  return {
    live: {
      out: () => undefined,
      err: (text) => void written.push(text),
      isWatched,
      columns: () => columns,
      now: () => new Date(now),
      stopped: () => new Promise(() => undefined),
    },
    at: (ms) => (now = ms),
    screen: () => written,
  };
}

it('should show count, rate and article after half a second, and take them away', () => {
  const { live, at, screen } = terminal(true);
  const shown = showProgress(live);
  for (let done = 0; done < 100; done += 1) {
    at(done * 10);
    shown?.progress(done, 100, `articles/${done}.md`);
  }
  expect(screen()).toHaveLength(5);
  expect(screen()[0]).toBe('\r\u001B[2K50/100 articles, 100 a second: articles/50.md');
  shown?.end();
  expect(screen().at(-1)).toBe('\r\u001B[2K');
});

it('should show nothing of what is soon done, and nothing where nobody looks on', () => {
  const { live, at, screen } = terminal(true);
  const shown = showProgress(live);
  at(499);
  shown?.progress(1, 2, 'articles/a.md');
  shown?.end();
  expect(screen()).toEqual([]);
  expect(showProgress(terminal(false).live)).toBeUndefined();
  expect(showProgress(undefined)).toBeUndefined();
});

it('should never take more than one line', () => {
  const { live, at, screen } = terminal(true);
  const shown = showProgress(live);
  at(600);
  shown?.progress(1, 2, `articles/${'heel-lang/'.repeat(20)}a.md`);
  expect(screen()[0]?.replace('\r\u001B[2K', '')).toHaveLength(79);
});

it.each([1, 2, 3, 7, 20, 40, 79, 80, 200])('should fit on a terminal of %i columns, also what is wide', (columns) => {
  const { live, at, screen } = terminal(true, columns);
  const shown = showProgress(live);
  at(600);
  shown?.progress(1, 2, 'a.md');
  at(900);
  shown?.progress(1, 2, `articles/${'日本語と👩‍👩‍👧'.repeat(20)}.md`);
  for (const line of screen()) expect(stringWidth(line.replace('\r\u001B[2K', ''))).toBeLessThan(columns);
  expect(screen()[0]).toContain(columns > 35 ? 'a.md' : '\u001B[2K');
});

it.each([
  ['prune', '--keep', '1'],
  ['todo'],
  ['status', '--diff'],
  ['status', '--format', 'html'],
  ['adopt', '--locale', 'en', 'oud/en'],
  ['check', '--fix'],
  ['sync'],
  ['build'],
])('should be told by %s', async (...argv) => {
  const made = makeProject({
    'articles/a.md': 'Een',
    'articles/b.md': 'Twee',
    'locales/en/': '',
    'oud/en/b.md': 'Two',
  });
  await made.runs('sync');
  const { live } = terminal(true);
  // A clock on which everything takes long.
  let now = 0;
  const written: string[] = [];
  const slow = live && { ...live, err: (text: string) => void written.push(text), now: () => new Date((now += 700)) };
  const { exitCode } = await run(argv, {
    cwd: made.root,
    colorOut: false,
    colorErr: false,
    ...(slow && { live: slow }),
  });
  expect(exitCode).toBeLessThan(2);
  expect(written.join('')).toMatch(/\d\/\d articles, \d+ a second: articles\/b\.md/);
  expect(written.at(-1)).toBe('\r\u001B[2K');
});

it('should be told by a check of every article', async () => {
  const made = makeProject({ 'articles/a.md': 'Een', 'articles/b.md': 'Twee', 'locales/en/': '' });
  const told: [number, number][] = [];
  const scope = { isPartial: false, locales: undefined, only: undefined, touched: undefined };
  await inspect(await openProject(made.root), [], scope, (done, total) => void told.push([done, total]));
  expect(told).toEqual([
    [0, 2],
    [1, 2],
  ]);
});
