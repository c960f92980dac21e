import type { Span } from '../model/span.ts';
import { showText } from './show-text.ts';

/** A value in a JSON file, with its place. Members are a list, so that no key can touch a prototype. */
export type JsonValue = JsonObject | JsonList | JsonString | JsonOther;

export interface JsonObject {
  readonly type: 'object';
  /** In the order of the file. */
  readonly members: readonly JsonMember[];
  readonly span: Span;
}

export interface JsonMember {
  readonly key: string;
  /** The key as written, quotes included. */
  readonly keySpan: Span;
  readonly value: JsonValue;
}

export interface JsonList {
  readonly type: 'list';
  readonly items: readonly JsonValue[];
  readonly span: Span;
}

export interface JsonString {
  readonly type: 'string';
  readonly value: string;
  readonly span: Span;
}

export interface JsonOther {
  readonly type: 'number' | 'true' | 'false' | 'null';
  /** As the file writes it. */
  readonly raw: string;
  readonly span: Span;
}

/** Name a value in a message. */
export function describeValue(value: JsonValue): string {
  if (value.type === 'string') return `\`${showText(JSON.stringify(value.value))}\``;
  return 'raw' in value ? `\`${showText(value.raw)}\`` : value.type;
}
