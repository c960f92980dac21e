import type { Span } from '../model/span.ts';
import { icuArguments } from './icu-arguments.ts';

/** Something in a text that a program replaces or runs. */
export interface Placeholder {
  /** What must be the same in a translation: the name without what may be translated in it. */
  readonly name: string;
  readonly kind: string;
  /** As it is written. */
  readonly text: string;
  readonly span: Span;
}

interface Form {
  readonly kind: string;
  readonly pattern: RegExp;
  /** True where running text may look like it, so that only a source that has one makes it one. */
  readonly ambiguous?: true;
}

/** The forms, those that hold others first. */
const forms: readonly Form[] = [
  { kind: 'shortcode', pattern: /\{\{[<%][^]*?[>%]\}\}|\{%[^]*?%\}/g },
  { kind: 'template', pattern: /\{\{\{[^{}]*\}\}\}|\{\{[^{}]*\}\}/g },
  // `${*name*}` shows readers a form, as words that may be translated.
  { kind: 'expression', pattern: /[$#%]\{(?![^{}\n]*(?:\*[\p{L}*]|\\[[*]))[^{}\n]*\}/gu },
  { kind: 'nesting', pattern: /\$t\([^()]*\)/g },
  { kind: 'printf', pattern: /%\([\w.-]+\)[#0+-]?\d*(?:\.\d+)?[sdifrxuFeEgGc]/g },
  {
    kind: 'printf',
    // `%ss` is one with an ending: %s’s.
    pattern:
      /(?<![\p{L}\p{N}%])%(?:\d+\$)?[#0+-]?\d*(?:\.\d+)?(?:l{0,2}[sdiufFeEgGxXc]|@)(?!(?!s(?![\p{L}\p{N}]))[\p{L}\p{N}%])/gu,
    ambiguous: true,
  },
  { kind: 'variable', pattern: /(?<![\p{L}\p{N}%])%[A-Z][A-Z0-9_]+%/gu },
  { kind: 'tag', pattern: /<\/?\d+\s*\/?>/g },
  { kind: 'name', pattern: /(?<![\\{$#%\p{L}\p{N}}\]_^])\{[A-Za-z0-9_][\w.-]*\}(?!\})/gu, ambiguous: true },
];

/** How many messages that stand inside each other are read: no program has as many. */
const deepest = 20;

/** Find the placeholders in a value, in their order. */
export function placeholdersIn(value: string): Placeholder[] {
  return placeholdersAt(value, 0);
}

function placeholdersAt(value: string, depth: number): Placeholder[] {
  if (!/[{%$<]/.test(value)) return [];
  const messages = icuArguments(value);
  const found: Placeholder[] = messages.flatMap(({ cases, ...one }) => [
    { ...one, kind: 'message' },
    ...cases.flatMap(({ start, end }) =>
      (depth < deepest ? placeholdersAt(value.slice(start, end), depth + 1) : []).map((inner) => ({
        ...inner,
        span: { start: start + inner.span.start, end: start + inner.span.end },
      })),
    ),
  ]);
  const taken = messages.map(({ span }) => span);
  for (const { kind, pattern } of forms) {
    for (const match of value.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.some((one) => one.start < span.end && span.start < one.end)) continue;
      taken.push(span);
      found.push({ name: nameOf(match[0], kind), kind, text: match[0], span });
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

/** Tell whether running text may look like a placeholder of a kind. */
export function isAmbiguous({ kind }: Placeholder): boolean {
  return forms.some((form) => form.kind === kind && form.ambiguous);
}

/** Leave out white space, and texts in quotes: they may be translated. */
function nameOf(text: string, kind: string): string {
  if (kind === 'nesting') return text.replace(/,[^]*\)$/, ')').replaceAll(/\s/g, '');
  if (kind !== 'shortcode' && kind !== 'template') return text;
  const isCode = kind === 'template' && !/["']/.test(text);
  return (isCode ? text : text.replaceAll(/"[^"]*"|'[^']*'|‘[^’]*’|“[^”]*”|„[^“”]*[“”]/g, '""')).replaceAll(/\s+/g, '');
}
