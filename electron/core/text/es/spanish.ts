import type { Translation } from '../worded.ts';
import { board } from './board.ts';
import { cliNotices } from './cli-notices.ts';
import { cliProgress } from './cli-progress.ts';
import { cliReports } from './cli-reports.ts';
import { cliWords } from './cli-words.ts';
import { commands } from './commands.ts';
import { connection } from './connection.ts';
import { destinationKinds } from './destination-kinds.ts';
import { details } from './details.ts';
import { failures } from './failures.ts';
import { fileDialogs } from './file-dialogs.ts';
import { history } from './history.ts';
import { ignored } from './ignored.ts';
import { issues } from './issues.ts';
import { ledger } from './ledger.ts';
import { menu } from './menu.ts';
import { network } from './network.ts';
import { opening } from './opening.ts';
import { outcome } from './outcome.ts';
import { pastedLog } from './pasted-log.ts';
import { photographersList } from './photographers-list.ts';
import { policy } from './policy.ts';
import { presets } from './presets.ts';
import { roster } from './roster.ts';
import { sftp } from './sftp.ts';
import { sheets } from './sheets.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { suggestions } from './suggestions.ts';
import { systems } from './systems.ts';
import { unreadable } from './unreadable.ts';
import { common } from './window/common.ts';
import { crop } from './window/crop.ts';
import { decisions } from './window/decisions.ts';
import { delivery } from './window/delivery.ts';
import { detail } from './window/detail.ts';
import { duplicates } from './window/duplicates.ts';
import { faces } from './window/faces.ts';
import { firstStart } from './window/first-start.ts';
import { fixes } from './window/fixes.ts';
import { frame } from './window/frame.ts';
import { guide } from './window/guide.ts';
import { handOver } from './window/hand-over.ts';
import { handedOver } from './window/handed-over.ts';
import { importStatus } from './window/import-status.ts';
import { issueNames } from './window/issue-names.ts';
import { listFromPhotographer } from './window/list-from-photographer.ts';
import { matching } from './window/matching.ts';
import { missing } from './window/missing.ts';
import { notices } from './window/notices.ts';
import { optOuts } from './window/opt-outs.ts';
import { photo } from './window/photo.ts';
import { photos } from './window/photos.ts';
import { practice } from './window/practice.ts';
import { rename } from './window/rename.ts';
import { review } from './window/review.ts';
import { reviewLists } from './window/review-lists.ts';
import { rosterDialog } from './window/roster-dialog.ts';
import { search } from './window/search.ts';
import { settings } from './window/settings.ts';
import { settingsConnection } from './window/settings-connection.ts';
import { settingsNetwork } from './window/settings-network.ts';
import { settingsPhotos } from './window/settings-photos.ts';
import { severalSystems } from './window/several-systems.ts';
import { sheetDialogs } from './window/sheets.ts';
import { steps } from './window/steps.ts';
import { ui } from './window/ui.ts';
import { unfinished } from './window/unfinished.ts';
import { uploadHistory } from './window/upload-history.ts';
import { uploadPlan } from './window/upload-plan.ts';
import { zipFiles } from './window/zip-files.ts';

/**
 * Spanish as schools in the United States write it, by area. Areas that are not here yet are shown in English.
 * The person is addressed as "usted".
 */
export const spanish = {
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
  destinationKinds,
  detail,
  details,
  duplicates,
  faces,
  failures,
  fileDialogs,
  firstStart,
  fixes,
  frame,
  guide,
  handedOver,
  handOver,
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
} satisfies Translation;
