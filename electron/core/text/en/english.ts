import * as board from './board.ts';
import * as common from './window/common.ts';
import * as crop from './window/crop.ts';
import * as decisions from './window/decisions.ts';
import * as delivery from './window/delivery.ts';
import * as detail from './window/detail.ts';
import * as duplicates from './window/duplicates.ts';
import * as firstStart from './window/first-start.ts';
import * as fixes from './window/fixes.ts';
import * as frame from './window/frame.ts';
import * as handOver from './window/hand-over.ts';
import * as handedOver from './window/handed-over.ts';
import * as importStatus from './window/import-status.ts';
import * as issueNames from './window/issue-names.ts';
import * as listFromPhotographer from './window/list-from-photographer.ts';
import * as matching from './window/matching.ts';
import * as missing from './window/missing.ts';
import * as notices from './window/notices.ts';
import * as optOuts from './window/opt-outs.ts';
import * as photo from './window/photo.ts';
import * as photos from './window/photos.ts';
import * as rename from './window/rename.ts';
import * as review from './window/review.ts';
import * as reviewLists from './window/review-lists.ts';
import * as rosterDialog from './window/roster-dialog.ts';
import * as search from './window/search.ts';
import * as settings from './window/settings.ts';
import * as settingsConnection from './window/settings-connection.ts';
import * as settingsNetwork from './window/settings-network.ts';
import * as settingsPhotos from './window/settings-photos.ts';
import * as severalSystems from './window/several-systems.ts';
import * as steps from './window/steps.ts';
import * as ui from './window/ui.ts';
import * as unfinished from './window/unfinished.ts';
import * as uploadHistory from './window/upload-history.ts';
import * as uploadPlan from './window/upload-plan.ts';
import * as zipFiles from './window/zip-files.ts';

/** Every text in US English, by area: what other languages translate. */
export const english = {
  board,
  common,
  crop,
  decisions,
  delivery,
  detail,
  duplicates,
  firstStart,
  fixes,
  frame,
  handOver,
  handedOver,
  importStatus,
  issueNames,
  listFromPhotographer,
  matching,
  missing,
  notices,
  optOuts,
  photo,
  photos,
  rename,
  review,
  reviewLists,
  rosterDialog,
  search,
  settings,
  settingsConnection,
  settingsNetwork,
  settingsPhotos,
  severalSystems,
  steps,
  ui,
  unfinished,
  uploadHistory,
  uploadPlan,
  zipFiles,
};
