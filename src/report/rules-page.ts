import { ruleMarkdown } from './rule-markdown.ts';
import type { ExplainedRule } from './rule-text.ts';

/**
 * Render the page that documents all rules, and all other findings; each under a heading of its name alone, so that a
 * finding can point at it.
 */
export function rulesPage(rules: readonly ExplainedRule[], others: readonly ExplainedRule[]): string {
  const sections = (all: readonly ExplainedRule[]): string =>
    all.map((rule) => `\n### ${rule.id}\n\n_Weight: ${weightOf(rule)}_\n\n${ruleMarkdown(rule)}`).join('');
  return `<!-- \`npm run docs\` writes this page from the rules themselves. -->

# What \`vertaalstraat check\` looks at

Each rule has a name that never changes. In \`vertaalstraat.config.json\`, \`"rules": {"no-stale": "warn"}\` sets how much it
weighs (\`error\`, \`warn\`, \`info\` or \`off\`), \`"rules": {"max-length": ["warn", {"longer": 2}]}\` its options too, and \`overrides\`
does so for some locales or articles. Of what a good translator may do on purpose, too, a rule only gives a hint: that weighs
\`info\`, whatever the rule weighs. \`<!-- i18n: disable <rule> -->\` above a block of an article switches a rule off for that
block, \`vertaalstraat accept <article> <key> --rule <rule>\` for one translation. In the examples, \`article\` is what an author
wrote, \`was\` what the article said when it was translated, and what follows is the translation.

## Rules
${sections(rules)}
## Findings that are no rule’s

They tell of files that cannot be used, and cannot be switched off.
${sections(others)}`;
}

function weightOf({ severity }: ExplainedRule): string {
  return severity === 'off' ? 'off, unless you switch it on' : severity;
}
