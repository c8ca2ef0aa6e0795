import * as commands from './commands.ts';
import * as connection from './connection.ts';
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
import * as shell from './shell.ts';
import * as start from './start.ts';
import * as suggestions from './suggestions.ts';
import * as systems from './systems.ts';
import * as unreadable from './unreadable.ts';
import * as common from './window/common.ts';
import * as crop from './window/crop.ts';

/** Every text in US English, by area: what other languages translate. */
export const english = {
  commands,
  common,
  connection,
  crop,
  details,
  failures,
  fileDialogs,
  history,
  ignored,
  issues,
  ledger,
  menu,
  network,
  opening,
  outcome,
  pastedLog,
  photographersList,
  policy,
  presets,
  roster,
  sftp,
  shell,
  start,
  suggestions,
  systems,
  unreadable,
};
