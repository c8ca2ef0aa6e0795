import { AppError, type Failure, toFailure } from '../../core/shared/failure.ts';
import { failureSentence, journalSetAside } from '../../core/text/messages.ts';
import { type IfUnusable, inMemory } from '../sqlite/open-database.ts';
import { type Journal, openJournal } from './journal.ts';
import { journalFile } from './journal-access.ts';

/** Where an engine's journal is kept, and what happens if that does not work. */
export interface JournalPlace {
  readonly journalFolder?: string;
  readonly stateFolder?: string;
  readonly ifJournalUnusable?: IfUnusable;
  readonly reopensFinishedSinceMs?: number;
  readonly onNotice?: (sentence: string) => void;
}

export interface OpenedJournal {
  readonly journal: Journal;
  /** What a person must know before anything is sent: it could be there already. */
  readonly failure: Failure | null;
}

/** The journal is optional beside the decisions; one that the caller asked for is needed. */
export function openJournalFor(options: JournalPlace): OpenedJournal {
  const { journalFolder, stateFolder, ifJournalUnusable, onNotice } = options;
  if (journalFolder !== undefined) {
    const journal = openJournal(journalFile(journalFolder), Date.now, ifJournalUnusable);
    if (journal.setAside !== null) onNotice?.(journalSetAside(journal.setAside));
    if (options.reopensFinishedSinceMs !== undefined) journal.reopenFinished(options.reopensFinishedSinceMs);
    return { journal, failure: null };
  }
  if (stateFolder === undefined) return { journal: openJournal(inMemory), failure: null };
  const file = journalFile(stateFolder);
  try {
    return { journal: openJournal(file, Date.now, 'refuse'), failure: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    onNotice?.(failureSentence(error));
    if (error.code !== 'journal-damaged') {
      const isNewer = error.code === 'journal-newer';
      return { journal: openJournal(inMemory), failure: isNewer ? toFailure(error) : null };
    }
    const journal = openJournal(file);
    if (journal.setAside !== null) onNotice?.(journalSetAside(journal.setAside));
    return { journal, failure: { code: 'journal-set-aside' } };
  }
}

/** Tidies up after a run: where that cannot be written, what the run did counts, and the next one tidies up. */
export function closeFinished(journal: Journal): void {
  try {
    journal.closeFinished();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** A newer version's journal is in the way of every upload; a damaged one of the first, which asks by failing. */
export function createJournalCheck(first: Failure | null): () => void {
  let failure = first;
  return () => {
    const current = failure;
    if (current?.code !== 'journal-newer') failure = null;
    if (current) throw new AppError(current.code, current.detail);
  };
}
