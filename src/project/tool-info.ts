import { packageInfo } from '../host/package-info.ts';

/** Tell which program this is. */
export function toolInfo(): { readonly version: string; readonly homepage?: string } {
  return packageInfo();
}
