import type { State } from '../model/state.ts';
import { joinSections, serializeSection } from './serialize-section.ts';

/** Write the state of one locale and namespace: equal states give equal texts, whatever their order in memory. */
export function serializeState({ translations, parked }: State): string {
  return joinSections([
    serializeSection('translations', translations, ['source', 'links', 'value', 'origin', 'review', 'disabled']),
    serializeSection('parked', parked, ['source', 'links', 'text', 'origin', 'serial', 'emptied']),
  ]);
}
