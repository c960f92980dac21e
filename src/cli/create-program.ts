import { Command, Option } from 'commander';
import { ConfigError } from '../model/config-error.ts';
import { nearest } from '../model/nearest.ts';
import { commands, exampleHelp } from './help.ts';
import { parseShard } from './parse-shard.ts';
import type { CommandResult, GlobalOptions, Terminal } from './result.ts';

type Report = (result: CommandResult) => void;

/** Make the program that reads a command line: each command with its options, and what does it, loaded when it is asked for. */
export function createProgram(terminal: Terminal, report: Report): Command {
  const program = new Command('vertaalstraat')
    .option('--cwd <dir>', 'work in another project folder')
    .option('--quiet', 'print problems only')
    .helpCommand(false)
    .showHelpAfterError('Run `vertaalstraat --help` to see what there is.');
  const add = (name: keyof typeof commands): Command =>
    program
      .command(`${name} ${commands[name].arguments}`.trim())
      .description(commands[name].description)
      .option('--cwd <dir>', 'work in another project folder')
      .option('--quiet', 'print problems only')
      .showHelpAfterError(`Run \`vertaalstraat ${name} --help\` to see what there is.`)
      .addHelpText('after', exampleHelp(name));
  const locale = (what = 'only this locale; may be given more than once'): Option =>
    new Option('--locale <tag>', what).argParser((tag: string, tags: string[] | undefined) => [
      ...(tags ?? []),
      ...tag.split(','),
    ]);

  const pseudo = (what: string): Option =>
    new Option('--pseudo [tag]', `${what}; without a tag both: en-XA (accents), ar-XB (right to left)`);

  const findingsFormat = (): Option =>
    choice(
      '--format <name>',
      'how to print the findings',
      ['text', 'json', 'github', 'sarif', 'junit', 'gitlab', 'markdown'],
      'text',
    );
  const severity = (): Option =>
    choice('--severity <least>', 'show findings that weigh at least this', ['error', 'warning', 'info'], 'info');
  const maxWarnings = (): Option =>
    new Option('--max-warnings <n>', 'fail on more warnings than this, shown or not').argParser(wholeNumber);
  const shard = (): Option =>
    new Option(
      '--shard <part>',
      'only this part of the articles, such as 2/8; all parts together are the whole',
    ).argParser(parseShard);

  add('sync')
    .option('--check', 'write nothing; exit 1 when a sync is due')
    .option('--dry-run', 'print the plan, write nothing')
    .addOption(pseudo('also write the catalogs of pseudo-locales'))
    .addOption(
      choice('--source <which>', 'whose text counts where both the article and its source catalog changed', [
        'article',
        'catalog',
      ]),
    )
    .addOption(shard())
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { syncCommand } = await import('./commands/sync.ts');
      report(await syncCommand(paths, optionsOf(command), terminal));
    });
  add('build')
    .addOption(locale())
    .addOption(pseudo('only pseudo-locales, to test a layout (and those of `--locale`)'))
    .option('--out <dir>', 'folder for the outputs (default: dist)')
    .addOption(choice('--missing <how>', 'what to do without a translation', ['fallback', 'fail', 'omit'], 'fallback'))
    .addOption(
      choice('--stale <how>', 'what to do with outdated translations', ['publish', 'fallback', 'fail'], 'publish'),
    )
    .addOption(shard())
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { buildCommand } = await import('./commands/build.ts');
      report(await buildCommand(paths, optionsOf(command), terminal));
    });
  add('watch')
    .addOption(locale())
    .option('--out <dir>', 'folder for the outputs (default: dist)')
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { watchCommand } = await import('./commands/watch.ts');
      report(await watchCommand(paths, optionsOf(command), terminal));
    });
  add('check')
    .addOption(locale())
    .addOption(findingsFormat())
    .addOption(
      new Option('--only <rule>', 'only this rule; may be given more than once').argParser(
        (name: string, names: string[] | undefined) => [...(names ?? []), ...name.split(',')],
      ),
    )
    .addOption(severity())
    .option('--changed [base]', 'only what was touched since a git revision (default: since this branch began)')
    .addOption(maxWarnings())
    .option('--baseline', 'accept what is found for now: only what is new fails from then on')
    .option('--fix', 'mend what can be mended without a doubt')
    .option('--explain <rule>', 'say what a rule is for, with examples')
    .addOption(shard())
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { checkCommand } = await import('./commands/check.ts');
      report(await checkCommand(paths, optionsOf(command), terminal));
    });
  add('report')
    .addOption(findingsFormat())
    .addOption(severity())
    .addOption(maxWarnings())
    .action(async (what: string, files: string[], _: unknown, command: Command) => {
      const { reportCommand } = await import('./commands/report.ts');
      report(reportCommand(what, files, optionsOf(command), terminal));
    });
  add('status')
    .addOption(locale())
    .addOption(choice('--format <name>', 'how to print it', ['text', 'json', 'html'], 'text'))
    .option('--keys', 'list every key')
    .option('--diff', 'show what changed in the sources of stale translations')
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { statusCommand } = await import('./commands/status.ts');
      report(await statusCommand(paths, optionsOf(command), terminal));
    });
  add('todo')
    .addOption(locale())
    .addOption(choice('--format <name>', 'how to print it', ['text', 'json', 'md'], 'text'))
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { todoCommand } = await import('./commands/todo.ts');
      report(await todoCommand(paths, optionsOf(command), terminal));
    });
  add('accept')
    .addOption(locale())
    .addOption(
      new Option('--rule <name>', 'this rule has nothing to say of them; may be given more than once').argParser(
        (name: string, names: string[] | undefined) => [...(names ?? []), ...name.split(',')],
      ),
    )
    .action(async (article: string, keys: string[], _: unknown, command: Command) => {
      const { acceptCommand } = await import('./commands/accept.ts');
      report(await acceptCommand(article, keys, optionsOf(command), terminal));
    });
  add('adopt')
    .addOption(locale('the locale that the files are in'))
    .addOption(choice('--format <name>', 'how to print it', ['text', 'json'], 'text'))
    .option('--dry-run', 'print the plan, write nothing')
    .action(async (path: string, _: unknown, command: Command) => {
      const { adoptCommand } = await import('./commands/adopt.ts');
      report(await adoptCommand(path, optionsOf(command), terminal));
    });
  add('prune')
    .requiredOption('--keep <n>', 'how many parked translations of each article and locale to keep')
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { pruneCommand } = await import('./commands/prune.ts');
      report(await pruneCommand(paths, optionsOf(command), terminal));
    });
  add('init')
    .option('--git', 'let git merge catalogs and state key by key, and do nothing else')
    .addOption(
      choice('--ci <where>', 'write a workflow that checks and builds, and do nothing else', ['github', 'gitlab']),
    )
    .action(async (_: unknown, command: Command) => {
      const options = optionsOf<GlobalOptions & { git?: true; ci?: 'github' | 'gitlab' }>(command);
      if (options.ci !== undefined) {
        if (options.git) throw new ConfigError('Unexpected `--ci` beside `--git`, expected one of them at a time');
        const { initCiCommand } = await import('./commands/init-ci.ts');
        report(await initCiCommand(options.ci, options, terminal));
        return;
      }
      const { initCommand } = await import('./commands/init.ts');
      const { initGitCommand } = await import('./commands/init-git.ts');
      report(await (options.git ? initGitCommand : initCommand)(options, terminal));
    });
  add('merge-driver').action(
    async (base: string, ours: string, theirs: string, path: string, _: unknown, command: Command) => {
      const { mergeDriverCommand } = await import('./commands/merge-driver.ts');
      report(mergeDriverCommand([base, ours, theirs, path], optionsOf(command), terminal));
    },
  );
  return program;
}

/** The options of a command, those given before its name included. */
function optionsOf<Options extends GlobalOptions>(command: Command): Options {
  return { ...command.parent?.opts(), ...command.opts() } as Options;
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new ConfigError(`Unexpected \`${text}\` for \`--max-warnings\`, expected a whole number from 0`);
}

function choice(flags: string, description: string, values: readonly string[], fallback?: string): Option {
  return new Option(flags, `${description}: ${values.join(', ')}`).default(fallback).argParser((value: string) => {
    if (values.includes(value)) return value;
    const name = /--[\w-]+/.exec(flags)?.[0] ?? flags;
    const meant = nearest(value, values);
    throw new ConfigError(
      `Unexpected \`${value}\` for \`${name}\`, expected ${values.map((one) => `\`${one}\``).join(' or ')}`,
      {
        ...(meant !== undefined && { note: `Did you mean \`${meant}\`?` }),
      },
    );
  });
}
