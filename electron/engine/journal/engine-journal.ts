import { AppError, type Failure, toFailure } from '../../core/shared/failure.ts';
import { failureSentence } from '../../core/text/failure-sentence.ts';
import { texts } from '../../core/text/texts.ts';
import { type IfUnusable, inMemory } from '../sqlite/open-database.ts';
import { type Journal, openJournal } from './journal.ts';
import { journalFile } from './journal-access.ts';

/** Which journal an engine keeps. */
export interface JournalOptions {
  /** Where decisions are kept from one day to the next; nowhere by default. */
  readonly stateFolder?: string;
  /** Where the journal of uploads is kept; by default beside the decisions, or else nowhere. */
  readonly journalFolder?: string;
  /** What becomes of a journal of `journalFolder` that cannot be used: set aside by default. */
  readonly ifJournalUnusable?: IfUnusable;
  /** Uploads in `journalFolder` that ended at this time or later can still be continued: for whoever waited for them. */
  readonly reopensFinishedSinceMs?: number;
}

interface NoticeOptions {
  /** Called with sentences that people should know. */
  readonly onNotice?: (sentence: string) => void;
}

/** The ends of all uploads in this folder's journal are told: a next one is a new one, but for unclear photos. */
export function closeFinishedRuns(journalFolder: string): void {
  const journal = openJournal(journalFile(journalFolder));
  journal.closeFinished(true);
  journal.close();
}

interface OpenedJournal {
  readonly journal: Journal;
  /** What a person must know before anything is sent: it could be there already. */
  readonly failure: Failure | null;
}

/** The journal is optional beside the decisions; one that the caller asked for is needed. */
export function openJournalFor(options: JournalOptions & NoticeOptions): OpenedJournal {
  const { journalFolder, stateFolder, ifJournalUnusable, onNotice } = options;
  if (journalFolder !== undefined) {
    const journal = openJournal(journalFile(journalFolder), Date.now, ifJournalUnusable);
    if (journal.setAside !== null) onNotice?.(texts.failures.journalSetAside(journal.setAside));
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
    if (journal.setAside !== null) onNotice?.(texts.failures.journalSetAside(journal.setAside));
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
