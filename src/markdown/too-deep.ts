import type { SyntaxProblem } from '../model/segment.ts';

/** The most quotes and lists that may stand inside each other: far more than a page can show. */
const deepest = 1000;

const markers = new RegExp(`^(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${deepest + 1}}`, 'm');

/** Find a line that opens more quotes and lists inside each other than can be read without running out of memory. */
export function tooDeep(text: string): SyntaxProblem[] {
  const line = text.length > deepest ? markers.exec(text) : null;
  if (!line) return [];
  return [
    {
      message: `Unexpected depth of more than ${deepest} quotes and lists inside each other, expected fewer`,
      note: 'The article is left alone; no reader could follow it anyway.',
      span: { start: line.index, end: line.index + line[0].length },
    },
  ];
}
