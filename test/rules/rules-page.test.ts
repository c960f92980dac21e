import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../src/project/all-rules.ts';
import { otherFindings } from '../../src/project/other-findings.ts';
import { rulesPage } from '../../src/report/rules-page.ts';

describe('docs/rules.md', () => {
  it('should be what the rules say', () => {
    expect(readFileSync('docs/rules.md', 'utf8'), 'run `npm run docs`').toBe(rulesPage(allRules, otherFindings));
  });

  it('should have one heading for each name', () => {
    const names = [...readFileSync('docs/rules.md', 'utf8').matchAll(/^### (.*)$/gm)].map((match) => match[1]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(allRules.length + otherFindings.length);
  });
});
