import type { Severity } from '../model/problem.ts';
import type { Paint } from './paint.ts';

/** What there is to say of a rule. */
export interface ExplainedRule {
  readonly id: string;
  readonly severity: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
  readonly docs: {
    readonly what: string;
    readonly why: string;
    readonly mend: string;
    readonly right: readonly Shown[];
    readonly wrong: readonly Shown[];
    readonly perhaps?: readonly Shown[];
  };
}

interface Shown {
  readonly article: string;
  readonly before?: string;
  readonly beside?: readonly string[];
  readonly value?: string | Readonly<Record<string, string>>;
  readonly locale?: string;
}

/** Render the documentation of a rule. */
export function ruleText({ id, severity, options = {}, docs }: ExplainedRule, paint: Paint): string {
  const settings = Object.entries(options).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`);
  return [
    `${paint('bold', id)}  ${severity}\n\n${docs.what}\n\nWhy: ${docs.why}\nTo mend it: ${docs.mend}\n`,
    settings.length > 0 ? `\nOptions, and what they are unless you set them:\n${settings.join('')}` : '',
    examples('Right', docs.right),
    examples('Wrong', docs.wrong),
    examples('Perhaps wrong, a hint', docs.perhaps ?? []),
  ].join('');
}

function examples(title: string, all: readonly Shown[]): string {
  return all.length === 0 ? '' : `\n${title}:\n${all.map(example).join('\n')}`;
}

function example({ article, before, beside = [], value, locale = 'en' }: Shown): string {
  const values =
    typeof value === 'string' ? [value] : Object.entries(value ?? {}).map(([key, text]) => `${key}: ${text}`);
  const lines = [
    ...(before === undefined ? [] : [`  was  ${before}`]),
    `  article  ${article}`,
    ...beside.map((path) => `  beside   ${path}`),
    ...values.map((text) => `  ${locale.padEnd(7)}  ${text}`),
  ];
  return lines.map((line) => `${line.replaceAll('\n', '\n           ')}\n`).join('');
}
