import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** A component or element in MDX. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Tell whether an element lets its text and props be translated: `translate="no"` and `lang` mean what HTML says. */
export function mayTranslate(element: JsxElement, sourceLocale: string): boolean {
  const valueOf = (name: string): string | undefined => {
    const found = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
    return typeof found?.value === 'string' ? found.value.toLowerCase() : undefined;
  };
  if (valueOf('translate') === 'no') return false;
  const lang = valueOf('lang');
  return lang === undefined || lang.split('-')[0] === sourceLocale.toLowerCase().split('-')[0];
}
