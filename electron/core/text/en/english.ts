import * as board from './board.ts';
import * as common from './window/common.ts';
import * as crop from './window/crop.ts';
import * as delivery from './window/delivery.ts';
import * as detail from './window/detail.ts';
import * as duplicates from './window/duplicates.ts';
import * as fixes from './window/fixes.ts';
import * as handOver from './window/hand-over.ts';
import * as handedOver from './window/handed-over.ts';
import * as importStatus from './window/import-status.ts';
import * as listFromPhotographer from './window/list-from-photographer.ts';
import * as matching from './window/matching.ts';
import * as missing from './window/missing.ts';
import * as photo from './window/photo.ts';
import * as rename from './window/rename.ts';
import * as review from './window/review.ts';
import * as reviewLists from './window/review-lists.ts';
import * as severalSystems from './window/several-systems.ts';
import * as unfinished from './window/unfinished.ts';
import * as uploadHistory from './window/upload-history.ts';
import * as uploadPlan from './window/upload-plan.ts';
import * as zipFiles from './window/zip-files.ts';

/** Every text in US English, by area: what other languages translate. */
export const english = {
  board,
  common,
  crop,
  delivery,
  detail,
  duplicates,
  fixes,
  handOver,
  handedOver,
  importStatus,
  listFromPhotographer,
  matching,
  missing,
  photo,
  rename,
  review,
  reviewLists,
  severalSystems,
  unfinished,
  uploadHistory,
  uploadPlan,
  zipFiles,
};
