import * as common from './window/common.ts';
import * as crop from './window/crop.ts';
import * as guide from './window/guide.ts';
import * as practice from './window/practice.ts';

/** Every text in US English, by area: what other languages translate. */
export const english = { common, crop, guide, practice };
