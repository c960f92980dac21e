import { hasClosedFolder } from './closed-folder.ts';
import type { ProjectPlan } from './plan-project.ts';
import type { OwnPart } from './shard.ts';

/** The articles that a check looked at. */
export interface LookedAt {
  readonly articles: readonly {
    readonly file: string;
    readonly namespace: string;
    readonly draft: boolean;
    /** The locales whose files can't be used. */
    readonly broken: readonly string[];
  }[];
  /** Articles that could not be read. */
  readonly unreadable: readonly { readonly file: string; readonly namespace: string }[];
  /** True where a folder could not be read: an article that was not found may stand there. */
  readonly hides: boolean;
}

/** Tell which articles a plan is of. */
export function lookedAt({ project, articles }: ProjectPlan, own?: OwnPart): LookedAt {
  const isMine = ({ file }: { readonly file: string }): boolean => own?.ownsArticle(file) ?? true;
  const read = new Map(articles.map(({ loaded }) => [loaded.file, loaded]));
  return {
    articles: project.articles.filter(isMine).map(({ file, namespace, article, broken }) => ({
      file,
      namespace,
      draft: (read.get(file)?.article ?? article).frontMatter.draft,
      broken,
    })),
    unreadable: project.unreadable.filter(isMine).map(({ file, namespace }) => ({ file, namespace })),
    hides: hasClosedFolder(project.problems),
  };
}
