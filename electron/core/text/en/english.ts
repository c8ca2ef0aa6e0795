import * as sheets from './sheets.ts';
import * as common from './window/common.ts';
import * as crop from './window/crop.ts';
import * as sheetDialogs from './window/sheets.ts';

/** Every text in US English, by area: what other languages translate. */
export const english = { common, crop, sheetDialogs, sheets };
