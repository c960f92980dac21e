import type { Problem } from '../../model/problem.ts';
import type { LocaleStatus } from '../../model/report.ts';
import type { TodoEntry } from '../todo-text.ts';

/** An article with how far it is in each locale. */
export interface PageArticle {
  readonly article: string;
  /** Its title, in the source language. */
  readonly title?: string;
  readonly locales: Readonly<Record<string, LocaleStatus>>;
}

/** What the page shows. */
export interface StatusPage {
  readonly sourceLocale: string;
  readonly articles: readonly PageArticle[];
  readonly totals: Readonly<Record<string, LocaleStatus>>;
  readonly todo: readonly TodoEntry[];
  readonly findings: readonly Problem[];
}
