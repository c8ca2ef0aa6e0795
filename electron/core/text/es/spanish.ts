import type { Translation } from '../worded.ts';
import { commands } from './commands.ts';
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
import { presets } from './presets.ts';
import { roster } from './roster.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { suggestions } from './suggestions.ts';
import { unreadable } from './unreadable.ts';

/**
 * Spanish as schools in the United States write it, by area. Areas that are not here yet are shown in English.
 * The person is addressed as "usted".
 */
export const spanish = {
  commands,
  destinationKinds,
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
  presets,
  roster,
  shell,
  start,
  suggestions,
  unreadable,
} satisfies Translation;
