import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { checkMarkdown } from '../../src/report/check-markdown.ts';
import { problem, problems, reportOf } from '../support/report.ts';

function nodesOf(text: string): Nodes[] {
  const root: Root = unified().use(remarkParse).use(remarkGfm).parse(text);
  const all = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(all) : [])];
  return all(root);
}

describe('the Markdown of a check', () => {
  it('should have a row of four cells for each finding, whatever it says', () => {
    fc.assert(
      fc.property(problems, (found) => {
        const nodes = nodesOf(checkMarkdown(reportOf(found)));
        const rows = nodes.filter((node) => node.type === 'tableRow');
        const files = new Set(found.map(({ place }) => place.file)).size;
        expect(rows).toHaveLength(found.length + files);
        for (const row of rows) expect(row.children).toHaveLength(4);
        expect(nodes.filter((node) => node.type === 'heading')).toHaveLength(1 + files);
        expect(nodes.filter(({ type }) => ['link', 'image', 'strong', 'emphasis', 'delete'].includes(type))).toEqual(
          [],
        );
        const html = nodes.filter((node) => node.type === 'html').map(({ value }) => value);
        expect(html.filter((one) => one !== '<br>' && one !== '<!-- -->')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('should ping nobody', () => {
    expect(checkMarkdown(reportOf([problem({ note: 'The article says: @jan #12' })]))).not.toMatch(/@jan|#12/);
  });

  it('should fit into a comment, and count what does not', () => {
    const many = Array.from({ length: 2000 }, (_, index) => problem({ key: `k${index}`, note: 'x'.repeat(100) }));
    const text = checkMarkdown(reportOf(many));
    expect(text.length).toBeLessThan(65_536);
    const rows = text.split('\n').filter((line) => line.startsWith('| ❌')).length;
    expect(rows).toBeGreaterThan(100);
    expect(text).toContain(`And ${2000 - rows} more`);
    expect(checkMarkdown(reportOf([problem({ note: 'x'.repeat(70_000) })])).length).toBeLessThan(65_536);
  });

  it('should be short where nothing was found', () => {
    expect(checkMarkdown(reportOf([], { accepted: 3 }))).toBe(
      '## ✅ No findings in 2 articles\n\nThe baseline accepts 3 findings.\n',
    );
  });
});
