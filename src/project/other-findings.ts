/** What is said of findings that are no rule’s: they tell of files that cannot be used, and cannot be switched off. */
export interface OtherFinding {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly docs: {
    readonly what: string;
    readonly why: string;
    readonly mend: string;
    readonly right: readonly [];
    readonly wrong: readonly [];
  };
}

const otherFinding = (id: string, what: string, why: string, mend: string): OtherFinding => ({
  id,
  severity: id === 'baseline-paid' || id === 'article-name' ? 'warning' : 'error',
  docs: { what, why, mend, right: [], wrong: [] },
});

/** Findings that are no rule’s, sorted by name. */
export const otherFindings: readonly OtherFinding[] = [
  otherFinding(
    'article-name',
    'The ending of an article’s name has small letters: `.md`, `.mdx`.',
    'A file `INDEX.MD` matches no pattern of articles, so that it is passed over without a word.',
    'Rename it. Where the configuration has patterns of its own, they are compared to the letter.',
  ),
  otherFinding(
    'article-skipped',
    'An article can be used, files that belong to it included.',
    'Without its source catalog or its state nothing about an article is certain, so it is left alone.',
    'Mend the file that the finding names.',
  ),
  otherFinding(
    'article-unreadable',
    'An article can be read: it is UTF-8, it parses, and no other article goes by its name.',
    'What cannot be read can be neither translated nor checked.',
    'Save it as UTF-8, mend what the message says, or rename one of the two.',
  ),
  otherFinding(
    'baseline-paid',
    'The baseline holds what is still found, and nothing else.',
    'An entry whose finding is gone would let the same fault in again, unseen.',
    'Run `vertaalstraat check --fix`, or `vertaalstraat check --baseline`, and commit the baseline.',
  ),
  otherFinding(
    'catalog-unreadable',
    'A catalog or a state is a JSON object in UTF-8: every key once, no conflict markers.',
    'Whatever was read of a damaged file, a text could be lost by writing it again; so nothing is.',
    'Mend the place that the finding names; of two texts between markers, keep the right one.',
  ),
  otherFinding(
    'file-changed',
    'A file is as it was when the command read it.',
    'Somebody else has written it meanwhile; that is not overwritten.',
    'Run the command again.',
  ),
  otherFinding(
    'file-unwritable',
    'A file that is to be written can be.',
    'Half of the work would be on disk; the files of that article were left as they were.',
    'See to the permissions, or to room on the disk, and run the command again.',
  ),
  otherFinding(
    'folder-unreadable',
    'A folder of articles, catalogs or states can be read.',
    'What may stand in it must not look as if it had gone: until it can be read, nothing is parked, renamed or removed because of an article that is not found.',
    'Give the user that runs the command the right to read it and to enter it, or leave it out of `articles`.',
  ),
  otherFinding(
    'unknown-locale',
    'The front matter of an article names locales that the project has.',
    'A misspelt locale leaves an article untranslated without a word.',
    'Mend the name; to add a locale, make its folder or name it in the configuration.',
  ),
];
