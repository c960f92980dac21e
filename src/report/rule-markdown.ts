import type { ExplainedRule } from './rule-text.ts';

/** Render the documentation of a rule as Markdown, without its name. */
export function ruleMarkdown({ docs, options = {} }: ExplainedRule): string {
  const settings = Object.entries(options).map(([name, value]) => `| \`${name}\` | \`${JSON.stringify(value)}\` |\n`);
  return [
    `${docs.what}\n\n**Why:** ${docs.why}\n\n**To mend it:** ${docs.mend}\n`,
    settings.length > 0 ? `\n| Option | Unless you set it |\n| --- | --- |\n${settings.join('')}` : '',
    examples('Right', docs.right),
    examples('Wrong', docs.wrong),
    examples('Perhaps wrong, a hint', docs.perhaps ?? []),
  ].join('');
}

type Example = ExplainedRule['docs']['right'][number];

function examples(title: string, all: readonly Example[]): string {
  if (all.length === 0) return '';
  const blocks = all.map((example) => {
    const text = linesOf(example).join('\n');
    // A fence that is longer than any in it.
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}\n`;
  });
  return `\n**${title}:**\n\n${blocks.join('\n')}`;
}

function linesOf({ article, before, beside = [], value, locale = 'en' }: Example): string[] {
  const values =
    typeof value === 'string' ? [value] : Object.entries(value ?? {}).map(([key, text]) => `${key}: ${text}`);
  const rows: [string, string][] = [
    ...(before === undefined ? [] : [['was', before] as [string, string]]),
    ['article', article],
    ...beside.map((path): [string, string] => ['beside', path]),
    ...values.map((text): [string, string] => [locale, text]),
  ];
  return rows
    .flatMap(([name, text]) => text.split('\n').map((line, index) => `${(index === 0 ? name : '').padEnd(9)}${line}`))
    .map((line) => line.trimEnd());
}
