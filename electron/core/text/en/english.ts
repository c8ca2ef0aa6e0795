import * as common from './window/common.ts';
import * as crop from './window/crop.ts';
import * as faces from './window/faces.ts';

/** Every text in US English, by area: what other languages translate. */
export const english = { common, crop, faces };
