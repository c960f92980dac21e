import { buildLocale } from './build-locale.ts';

buildLocale('nl');
