import { nearest } from '../../model/nearest.ts';
import { isKey } from '../../model/key.ts';

/** What an author can say about the block that follows: `<!-- i18n: note Short and friendly -->`. */
export type Instruction =
  | { readonly type: 'ignore' | 'ignore-start' | 'ignore-end' }
  | { readonly type: 'note'; readonly note: string }
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'max'; readonly max: number }
  | { readonly type: 'disable'; readonly rules: readonly string[] }
  /** Words that nobody understands. */
  | { readonly type: 'unknown'; readonly message: string; readonly note: string };

const names = ['ignore', 'ignore-start', 'ignore-end', 'note', 'key', 'max', 'disable'] as const;

/**
 * Read a comment as an instruction.
 *
 * @param comment An HTML comment, or an MDX expression that is one: `{/* i18n: ignore *\/}`.
 * @returns Undefined for a comment that is none.
 */
export function parseInstruction(comment: string): Instruction | undefined {
  const inner = /^\s*<!--([^]*?)-->\s*$/.exec(comment) ?? /^\s*\{?\s*\/\*([^]*?)\*\/\s*\}?\s*$/.exec(comment);
  const said = /^\s*i18n\b[ \t]*(:?)\s*([\w-]*)\s*([^]*?)\s*$/i.exec(inner?.[1] ?? '');
  if (!said) return undefined;
  const [, colon, name = '', rest = ''] = said;
  if (colon === '') return unknown(`Unexpected \`i18n\` without a colon, expected \`i18n: ${name || 'ignore'}\``);
  switch (name) {
    case 'ignore':
    case 'ignore-start':
    case 'ignore-end':
      return rest === '' ? { type: name } : unknown(`Unexpected words after \`${name}\`, expected none`);
    case 'note':
      return rest === ''
        ? unknown('Unexpected empty note, expected words for the translator')
        : { type: 'note', note: rest.replaceAll(/\s+/g, ' ') };
    case 'key':
      return isKey(rest)
        ? { type: 'key', key: rest }
        : unknown(`Unexpected key \`${rest}\`, expected lower case words joined by hyphens`);
    case 'max':
      return /^[1-9]\d{0,5}$/.test(rest)
        ? { type: 'max', max: Number(rest) }
        : unknown(`Unexpected \`max ${rest}\`, expected a number of characters`);
    case 'disable':
      return rest === ''
        ? unknown('Unexpected `disable` without a rule, expected its name')
        : { type: 'disable', rules: rest.split(/[\s,]+/) };
    default: {
      const meant = nearest(name, names);
      return unknown(`Unexpected \`i18n: ${name}\`, expected one of \`${names.join('`, `')}\``, meant);
    }
  }
}

function unknown(message: string, meant?: string): Instruction {
  const note =
    meant === undefined
      ? 'The comment has no effect.'
      : `Did you mean \`i18n: ${meant}\`? As it is, the comment has no effect.`;
  return { type: 'unknown', message, note };
}
