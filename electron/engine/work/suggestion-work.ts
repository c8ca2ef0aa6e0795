import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IssueCode } from '../../core/issue.ts';
import { factsOf, type PhotoId } from '../../core/photo.ts';
import type { Student } from '../../core/roster.ts';
import { createSuggester, type Suggester } from '../../core/suggest/create-suggester.ts';
import type { Suggestion } from '../../core/suggest/suggestion.ts';
import type { PhotoRow } from '../../core/views.ts';
import type { Batch } from '../batch/batch.ts';
import type { FolderWork } from './folder-work.ts';
import type { IndexWork } from './index-work.ts';

/** Whose photos those may be whose name does not say it. */
export interface SuggestionWork {
  of(id: PhotoId): readonly Suggestion[];
  setStudents(students: readonly Student[] | null): void;
  /** Looks for the best suggestion for each of these photos, or for all, beside whatever else goes on. */
  refresh(ids?: readonly PhotoId[]): void;
  stop(): void;
}

const asked: ReadonlySet<IssueCode> = new Set(['name-not-an-id', 'id-not-on-roster', 'duplicate-id']);

/** Requests are answered in between. */
const sliceMs = 12;

const mostShown = 8;

function isAsked({ status, isLeftOut, issues }: PhotoRow): boolean {
  return status === 'blocked' && !isLeftOut && issues.some(({ code }) => asked.has(code));
}

export function createSuggestionWork(
  folder: FolderWork,
  index: Pick<IndexWork, 'lineOf'>,
  onTrouble: (error: unknown) => void,
): SuggestionWork {
  let students: readonly Student[] | null = null;
  let suggester: Suggester | null = null;
  let waiting = new Set<PhotoId>();
  let isGoing = false;

  const suggest = (batch: Batch, id: PhotoId, limit: number): readonly Suggestion[] => {
    const photo = batch.get(id);
    if (!photo || !students) return [];
    suggester ??= createSuggester(students);
    const person = index.lineOf(id)?.person ?? null;
    const clues = {
      file: photo.file,
      words: factsOf(photo)?.words ?? [],
      indexed: person && { person },
      takenIds: batch.hasPhotoOf,
    };
    return suggester.suggest(clues, limit);
  };
  const work = async () => {
    let until = performance.now() + sliceMs;
    for (let id = takeOne(waiting); id !== undefined; id = takeOne(waiting)) {
      const { batch } = folder.need();
      if (batch.get(id)) {
        batch.setSuggestion(id, isAsked(batch.row(id)) ? (suggest(batch, id, 1)[0] ?? null) : null);
      }
      if (performance.now() < until) continue;
      await nextTurn();
      until = performance.now() + sliceMs;
    }
  };

  return {
    of: (id) => suggest(folder.need().batch, id, mostShown),
    setStudents(next) {
      students = next;
      // Made when it is first needed: it costs a second for a large roster.
      suggester = null;
    },
    refresh(ids) {
      for (const id of ids ?? folder.need().batch.ids()) waiting.add(id);
      if (isGoing) return;
      isGoing = true;
      void work()
        .catch(onTrouble)
        .finally(() => {
          isGoing = false;
        });
    },
    stop() {
      waiting = new Set();
    },
  };
}

function takeOne(ids: Set<PhotoId>): PhotoId | undefined {
  const [id] = ids;
  if (id !== undefined) ids.delete(id);
  return id;
}
