import { parseJsonObject } from '../catalog/parse-json-object.ts';
import { describeValue, type JsonMember, type JsonValue } from '../catalog/json-value.ts';
import type { JsonProblem } from '../catalog/json-problem.ts';
import { HostError, type Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Glossary, GlossaryTerm } from '../model/glossary.ts';
import { nearest } from '../model/nearest.ts';
import { positionAt } from '../model/position-at.ts';
import type { Problem } from '../model/problem.ts';
import { decodeText } from './decode-text.ts';
import { attempt } from './load-files.ts';
import { problemIn } from './problem-in.ts';

/** A glossary and what is wrong with its file; terms that can be read count. */
export interface LoadedGlossary {
  readonly glossary: Glossary;
  readonly problems: readonly Problem[];
}

/** Settings of a term beside its translations. */
const settings = ['keep', 'forbidden', 'case', 'inflect', 'note'] as const;

/**
 * Load the glossary: a JSON object of terms in the source language. A term has a translation, or a list of them, for each
 * locale, and perhaps `keep` (a name, the same everywhere), `forbidden` (locale → what not to use), `case` (`true`:
 * upper and lower case matter), `inflect` (`false`: no other endings) and `note`.
 *
 * A project without the file has no glossary.
 */
export function loadGlossary(host: Host, config: Config): LoadedGlossary {
  const file = config.glossary;
  const bytes = attempt(() => host.readIfExists(file));
  if (bytes instanceof HostError) return { glossary: [], problems: [problemIn(file, 'glossary', bytes.message)] };
  if (!bytes) return { glossary: [], problems: [] };
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) {
    return {
      glossary: [],
      problems: [
        problemIn(file, 'glossary', 'Unexpected bytes that are not UTF-8, expected UTF-8 text', {
          note: 'Save the file as UTF-8.',
          ...decoded,
        }),
      ],
    };
  }
  const { object, problems } = parseJsonObject(decoded.text);
  const found: JsonProblem[] = [...problems];
  const glossary = object?.members.flatMap((member) => termOf(member, config, found) ?? []) ?? [];
  return {
    glossary,
    problems: found.map(({ message, note, span }) =>
      problemIn(file, 'glossary', message, {
        ...(note !== undefined && { note }),
        ...positionAt(decoded.text, span.start),
      }),
    ),
  };
}

function termOf({ key, value }: JsonMember, config: Config, problems: JsonProblem[]): GlossaryTerm | undefined {
  if (value.type !== 'object') {
    problems.push({
      message: `Unexpected ${describeValue(value)} for \`${key}\`, expected an object with its translations`,
      note: `Such as {"${config.locales[1] ?? 'en'}": "…"}, or {"keep": true} for a name.`,
      span: value.span,
    });
    return undefined;
  }
  const term = {
    term: key.trim(),
    translations: new Map<string, readonly string[]>(),
    forbidden: new Map<string, readonly string[]>(),
    keep: false,
    caseSensitive: false,
    inflected: true,
    note: undefined as string | undefined,
  };
  for (const member of value.members) {
    const wrong = (expected: string): void =>
      void problems.push({
        message: `Unexpected ${describeValue(member.value)} for \`${member.key}\` of \`${key}\`, expected ${expected}`,
        span: member.value.span,
      });
    const locale = config.locales.find((one) => one.toLowerCase() === member.key.toLowerCase());
    if (locale !== undefined) {
      const texts = textsOf(member.value);
      if (texts) term.translations.set(locale, texts);
      else wrong('a translation, or a list of them');
    } else if (member.key === 'forbidden') {
      const forbidden = member.value.type === 'object' ? member.value.members : undefined;
      if (!forbidden) wrong('an object of locales and what not to use there');
      for (const one of forbidden ?? []) {
        const texts = textsOf(one.value);
        if (texts) term.forbidden.set(one.key, texts);
        else wrong('a text, or a list of texts, for each locale');
      }
    } else if (member.key === 'keep' || member.key === 'case' || member.key === 'inflect') {
      const said = flagOf(member.value);
      if (said === undefined) wrong('`true` or `false`');
      else if (member.key === 'keep') term.keep = said;
      else if (member.key === 'case') term.caseSensitive = said;
      else term.inflected = said;
    } else if (member.key === 'note') {
      if (member.value.type === 'string') term.note = member.value.value;
      else wrong('a text');
    } else if (!/^[a-z]{2,3}(?:-|$)/i.test(member.key)) {
      const meant = nearest(member.key, [...settings, ...config.locales]);
      problems.push({
        message: `Unexpected \`${member.key}\` for \`${key}\`, expected a locale or one of \`${settings.join('`, `')}\``,
        ...(meant !== undefined && { note: `Did you mean \`${meant}\`?` }),
        span: member.keySpan,
      });
    }
  }
  const { note, ...rest } = term;
  return { ...rest, ...(note !== undefined && { note }) };
}

function textsOf(value: JsonValue): string[] | undefined {
  if (value.type === 'string') return value.value.trim() === '' ? undefined : [value.value.trim()];
  if (value.type !== 'list') return undefined;
  const texts = value.items.flatMap((item) =>
    item.type === 'string' && /\S/.test(item.value) ? [item.value.trim()] : [],
  );
  return texts.length === value.items.length && texts.length > 0 ? texts : undefined;
}

function flagOf(value: JsonValue): boolean | undefined {
  if (value.type === 'true') return true;
  return value.type === 'false' ? false : undefined;
}
