import { packageInfo } from '../host/package-info.ts';

/** The page that documents all rules, below the package’s folder. */
const page = 'docs/rules.md';

/** Make the function that tells where a rule is documented: at the package’s homepage, or below the package’s folder. */
export function ruleUrls(): (rule: string) => string {
  const { homepage } = packageInfo();
  const base = homepage === undefined ? page : `${homepage.replace(/#.*$/, '').replace(/\/$/, '')}/${page}`;
  return (rule) => `${base}#${rule}`;
}
