import { buildLocale } from './build-locale.ts';

buildLocale('de');
