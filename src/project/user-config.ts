import type { Syntax } from '../model/segment.ts';

type OneOrMore = string | readonly string[];

/** The configuration as a user writes it: everything may be left out. */
export interface UserConfig {
  readonly $schema?: string | undefined;
  readonly sourceLocale?: string | undefined;
  readonly locales?: readonly string[] | undefined;
  readonly articles?: OneOrMore | undefined;
  readonly resources?: string | undefined;
  readonly output?: string | undefined;
  readonly fallback?: Readonly<Record<string, OneOrMore>> | undefined;
  readonly syntax?: Readonly<Record<string, readonly Syntax[]>> | undefined;
  readonly frontMatter?: readonly string[] | undefined;
  readonly props?: readonly string[] | undefined;
  readonly code?: 'leave' | 'comments' | undefined;
  readonly parser?: 'remark' | 'satteri' | undefined;
  readonly localesField?: string | undefined;
  readonly localesFor?: Readonly<Record<string, OneOrMore>> | undefined;
  readonly assets?: 'copy' | 'leave' | undefined;
  readonly rules?: UserRules | undefined;
  readonly overrides?: readonly UserOverride[] | undefined;
  readonly glossary?: string | undefined;
}

/** Rule → severity, or severity and options. */
export type UserRules = Readonly<
  Record<string, UserSeverity | readonly [UserSeverity, Readonly<Record<string, unknown>>]>
>;

/** Rules for some articles or locales only. */
export interface UserOverride {
  readonly articles?: OneOrMore | undefined;
  readonly locales?: OneOrMore | undefined;
  readonly rules: UserRules;
}

/** A severity as a user writes it; `warn` is `warning`. */
export type UserSeverity = 'error' | 'warning' | 'warn' | 'info' | 'off';
