import type { Origin, ParkedTranslation, State, TranslationState } from '../model/state.ts';
import { countField, textField, textsField, trueField, wordField } from './fields.ts';
import type { JsonProblem } from './json-problem.ts';
import { parseJsonObject } from './parse-json-object.ts';
import { stateFileNote, type Fields } from './read-record.ts';
import { scanSections, sectionScanner } from './scan-sections.ts';
import { checkSections, readSection } from './read-section.ts';

/** The state, and whether the text is the very one that a sync writes; or none where the file can't be used. */
export type ParsedState =
  | { readonly state: State; readonly problems: readonly []; readonly isAsWritten: boolean }
  | { readonly state: undefined; readonly problems: readonly JsonProblem[] };

const originField = wordField<Origin>(['human', 'memory', 'machine', 'ported', 'unknown']);

const translationFields: Fields<TranslationState> = {
  source: textField,
  links: textsField,
  value: textField,
  origin: originField,
  review: trueField,
  disabled: textsField,
};

const parkedFields: Fields<ParkedTranslation> = {
  source: textField,
  links: textsField,
  text: textField,
  origin: originField,
  serial: countField,
  emptied: trueField,
};

const scanners = [sectionScanner('translations', translationFields), sectionScanner('parked', parkedFields)] as const;

/**
 * Parse the state of one locale and namespace.
 *
 * Anything that is not understood makes the whole file unusable: what was left out would be lost when the state is
 * written again.
 *
 * @param text The whole file; white space alone is an empty state.
 */
export function parseState(text: string): ParsedState {
  const [translations, parked] = scanSections<[TranslationState, ParkedTranslation]>(text, scanners) ?? [];
  if (translations && parked) return { state: { translations, parked }, problems: [], isAsWritten: true };
  const { object, problems: mistakes } = parseJsonObject(text);
  if (!object) return { state: undefined, problems: mistakes.map((problem) => ({ note: stateFileNote, ...problem })) };
  const problems = checkSections(object, ['translations', 'parked']);
  const report = (problem: JsonProblem): void => void problems.push(problem);
  const state = {
    translations: readSection(object, 'translations', translationFields, report),
    parked: readSection(object, 'parked', parkedFields, report),
  };
  return problems.length > 0 ? { state: undefined, problems } : { state, problems: [], isAsWritten: false };
}

/** Make the state of a file that does not exist yet. */
export function emptyState(): State {
  return { translations: new Map(), parked: new Map() };
}
