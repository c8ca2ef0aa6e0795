import * as common from './window/common.ts';
import * as crop from './window/crop.ts';
import * as decisions from './window/decisions.ts';
import * as firstStart from './window/first-start.ts';
import * as frame from './window/frame.ts';
import * as issueNames from './window/issue-names.ts';
import * as notices from './window/notices.ts';
import * as optOuts from './window/opt-outs.ts';
import * as photos from './window/photos.ts';
import * as rosterDialog from './window/roster-dialog.ts';
import * as search from './window/search.ts';
import * as steps from './window/steps.ts';
import * as ui from './window/ui.ts';

/** Every text in US English, by area: what other languages translate. */
export const english = {
  common,
  crop,
  decisions,
  firstStart,
  frame,
  issueNames,
  notices,
  optOuts,
  photos,
  rosterDialog,
  search,
  steps,
  ui,
};
