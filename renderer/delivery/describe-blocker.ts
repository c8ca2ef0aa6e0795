import {
  findConnectionBlocker,
  findPhotoBlocker,
  type UploadBlocker,
} from '../../electron/core/contract/upload-blocker.ts';
import type {
  ConnectionState,
  FolderState,
  IndexState,
  OptOutState,
} from '../../electron/core/contract/views.ts';
import { nameOfPath } from '../../electron/core/photo/file-name.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { optOutQuestionSentence } from '../../electron/core/text/roster-sentences.ts';

/** Why nothing can be sent yet, and where to do something about it. */
export interface BlockerDescription {
  readonly tone: 'attention' | 'blocked' | 'plain';
  readonly sentence: string;
  readonly remedy: 'settings' | 'review' | 'delivery-methods' | null;
}

function indexSentence(conflicts: number, numbered: number): string {
  return conflicts > 0
    ? `By their names, ${countOf(conflicts, 'photo')} would go to other students than the photographer's index ` +
        'says. Say in the review whether to use the index, so that no photo goes to the wrong student.'
    : `${countOf(numbered, 'photo has', 'photos have')} only a number for a name, and the list beside them cannot ` +
        'be gone by. Say in the review whether the numbers are student IDs, so that no photo goes to the wrong student.';
}

function inWords(blocker: UploadBlocker): BlockerDescription {
  const inReview = (sentence: string) => ({ tone: 'attention', sentence, remedy: 'review' }) as const;
  switch (blocker.kind) {
    case 'not-signed-in':
      return {
        tone: 'attention',
        sentence: 'Picture Day does not know yet where the photos go. Say where the SIS is, and sign in.',
        remedy: 'settings',
      };
    case 'signing-in':
      return { tone: 'plain', sentence: 'Signing in to the SIS…', remedy: null };
    case 'sign-in-failed':
      return { tone: 'blocked', sentence: failureSentence(blocker.failure), remedy: 'settings' };
    case 'no-permission':
      return {
        tone: 'attention',
        sentence: failureSentence({ code: 'sis-no-permission' }),
        remedy: 'delivery-methods',
      };
    case 'checking':
      return { tone: 'plain', sentence: 'The photos are still being checked.', remedy: null };
    case 'index-undecided':
      return inReview(indexSentence(blocker.conflicts, blocker.numbered));
    case 'opt-outs-unread':
      return inReview(
        `The list of families who want no photo could not be opened. ${failureSentence(blocker.failure)} Open it again in the review under "Roster", or say there that there is none.`,
      );
    case 'opt-outs-need-roster':
      return inReview(failureSentence({ code: 'opt-outs-need-roster' }));
    case 'opt-outs-undecided':
      return inReview(
        `${optOutQuestionSentence(blocker.question, nameOfPath(blocker.path))} Uploading is on hold until you answer in Review, under "Roster".`,
      );
    case 'nothing-to-send':
      return inReview('There is nothing to send: every photo is blocked, left out or in the SIS already.');
    default:
      return assertNever(blocker);
  }
}

/** What is in the way of an upload, the most telling one first; null if nothing is. */
export function describeBlocker(
  connection: ConnectionState,
  folder: FolderState,
  sendable: number,
  index: IndexState,
  optOuts: OptOutState = { kind: 'none' },
): BlockerDescription | null {
  const blocker = findConnectionBlocker(connection);
  return blocker ? inWords(blocker) : describePhotoBlocker(folder, sendable, index, optOuts);
}

/** The same for the photos alone, wherever they are to go. */
export function describePhotoBlocker(
  folder: FolderState,
  sendable: number,
  index: IndexState,
  optOuts: OptOutState,
): BlockerDescription | null {
  const blocker = findPhotoBlocker(folder, sendable, { index, optOuts });
  return blocker && inWords(blocker);
}
