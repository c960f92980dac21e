import { addHabits, isOutOfHabit, type Habits } from '../language/typography/habits.ts';
import type { Config } from '../model/config.ts';
import type { Glossary } from '../model/glossary.ts';
import type { Problem } from '../model/problem.ts';
import { consistentTranslation } from '../rules/consistent-translation.ts';
import { rules } from '../rules/index.ts';
import { noRepeatedTranslation } from '../rules/no-repeated-translation.ts';
import type { Rule, RuleContext, RuleFinding } from '../rules/rule.ts';
import { articleFacts, type ArticleFacts, type WantedFacts } from './article-facts.ts';
import type { PlannedArticle } from './plan-project.ts';
import { repeatedValues, type RepeatedValues } from './repeated-values.ts';
import { ruleContexts, type LocaleContext } from './rule-contexts.ts';
import { ruleSettings } from './rule-settings.ts';
import { ruleSites, type ProjectSite } from './rule-site.ts';
import { stamp } from './stamp-finding.ts';

/** Checks articles one at a time: none need be kept but those with a question about another. */
export interface ArticleChecker {
  /** Look at an article; when it comes a second time, the last time counts. */
  visit(planned: PlannedArticle): void;
  /**
   * Answer what could only be told when all articles are known.
   *
   * @param replan Plans an article once more, as it was when it was visited.
   * @returns What was found, in the order of the articles and the rules.
   */
  finish(replan: (file: string) => PlannedArticle | undefined): Problem[];
}

/** What to check, and for whom. */
export interface ArticleChecks {
  readonly glossary: Glossary;
  /** Tells whether there is a file that is no article. */
  readonly exists: (path: string) => boolean;
  readonly ruleNames: readonly string[];
  readonly isWanted: (rule: Pick<Rule, 'id'>) => boolean;
  readonly isChecked: (locale: string) => boolean;
  readonly isOwn: (file: string) => boolean;
}

/** A rule in an article and a locale. */
interface Answer {
  readonly locale: string;
  readonly rule: Rule;
  /** Undefined for what is to be asked again when all articles are known. */
  readonly found: readonly Unsettled[] | undefined;
}

interface Unsettled extends Pick<RuleFinding, 'plain'> {
  readonly problem: Problem;
}

interface Visited {
  readonly facts: ArticleFacts;
  readonly answers: readonly Answer[];
  /** The article, for as long as there is room, where it has something left to ask. */
  readonly kept: PlannedArticle | undefined;
}

/** How many articles are checked in one go: the processor does again and again the same faster than one after the other. */
const atOnce = 32;

/** How many articles that wait for the others stay in memory meanwhile. */
const mostKept = 300;

/**
 * Make what checks the articles of a project; drafts fail nothing.
 *
 * @param all All articles.
 * @param asked Those that will be visited, in their order.
 */
export function articleChecker(
  config: Config,
  all: readonly string[],
  asked: readonly string[],
  { glossary, exists, ruleNames, isWanted, isChecked, isOwn }: ArticleChecks,
): ArticleChecker {
  const visited = new Map<string, Visited>();
  const knowledge = { files: all, asked: new Set(asked), factsOf: (file: string) => visited.get(file)?.facts };
  const sites = ruleSites(config, knowledge, { glossary, exists });
  const wanted = rules.filter(isWanted);
  const wantedFacts: WantedFacts = {
    translations: config.rules.some(
      (one) => (one.rules[consistentTranslation.id]?.severity ?? 'off') !== 'off' && isWanted(consistentTranslation),
    ),
    prints: isWanted(noRepeatedTranslation),
  };
  const waiting = new Map<string, PlannedArticle>();
  let kept = 0;

  // Most rules have no options, and share what they see.
  const contextsOf = (planned: PlannedArticle, site: ProjectSite): (LocaleContext & RuleContext)[] =>
    ruleContexts(planned, config, site).flatMap((context) =>
      isChecked(context.locale) ? [{ ...context, options: {}, ruleNames }] : [],
    );

  const ask = (rule: Rule, context: LocaleContext & RuleContext, disabled: Disabled): Unsettled[] => {
    const { severity, options } = ruleSettings(config, rule, context.articleFile, context.locale);
    if (severity === 'off') return [];
    return rule
      .check(rule.options ? { ...context, options } : context)
      .filter(({ key = '' }) => {
        const isOff = [...(disabled.get(key) ?? []), ...(context.states.get(key)?.disabled ?? [])];
        return !isOff.includes(rule.id);
      })
      .map(({ plain, isHint, ...finding }) => {
        const problem = detached(withEdit(stamp(finding, rule, isHint ? 'info' : severity), context));
        return plain ? { problem, plain } : { problem };
      });
  };

  const check = (planned: PlannedArticle): void => {
    const { file } = planned.loaded;
    const facts = visited.get(file)?.facts ?? articleFacts(planned, config, wantedFacts);
    const site = sites.from(planned);
    const disabled = disabledIn(planned);
    const answers = contextsOf(planned, site).flatMap((context) =>
      wanted.flatMap((rule): Answer[] => {
        const found = ask(rule, context, disabled);
        if (site.wasInVain()) return [{ locale: context.locale, rule, found: undefined }];
        return found.length > 0 ? [{ locale: context.locale, rule, found }] : [];
      }),
    );
    const isKept = kept < mostKept && answers.some(({ found }) => !found);
    if (isKept) kept += 1;
    visited.set(file, { facts, answers, kept: isKept ? planned : undefined });
  };
  const checkWaiting = (): void => {
    for (const planned of waiting.values()) check(planned);
    waiting.clear();
  };

  return {
    visit(planned) {
      const { file, article } = planned.loaded;
      if (visited.get(file)?.kept) kept -= 1;
      waiting.delete(file);
      const { draft } = article.frontMatter;
      const facts = articleFacts(planned, config, draft ? { ...wantedFacts, prints: false } : wantedFacts);
      visited.set(file, { facts, answers: [], kept: undefined });
      if (draft || !isOwn(file)) return;
      waiting.set(file, planned);
      if (waiting.size >= atOnce) checkWaiting();
    },
    finish(replan) {
      checkWaiting();
      const planOf = (file: string): PlannedArticle | undefined => visited.get(file)?.kept ?? replan(file);
      const repeated = repeatedValues(new Map([...visited].map(([file, { facts }]) => [file, facts])));
      const site = sites.whole(planOf, repeated);
      const habits = new Map<string, Habits>();
      const isOdd = ({ problem: { locale = '' }, plain }: Unsettled): boolean => {
        if (!plain) return true;
        const own =
          habits.get(locale) ?? addHabits([...visited.values()].flatMap(({ facts }) => facts.habits.get(locale) ?? []));
        habits.set(locale, own);
        return isOutOfHabit(own[plain.sign], plain.isInSource, plain.few);
      };
      const again = (file: string, answers: readonly Answer[]): ((answer: Answer) => readonly Unsettled[]) => {
        const planned = answers.every(({ found }) => found) ? undefined : planOf(file);
        if (!planned) return ({ found }) => found ?? [];
        const contexts = new Map(contextsOf(planned, site).map((one) => [one.locale, one]));
        const disabled = disabledIn(planned);
        return ({ locale, rule, found }) => {
          const context = contexts.get(locale);
          return found ?? (context ? ask(rule, context, disabled) : []);
        };
      };
      return asked.flatMap((file) => {
        const { answers } = visited.get(file) ?? { answers: [] };
        const open = isOwn(file) ? withRepeated(answers, file, config.locales, repeated) : answers;
        return open
          .flatMap(again(file, open))
          .filter(isOdd)
          .map(({ problem }) => problem);
      });
    },
  };
}

/** Copy what was found: a piece of a catalog's text would keep all of that text in memory. */
function detached(problem: Problem): Problem {
  const { note, actual, expected } = problem;
  const quoted = {
    ...(note !== undefined && { note: briefly(note) }),
    ...(actual !== undefined && { actual: briefly(actual) }),
    ...(expected !== undefined && { expected: briefly(expected) }),
  };
  return JSON.parse(JSON.stringify({ ...problem, ...quoted })) as Problem;
}

/** How much is quoted of a text: of one with thousands of findings, each quotes it. */
const mostQuoted = 2000;

function briefly(text: string): string {
  return text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text;
}

/** Ask once more where a translation may stand in another article for another text: only now that can be told. */
function withRepeated(
  answers: readonly Answer[],
  file: string,
  locales: readonly string[],
  { isIn }: RepeatedValues,
): readonly Answer[] {
  const open = locales.filter((locale) => isIn(file, locale));
  if (open.length === 0) return answers;
  return [
    ...answers.filter(({ rule, locale }) => rule !== noRepeatedTranslation || !open.includes(locale)),
    ...open.map((locale) => ({ locale, rule: noRepeatedTranslation, found: undefined })),
  ];
}

type Disabled = ReadonlyMap<string, readonly string[]>;

function disabledIn({ plan }: PlannedArticle): Disabled {
  return new Map(plan.segments.map(({ key, segment }) => [key, segment.disabled ?? []]));
}

/** Say what a fix does to the file; in source texts nothing is fixed. */
function withEdit(
  problem: Problem,
  { locale, sourceLocale, placeInValue }: Pick<RuleContext, 'locale' | 'sourceLocale' | 'placeInValue'>,
): Problem {
  const { fix, key } = problem;
  if (fix === undefined || fix === 'park' || key === undefined || locale === sourceLocale) return problem;
  const text = JSON.stringify(fix.text).slice(1, -1);
  return { ...problem, edit: { place: placeInValue(key, fix.start, fix.end), text } };
}
