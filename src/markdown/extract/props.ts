/** Props of MDX components that are prose unless the configuration says otherwise. */
export const defaultProps: readonly string[] = [
  'title',
  'alt',
  'label',
  'description',
  'placeholder',
  'aria-label',
  'caption',
  'summary',
  'heading',
  'subtitle',
  'tooltip',
  'text',
];
