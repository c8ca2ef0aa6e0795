import * as common from './window/common.ts';
import * as crop from './window/crop.ts';
import * as detail from './window/detail.ts';
import * as duplicates from './window/duplicates.ts';
import * as fixes from './window/fixes.ts';
import * as listFromPhotographer from './window/list-from-photographer.ts';
import * as matching from './window/matching.ts';
import * as missing from './window/missing.ts';
import * as photo from './window/photo.ts';
import * as rename from './window/rename.ts';
import * as review from './window/review.ts';
import * as reviewLists from './window/review-lists.ts';

/** Every text in US English, by area: what other languages translate. */
export const english = {
  common,
  crop,
  detail,
  duplicates,
  fixes,
  listFromPhotographer,
  matching,
  missing,
  photo,
  rename,
  review,
  reviewLists,
};
