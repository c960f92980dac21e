import fc from 'fast-check';
import { parseDocument, DomUtils } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/html/html.ts';
import { visibleText } from '../../src/report/html/visible-text.ts';
import { hostileTexts } from '../support/status-page.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', ';', '/', 'script', '!--', '--', ' ', '=', '\u0000', '\u202E'), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
  fc.constantFrom(...hostileTexts),
);

describe('html', () => {
  it('should give every text back as the text it was, in content and in attributes', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const document = parseDocument(html`<p title="${one}"><b>${other}</b></p>`.toString());
        const [paragraph, ...rest] = document.children;
        expect(rest).toEqual([]);
        expect(paragraph).toMatchObject({ name: 'p', attribs: { title: visibleText(one) } });
        const [bold, ...more] = paragraph && 'children' in paragraph ? paragraph.children : [];
        expect(more).toEqual([]);
        expect(bold).toMatchObject({ name: 'b', attribs: {} });
        expect(bold && DomUtils.textContent(bold)).toBe(visibleText(other));
      }),
      { numRuns: 1000 },
    );
  });

  it('should leave nothing in the page that could open or end anything', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(html`${text}`.toString()).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('should put HTML and lists of it into HTML as they are', () => {
    const items = ['<', html`<i>${'"'}</i>`, undefined, 3].map((one) => html`<li>${one}</li>`);
    expect(html`<ul>${items}</ul>`.toString()).toBe('<ul><li>&#60;</li><li><i>&#34;</i></li><li></li><li>3</li></ul>');
  });
});

describe('visibleText', () => {
  it('should name what would not be seen or would turn the text around it', () => {
    expect(visibleText('a\u0000b\u202Ec\u2066d\uD800e\uFFFEf\u007Fg\u200Bh\u2028i')).toBe(
      'a‹U+0000›b‹U+202E›c‹U+2066›d‹U+D800›e‹U+FFFE›f‹U+007F›g‹U+200B›h‹U+2028›i',
    );
  });

  it('should leave alone what languages are written with', () => {
    const text = 'één\u00A0kop – „Straße“\tשלום\u200F مرحبا\u200C 👩‍👩‍👧 e\u0301\r\n𝒳';
    expect(visibleText(text)).toBe(text);
  });
});
