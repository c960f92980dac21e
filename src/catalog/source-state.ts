import type { SourceState, SourceStates } from '../model/state.ts';
import { optionalTextField, textField, textsField } from './fields.ts';
import type { JsonProblem } from './json-problem.ts';
import { parseJsonObject } from './parse-json-object.ts';
import type { Fields } from './read-record.ts';
import { scanSections, sectionScanner } from './scan-sections.ts';
import { checkSections, readSection } from './read-section.ts';
import { joinSections, serializeSection } from './serialize-section.ts';

/** The state of the source locale, and whether the text is the very one that a sync writes; or none where the file can't be used. */
export type ParsedSourceStates =
  | { readonly state: SourceStates; readonly problems: readonly []; readonly isAsWritten: boolean }
  | { readonly state: undefined; readonly problems: readonly JsonProblem[] };

const sourceFields: Fields<SourceState> = {
  value: textField,
  links: textsField,
  near: optionalTextField,
  beside: textsField,
};

const scanners = [sectionScanner('source', sourceFields)] as const;

/**
 * Parse the state of the source locale in one namespace, as strictly as `parseState`.
 *
 * @param text The whole file; white space alone is an empty state.
 */
export function parseSourceStates(text: string): ParsedSourceStates {
  const [scanned] = scanSections<[SourceState]>(text, scanners) ?? [];
  if (scanned) return { state: scanned, problems: [], isAsWritten: true };
  const { object, problems: mistakes } = parseJsonObject(text);
  if (!object) return { state: undefined, problems: mistakes };
  const problems = checkSections(object, ['source']);
  const state = readSection(object, 'source', sourceFields, (problem) => void problems.push(problem));
  return problems.length > 0 ? { state: undefined, problems } : { state, problems: [], isAsWritten: false };
}

/** Write the state of the source locale: equal states give equal texts, whatever their order in memory. */
export function serializeSourceStates(states: SourceStates): string {
  return joinSections([serializeSection('source', states, ['value', 'links', 'near', 'beside'])]);
}
