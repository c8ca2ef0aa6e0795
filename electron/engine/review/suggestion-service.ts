import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import { createSuggester, type Suggester } from '../../core/matching/suggest/create-suggester.ts';
import type { Suggestion } from '../../core/matching/suggest/suggestion.ts';
import { baseName } from '../../core/photo/file-name.ts';
import { factsOf, type Photo, type PhotoId } from '../../core/photo/photo.ts';
import type { Student } from '../../core/roster/roster.ts';
import { isInStaffFolder } from '../../core/roster/staff.ts';
import type { Batch } from '../batch/batch.ts';
import { isAskedWhose } from '../batch/is-asked-whose.ts';
import type { FolderService } from './folder-service.ts';
import type { IndexService } from './index-service.ts';

/** Whose photos those may be whose name does not say it. */
export interface SuggestionService {
  of(id: PhotoId): readonly Suggestion[];
  /** @param staff are suggested for photos among staff photos, and nobody else is. */
  setStudents(students: readonly Student[] | null, staff?: readonly Student[]): void;
  /** Looks for the best suggestion for each of these photos, or for all, beside whatever else goes on. */
  refresh(ids?: readonly PhotoId[]): void;
  stop(): void;
}

/** Requests are answered in between. */
const sliceMs = 12;

/**
 * What was decided is published and drawn first: a window that waits for 5,000 rows would share the computer with this.
 */
const restMs = 150;

const mostShown = 8;

export function createSuggestionService(
  folder: FolderService,
  index: Pick<IndexService, 'lineOf'>,
  onError: (error: unknown) => void,
): SuggestionService {
  let students: readonly Student[] | null = null;
  let suggester: Suggester | null = null;
  let staff: readonly Student[] = [];
  let staffSuggester: Suggester | null = null;
  const waiting = new Set<PhotoId>();
  let isGoing = false;
  let restUntilMs = 0;

  const isOfStaff = ({ file }: Photo) => staff.length > 0 && isInStaffFolder(file);
  const suggest = (batch: Batch, id: PhotoId, limit: number): readonly Suggestion[] => {
    const photo = batch.get(id);
    if (!photo || !students) return [];
    const person = index.lineOf(id)?.person ?? null;
    const clues = {
      file: photo.file,
      words: factsOf(photo)?.words ?? [],
      indexed: person && { person },
      takenIds: batch.hasPhotoOf,
    };
    if (isOfStaff(photo)) {
      staffSuggester ??= createSuggester(staff);
      // The folder's name says of a student's photo that it is nobody's.
      return staffSuggester.suggest({ ...clues, file: baseName(photo.file) }, limit);
    }
    suggester ??= createSuggester(students);
    return suggester.suggest(clues, limit);
  };
  const suggestNext = () => {
    const until = performance.now() + sliceMs;
    for (const id of waiting) {
      waiting.delete(id);
      const { batch } = folder.need();
      // The one of a photo that is settled stays as it is: it is there at once when that is undone.
      if (batch.get(id) && isAskedWhose(batch.row(id))) {
        batch.setSuggestion(id, suggest(batch, id, 1)[0] ?? null);
      }
      if (performance.now() >= until) return;
    }
  };
  const work = async () => {
    while (waiting.size > 0) {
      const leftMs = restUntilMs - performance.now();
      if (leftMs > 0) await delay(leftMs, undefined, { ref: false });
      suggestNext();
      await nextTurn();
    }
  };

  return {
    of: (id) => suggest(folder.need().batch, id, mostShown),
    setStudents(next, nextStaff = []) {
      students = next;
      staff = nextStaff;
      staffSuggester = null;
      // Made when it is first needed: it costs a second for a large roster.
      suggester = null;
    },
    refresh(ids) {
      if (!ids) folder.need().batch.forgetSuggestions();
      for (const id of ids ?? folder.need().batch.ids()) waiting.add(id);
      restUntilMs = performance.now() + restMs;
      if (isGoing) return;
      isGoing = true;
      void work()
        .catch(onError)
        .finally(() => {
          isGoing = false;
        });
    },
    stop() {
      waiting.clear();
    },
  };
}
