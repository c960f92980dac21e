import { count, pad, type Paint } from './paint.ts';

/** What `init` found, and what it did. */
export interface InitSummary {
  readonly changes: readonly { readonly path: string }[];
  readonly setup: {
    readonly articles: {
      readonly folder: string;
      readonly files: readonly string[];
      readonly others: readonly string[];
    };
    readonly source: { readonly locale: string; readonly because: string | undefined };
    readonly targets: readonly string[];
    readonly resources: string;
    readonly output: string;
  };
  readonly config: { readonly file: string; readonly isNew: boolean };
  readonly scripts: { readonly added: readonly string[]; readonly taken: readonly string[] };
  readonly ignored: string | undefined;
  readonly install: string | undefined;
  readonly shared: { readonly article: string; readonly catalog: string } | undefined;
  readonly occupied: string | undefined;
}

/** Render what `init` did, what it left alone, and what a person does next. */
export function initText(summary: InitSummary, paint: Paint): string {
  const {
    setup,
    config: { file, isNew },
  } = summary;
  const steps = nextSteps(summary);
  return [
    ...(summary.changes.length === 0
      ? [paint('green', 'Everything is set up; there was nothing to change.')]
      : done(summary, paint)),
    ...remarks(summary).flatMap((remark) => ['', paint('yellow', remark)]),
    '',
    paint('bold', steps.length === 1 ? 'Next:' : 'Next, in this order:'),
    ...steps.map((step, index) => (steps.length === 1 ? `  ${step}` : `  ${index + 1}. ${step}`)),
    ...(isNew && setup.targets.length > 0 ? ['', `Another language later? Add it to "locales" in ${file}.`] : []),
    '',
  ].join('\n');
}

function done({ config, setup, scripts, ignored }: InitSummary, paint: Paint): string[] {
  return [
    ...(config.isNew
      ? [`Wrote ${paint('bold', config.file)}. This is how it sees your project:`, ...facts(setup, paint)]
      : [`Your configuration in ${paint('bold', config.file)} stays as it is.`]),
    ...(scripts.added.length > 0
      ? [`Added to ${paint('bold', 'package.json')}: the scripts ${list(scripts.added)}.`]
      : []),
    ...(ignored === undefined
      ? []
      : [`Added to ${paint('bold', '.gitignore')}: ${ignored}, where the built articles go.`]),
  ];
}

function facts({ articles, source, targets, resources, output }: InitSummary['setup'], paint: Paint): string[] {
  const because = source.because === undefined ? '' : ` (${source.because})`;
  const rows: [string, string][] = [
    [
      'articles',
      `${articles.folder}/${articles.files.length === 0 ? '' : ` (${count(articles.files.length, 'file')})`}`,
    ],
    ['written in', source.locale + because],
    ['translated into', targets.length === 0 ? 'nothing yet' : targets.join(', ')],
    ['translations', folderOf(resources, '<locale>')],
    ['built articles', folderOf(output, '<locale>')],
  ];
  return rows.map(([name, value]) => `  ${paint('dim', pad(name, 17))}${value}`);
}

/** What a person may want to look at. */
function remarks({ setup, scripts, shared, occupied }: InitSummary): string[] {
  const [the, they] =
    scripts.taken.length === 1
      ? ['script', 'was there already; it stays as it is']
      : ['scripts', 'were there already; they stay as they are'];
  return [
    ...(scripts.taken.length > 0 ? [`The ${the} ${list(scripts.taken)} ${they}.`] : []),
    ...(setup.articles.others.length > 0
      ? [
          `There is Markdown in ${list(setup.articles.others, (folder) => `${folder}/`)} too; if those are articles, add them to "articles" in the configuration.`,
        ]
      : []),
    ...(shared === undefined
      ? []
      : [
          `${shared.article} and the existing ${shared.catalog} go by one name: a sync keeps the texts in it and adds its own. To keep them apart, set "resources" in the configuration, for instance to "${setup.resources.replace('{namespace}', 'articles/{namespace}')}".`,
        ]),
    ...(occupied === undefined
      ? []
      : [
          `${occupied} holds files of another tool. If that tool empties it, set "output" in the configuration, for instance to "translated/{locale}/{path}".`,
        ]),
  ];
}

function nextSteps({ setup, scripts, install }: InitSummary): string[] {
  const { articles, targets, resources } = setup;
  const example = setup.source.locale === 'en' ? 'de' : 'en';
  const folder = articles.folder === '' ? '' : `${articles.folder}/`;
  return [
    ...(install === undefined ? [] : [`Add the package to your project: \`${install}\`.`]),
    ...(articles.files.length === 0 ? [`Write your first article: ${folder}hello.md, or any name you like.`] : []),
    ...(targets.length === 0
      ? [`Make a folder for each language to translate into, such as ${folderOf(resources, example)}.`]
      : []),
    `Run \`vertaalstraat sync\`${scripts.added.includes('i18n:sync') ? ' (or `npm run i18n:sync`)' : ''}: it writes what there is to translate into ${folderOf(resources, targets[0] ?? example)}${
      targets.length > 1 ? ' and the like' : ''
    }.`,
  ];
}

/** The folder that a pattern begins with, for a locale. */
function folderOf(pattern: string, locale: string): string {
  return pattern.replaceAll('{locale}', locale).replace(/\{\w+\}.*$/, '');
}

function list(names: readonly string[], show: (name: string) => string = (name) => name): string {
  const [last = '', ...before] = names.map(show).toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}
