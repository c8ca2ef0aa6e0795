import type { Failure } from '../shared/failure.ts';
import type { ConnectionState, FolderState, IndexState, OptOutQuestion, OptOutState } from './views.ts';

/** A question on which hangs whose photo goes where: nothing leaves, by whichever way, until a person has answered it. */
export type OpenQuestion =
  /** Names and the photographer's index contradict each other, or photos have only numbers for names. */
  | { readonly kind: 'index-undecided'; readonly conflicts: number; readonly numbered: number }
  /** The list of families who want no photo could not be opened. */
  | { readonly kind: 'opt-outs-unread'; readonly path: string; readonly failure: Failure }
  /** Families stand there by name alone, and there is no roster to look them up in. */
  | { readonly kind: 'opt-outs-need-roster'; readonly path: string }
  | { readonly kind: 'opt-outs-undecided'; readonly path: string; readonly question: OptOutQuestion };

/** Why nothing can be sent yet. */
export type UploadBlocker =
  | { readonly kind: 'not-signed-in' }
  | { readonly kind: 'signing-in' }
  | { readonly kind: 'sign-in-failed'; readonly failure: Failure }
  /** The person may not import photos at this SIS. */
  | { readonly kind: 'no-permission' }
  | { readonly kind: 'checking' }
  | OpenQuestion
  | { readonly kind: 'nothing-to-send' };

export interface Questions {
  readonly optOuts: OptOutState;
  readonly index: IndexState;
}

function findIndexQuestion(index: IndexState): OpenQuestion | null {
  if (index.kind !== 'found' || index.choice !== 'open') return null;
  const { conflicts, numbered } = index;
  return conflicts + numbered > 0 ? { kind: 'index-undecided', conflicts, numbered } : null;
}

function findOptOutQuestion(optOuts: OptOutState): OpenQuestion | null {
  if (optOuts.kind === 'none') return null;
  const { path } = optOuts;
  if (optOuts.kind === 'failed') return { kind: 'opt-outs-unread', path, failure: optOuts.failure };
  if (optOuts.unknown > 0) return { kind: 'opt-outs-need-roster', path };
  return optOuts.question && { kind: 'opt-outs-undecided', path, question: optOuts.question };
}

/** The question to be answered first; null where none is open. */
export function findOpenQuestion({ optOuts, index }: Questions): OpenQuestion | null {
  return findIndexQuestion(index) ?? findOptOutQuestion(optOuts);
}

/**
 * What is in the way of sending photos, wherever they are to go; the most telling one first.
 * @param sendable how many photos would go.
 */
export function findPhotoBlocker(
  folder: FolderState,
  sendable: number,
  questions: Questions,
): UploadBlocker | null {
  if (folder.kind !== 'checked') return { kind: 'checking' };
  return findOpenQuestion(questions) ?? (sendable === 0 ? { kind: 'nothing-to-send' } : null);
}

/** What is in the way of sending anything to the SIS; null if nothing is. */
export function findConnectionBlocker(connection: ConnectionState): UploadBlocker | null {
  switch (connection.kind) {
    case 'none':
      return { kind: 'not-signed-in' };
    case 'connecting':
      return { kind: 'signing-in' };
    case 'failed':
      return { kind: 'sign-in-failed', failure: connection.failure };
    case 'connected':
      return connection.mayImport ? null : { kind: 'no-permission' };
  }
}
