/** What each command is for, with examples; the one table that help texts come from. */
export const commands = {
  sync: {
    arguments: '[paths...]',
    description: 'Bring the catalogs in step with the articles',
    examples: [
      ['vertaalstraat sync', 'all articles'],
      ['vertaalstraat sync articles/blog', 'the articles in a folder'],
      ['vertaalstraat sync --check', 'for CI: write nothing, fail when a sync is due'],
      ['vertaalstraat sync --pseudo', 'also fill locales/en-XA and locales/ar-XB, to test a layout'],
    ],
  },
  build: {
    arguments: '[paths...]',
    description: 'Put the articles together in every locale',
    examples: [
      ['vertaalstraat build', 'every article in every locale, into dist/'],
      ['vertaalstraat build --locale en --locale de', 'two locales'],
      ['vertaalstraat build --missing fail', 'refuse what is not fully translated'],
      ['vertaalstraat build --pseudo', 'accented (en-XA) and right to left (ar-XB), to test a layout'],
    ],
  },
  watch: {
    arguments: '[paths...]',
    description: 'Sync and build what changes, as it changes',
    examples: [
      ['vertaalstraat watch', 'all articles, until Ctrl+C'],
      ['vertaalstraat watch articles/blog --locale en', 'what you are working on'],
    ],
  },
  check: {
    arguments: '[paths...]',
    description: 'Find what readers would stumble over',
    examples: [
      ['vertaalstraat check', 'all articles and locales'],
      ['vertaalstraat check --format sarif', 'for other tools'],
      ['vertaalstraat check --changed', 'what this branch has touched'],
      ['vertaalstraat check --max-warnings 0', 'fail on warnings too'],
      ['vertaalstraat check --baseline', 'accept today’s findings; again later, to take out those that are mended'],
      ['vertaalstraat check --fix', 'mend spaces, quotation marks and the like'],
      ['vertaalstraat check --shard 2/8 --format json', 'one of eight parts; `report merge` joins them'],
      ['vertaalstraat check --explain no-stale', 'what a rule is for, with examples'],
    ],
  },
  report: {
    arguments: '<merge> <files...>',
    description: 'Join the JSON reports of checks',
    examples: [
      ['vertaalstraat report merge *.json', 'prints and ends as one check of the whole'],
      ['vertaalstraat report merge 1.json 2.json --format github', 'in any format of a check'],
    ],
  },
  status: {
    arguments: '[paths...]',
    description: 'Show how far the translations are',
    examples: [
      ['vertaalstraat status', 'a table'],
      ['vertaalstraat status --format json --keys', 'every key with its status'],
      ['vertaalstraat status --diff', 'what changed in the sources, word by word'],
      ['vertaalstraat status --format html > status.html', 'a page to look at: coverage, work, findings'],
    ],
  },
  todo: {
    arguments: '[paths...]',
    description: 'List what an editor has to do, with what changed',
    examples: [
      ['vertaalstraat todo --locale en', 'the work of one language'],
      ['vertaalstraat todo --format md', 'for an issue or a mail'],
    ],
  },
  accept: {
    arguments: '<article> [keys...]',
    description: 'Say that translations are still right as they are',
    examples: [
      ['vertaalstraat accept articles/hallo.md', 'all stale and waiting translations of an article'],
      ['vertaalstraat accept hallo title --locale en', 'one key in one locale'],
      ['vertaalstraat accept hallo title --rule max-length', 'what a rule has found there is right'],
    ],
  },
  adopt: {
    arguments: '<path>',
    description: 'Take over translations that were made by hand as Markdown files',
    examples: [
      ['vertaalstraat adopt --locale en old-site/en', 'a folder; files are matched to articles by their paths'],
      ['vertaalstraat adopt --locale de hallo.de.md --dry-run', 'what one file would give'],
    ],
  },
  prune: {
    arguments: '[paths...]',
    description: 'Remove parked translations that nobody needs any more',
    examples: [['vertaalstraat prune --keep 20', 'of each article, keep the last twenty']],
  },
  init: {
    arguments: '',
    description: 'Set up a repository: configuration and npm scripts',
    examples: [
      ['vertaalstraat init', 'looks around, asks nothing, overwrites nothing'],
      ['vertaalstraat init --git', 'let git merge catalogs and state key by key'],
      ['vertaalstraat init --ci github', 'write a workflow that checks and builds (or gitlab)'],
    ],
  },
  'merge-driver': {
    arguments: '<base> <ours> <theirs> <path>',
    description: 'Merge two versions of a catalog or a state; git calls it after `init --git`',
    examples: [['vertaalstraat merge-driver %O %A %B %P', 'as git is told to']],
    hidden: true,
  },
} as const;

/** The help for `vertaalstraat --help`. */
export function mainHelp(): string {
  const shown = Object.entries(commands).filter(([, command]) => !('hidden' in command));
  const list = shown.map(([name, { description }]) => `  ${name.padEnd(9)}${description}\n`);
  return `vertaalstraat – one line from a Dutch Markdown article to every language

Usage: vertaalstraat <command> [options]

Commands:
${list.join('')}
Options:
  --cwd DIR      work in another project folder
  --quiet        print problems only
  -h, --help     show help, also for a command: vertaalstraat sync --help
  -V, --version  show the version

Examples:
  vertaalstraat sync               articles → catalogs in locales/
  vertaalstraat status             what is still to translate
  vertaalstraat build              articles + catalogs → dist/<locale>/
`;
}

/** The examples below a command's help. */
export function exampleHelp(name: keyof typeof commands): string {
  const wide = Math.max(...commands[name].examples.map(([line]) => line.length)) + 3;
  return `\nExamples:\n${commands[name].examples.map(([line, about]) => `  ${line.padEnd(wide)}${about}`).join('\n')}`;
}
