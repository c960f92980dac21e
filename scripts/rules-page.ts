/** Write the page that documents the rules, `docs/rules.md`. */
import { writeFileSync } from 'node:fs';
import { allRules } from '../src/project/all-rules.ts';
import { otherFindings } from '../src/project/other-findings.ts';
import { rulesPage } from '../src/report/rules-page.ts';

writeFileSync('docs/rules.md', rulesPage(allRules, otherFindings));
