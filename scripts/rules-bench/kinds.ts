import type { Kind } from './kind.ts';
import { articleKinds, catalogKinds } from './seed-catalog.ts';
import { languageKinds } from './seed-language.ts';
import { markupKinds } from './seed-markup.ts';
import { numberKinds } from './seed-numbers.ts';
import { placeholderKinds } from './seed-placeholders.ts';
import { typographyKinds } from './seed-typography.ts';

/** All kinds of errors that are planted. */
export const kinds: readonly Kind[] = [
  ...markupKinds,
  ...placeholderKinds,
  ...numberKinds,
  ...languageKinds,
  ...typographyKinds,
  ...catalogKinds,
  ...articleKinds,
];
