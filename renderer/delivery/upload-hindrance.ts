import type {
  ConnectionState,
  FolderState,
  IndexState,
  OptOutState,
} from '../../electron/core/contract/views.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { failureSentence } from '../../electron/core/text/messages.ts';
import { optOutQuestionSentence } from '../../electron/core/text/messages-roster.ts';
import { fileOf } from '../state/roster-words.ts';

/** Why nothing can be sent yet, and where to do something about it. */
export interface Hindrance {
  readonly tone: 'attention' | 'blocked' | 'plain';
  readonly sentence: string;
  readonly way: 'settings' | 'review' | 'other-ways' | null;
}

function connectionHindrance(connection: ConnectionState): Hindrance | null {
  switch (connection.kind) {
    case 'none':
      return {
        tone: 'attention',
        sentence: 'Picture Day does not know yet where the photos go. Say where the SIS is, and sign in.',
        way: 'settings',
      };
    case 'connecting':
      return { tone: 'plain', sentence: 'Signing in to the SIS...', way: null };
    case 'failed':
      return { tone: 'blocked', sentence: failureSentence(connection.failure), way: 'settings' };
    case 'connected':
      return connection.mayImport
        ? null
        : { tone: 'attention', sentence: failureSentence({ code: 'sis-no-permission' }), way: 'other-ways' };
  }
}

/** What is in the way of an upload, the most telling one first; null if nothing is. */
export function findHindrance(
  connection: ConnectionState,
  folder: FolderState,
  sendable: number,
  index: IndexState,
  optOuts: OptOutState = { kind: 'none' },
): Hindrance | null {
  return connectionHindrance(connection) ?? findPhotoHindrance(folder, sendable, index, optOuts);
}

/** The same for the photos alone, wherever they are to go. */
export function findPhotoHindrance(
  folder: FolderState,
  sendable: number,
  index: IndexState,
  optOuts: OptOutState,
): Hindrance | null {
  if (folder.kind !== 'checked')
    return { tone: 'plain', sentence: 'The photos are still being checked.', way: null };
  if (index.kind === 'found' && index.choice === 'open' && index.conflicts + index.numbered > 0)
    return {
      tone: 'attention',
      sentence:
        index.conflicts > 0
          ? `By their names, ${countOf(index.conflicts, 'photo')} would go to other students than the photographer's index ` +
            'says. Say in the review whether to use the index, so that no photo goes to the wrong student.'
          : `${countOf(index.numbered, 'photo has', 'photos have')} only a number for a name, and the list beside them cannot ` +
            'be gone by. Say in the review whether the numbers are student IDs, so that no photo goes to the wrong student.',
      way: 'review',
    };
  if (optOuts.kind === 'failed')
    return {
      tone: 'attention',
      sentence: `The list of families who want no photo could not be opened. ${failureSentence(optOuts.failure)} Open it again in the review under "Roster", or say there that there is none.`,
      way: 'review',
    };
  if (optOuts.kind === 'loaded' && optOuts.unknown > 0)
    return {
      tone: 'attention',
      sentence: failureSentence({ code: 'opt-outs-need-roster' }),
      way: 'review',
    };
  if (optOuts.kind === 'loaded' && optOuts.question)
    return {
      tone: 'attention',
      sentence: `${optOutQuestionSentence(optOuts.question, fileOf(optOuts.path))} Nothing is sent until you have said so in the review, under "Roster".`,
      way: 'review',
    };
  if (sendable === 0)
    return {
      tone: 'attention',
      sentence: 'There is nothing to send: every photo is blocked, left out or in the SIS already.',
      way: 'review',
    };
  return null;
}
