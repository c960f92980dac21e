import type { Outline } from '../model/outline.ts';

/** The ways in which an author gives an anchor a name: an attribute, or a name in braces as site generators read it. */
const forms = [
  /\s(?:id|name)\s*=\s*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s"'<>{}]+))/gi,
  /\{(?::[ \t]*)?(?:[^{}\r\n]*[ \t])?#([^\s{}]+)[^{}\r\n]*\}/g,
];

/** Find the names that anchors were given in a text, be it too many: a link that may work is not called broken. */
export function namedAnchors(text: string): Outline['anchors'] {
  if (!/[=#]/.test(text)) return [];
  return forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const name = match[1] ?? match[2] ?? match[3] ?? '';
      if (name === '') return [];
      const start = match.index + match[0].lastIndexOf(name);
      return [{ name, span: { start, end: start + name.length } }];
    }),
  );
}
