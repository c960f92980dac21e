import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { sourceChanged } from '../rules/source-changed.ts';
import type { Project } from './load-project.ts';
import type { PlannedArticle } from './plan-project.ts';
import { ruleSettings } from './rule-settings.ts';
import { sortProblems } from './sort-problems.ts';
import { stamp } from './stamp-finding.ts';

/**
 * What a person has to decide before the source catalogs can be written, and what a sync puts back; without `drafts`,
 * those decide nothing.
 */
export function sourceProblems(
  { project, articles }: { readonly project: Pick<Project, 'config'>; readonly articles: readonly PlannedArticle[] },
  { drafts = true }: { drafts?: boolean } = {},
): Problem[] {
  const concerned = articles.filter(({ loaded }) => drafts || !loaded.article.frontMatter.draft);
  return sortProblems(
    concerned.flatMap((planned) => [
      ...corrections(planned, project.config),
      ...planned.plan.restored.map((finding) => stamp(finding, sourceChanged, 'warning')),
    ]),
  );
}

function corrections({ plan, loaded }: PlannedArticle, config: Config): Problem[] {
  const { severity } = ruleSettings(config, sourceChanged, loaded.file, config.sourceLocale);
  return severity === 'off' ? [] : plan.corrections.map((finding) => stamp(finding, sourceChanged, severity));
}
