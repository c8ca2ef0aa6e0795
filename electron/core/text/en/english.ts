import * as board from './board.ts';
import * as cliNotices from './cli-notices.ts';
import * as cliProgress from './cli-progress.ts';
import * as cliReports from './cli-reports.ts';
import * as cliWords from './cli-words.ts';
import * as commands from './commands.ts';
import * as connection from './connection.ts';
import * as destinationKinds from './destination-kinds.ts';
import * as details from './details.ts';
import * as failures from './failures.ts';
import * as fileDialogs from './file-dialogs.ts';
import * as history from './history.ts';
import * as ignored from './ignored.ts';
import * as issues from './issues.ts';
import * as ledger from './ledger.ts';
import * as menu from './menu.ts';
import * as network from './network.ts';
import * as opening from './opening.ts';
import * as outcome from './outcome.ts';
import * as pastedLog from './pasted-log.ts';
import * as photographersList from './photographers-list.ts';
import * as policy from './policy.ts';
import * as presets from './presets.ts';
import * as roster from './roster.ts';
import * as sftp from './sftp.ts';
import * as sheets from './sheets.ts';
import * as shell from './shell.ts';
import * as start from './start.ts';
import * as suggestions from './suggestions.ts';
import * as systems from './systems.ts';
import * as unreadable from './unreadable.ts';
import * as common from './window/common.ts';
import * as crop from './window/crop.ts';
import * as decisions from './window/decisions.ts';
import * as delivery from './window/delivery.ts';
import * as detail from './window/detail.ts';
import * as duplicates from './window/duplicates.ts';
import * as faces from './window/faces.ts';
import * as firstStart from './window/first-start.ts';
import * as fixes from './window/fixes.ts';
import * as frame from './window/frame.ts';
import * as guide from './window/guide.ts';
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
import * as practice from './window/practice.ts';
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
import * as sheetDialogs from './window/sheets.ts';
import * as steps from './window/steps.ts';
import * as ui from './window/ui.ts';
import * as unfinished from './window/unfinished.ts';
import * as uploadHistory from './window/upload-history.ts';
import * as uploadPlan from './window/upload-plan.ts';
import * as zipFiles from './window/zip-files.ts';

/** Every text in US English, by area: what other languages translate. */
export const english = {
  board,
  cliNotices,
  cliProgress,
  cliReports,
  cliWords,
  commands,
  common,
  connection,
  crop,
  decisions,
  delivery,
  detail,
  destinationKinds,
  details,
  duplicates,
  faces,
  failures,
  fileDialogs,
  firstStart,
  fixes,
  frame,
  guide,
  handOver,
  handedOver,
  history,
  ignored,
  importStatus,
  issueNames,
  issues,
  ledger,
  listFromPhotographer,
  matching,
  menu,
  missing,
  network,
  notices,
  opening,
  optOuts,
  outcome,
  pastedLog,
  photo,
  photographersList,
  photos,
  policy,
  practice,
  presets,
  rename,
  review,
  reviewLists,
  roster,
  rosterDialog,
  search,
  settings,
  settingsConnection,
  settingsNetwork,
  settingsPhotos,
  severalSystems,
  sftp,
  sheetDialogs,
  sheets,
  shell,
  start,
  steps,
  suggestions,
  systems,
  ui,
  unfinished,
  unreadable,
  uploadHistory,
  uploadPlan,
  zipFiles,
};
