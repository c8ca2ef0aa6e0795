import { studentIdOf } from '../../core/check-photo.ts';
import type { Replies } from '../../core/contract.ts';
import { AppError } from '../../core/failure.ts';
import type { Photo, PhotoId } from '../../core/photo.ts';
import type { IndexLine, RefusedLine } from '../../core/photographers-index/index-line.ts';
import { type IndexedRoster, indexRoster } from '../../core/photographers-index/index-roster.ts';
import { type JoinedLine, joinRoster } from '../../core/photographers-index/join-roster.ts';
import { type IndexMatch, matchIndex } from '../../core/photographers-index/match-index.ts';
import type { Student } from '../../core/roster.ts';
import type { IndexState } from '../../core/views.ts';
import type { Indexed } from '../batch/batch.ts';
import { readIndexes } from '../intake/indexes/read-indexes.ts';
import type { Publisher } from '../publisher.ts';
import type { DecisionWork } from './decision-work.ts';
import type { FolderWork, OpenFolder } from './folder-work.ts';

export type IndexChoice = Extract<IndexState, { kind: 'found' }>['choice'];

/** The photographers' indexes of the open folder: what they say, and whether the person goes by them. */
export interface IndexWork {
  /** Names the photos for which the index leads to one student, but for those that the person named. */
  use(): number;
  dismiss(): null;
  lists(): Replies['indexLists'];
  lineOf(id: PhotoId): IndexLine | null;
  setStudents(students: readonly Student[] | null): void;
  /** Reads the indexes of the folder, or reads them again. */
  read(open: OpenFolder): Promise<void>;
  /** The folder is closed. */
  clear(): void;
  /** After decisions, which may have taken back that the index was used. */
  refresh(): void;
}

export interface IndexWorkOptions {
  readonly publisher: Publisher;
  readonly folder: FolderWork;
  readonly decisions: Pick<DecisionWork, 'useIndex'>;
  /** What the person said of this folder's index before. */
  readonly keptChoice: () => IndexChoice;
  readonly keepChoice: (choice: IndexChoice) => void;
}

interface Reading {
  readonly files: readonly string[];
  readonly lines: readonly IndexLine[];
  readonly refused: readonly RefusedLine[];
  readonly match: IndexMatch;
}

/** Whose name the file bears as things stand, and the index does not agree. */
function isConflict(photo: Photo, joined: JoinedLine, roster: IndexedRoster | null): boolean {
  const named = studentIdOf(photo, roster?.byId ?? null);
  if (named === null || (roster && !roster.byId.has(named))) return false;
  return joined.kind === 'settled' ? joined.studentId !== named : !joined.candidates.includes(named);
}

export function createIndexWork(options: IndexWorkOptions): IndexWork {
  const { publisher, folder, decisions } = options;
  let reading: Reading | null = null;
  let choice: IndexChoice = 'open';
  let roster: IndexedRoster | null = null;
  let joined: ReadonlyMap<PhotoId, JoinedLine> = new Map();

  const settled = () =>
    new Map(
      [...joined].flatMap(([id, line]) => (line.kind === 'settled' ? [[id, line.studentId] as const] : [])),
    );
  const indexed = () =>
    new Map(
      [...joined].flatMap(([id, line]): readonly (readonly [PhotoId, Indexed])[] => {
        if (line.kind === 'settled') return [[id, { kind: 'student', studentId: line.studentId }]];
        const person = reading?.match.byPhoto.get(id)?.person;
        return person ? [[id, { kind: 'person', person }]] : [];
      }),
    );
  // What a person does not go by is no objection either.
  const showIndexed = () => folder.need().batch.setIndexed(choice === 'dismissed' ? new Map() : indexed());
  const publish = () => {
    if (!reading) return publisher.set({ index: { kind: 'none' } });
    const { batch } = folder.need();
    const { match, files, lines, refused } = reading;
    const conflicts = [...joined].filter(([id, line]) => {
      const photo = batch.get(id);
      return photo !== undefined && isConflict(photo, line, roster);
    });
    publisher.set({
      index: {
        kind: 'found',
        choice,
        files,
        lines: lines.length + refused.length,
        photos: match.byPhoto.size,
        settled: settled().size,
        conflicts: conflicts.length,
        missing: match.missing.length,
        unlisted: match.unlisted.length,
        refused: refused.length + match.refused.length,
      },
    });
  };
  const join = () => {
    if (!reading) return;
    joined = new Map([...reading.match.byPhoto].map(([id, line]) => [id, joinRoster(line, roster)]));
    showIndexed();
    publish();
  };
  const choose = (next: IndexChoice) => {
    choice = next;
    options.keepChoice(next);
    showIndexed();
    publish();
  };
  const need = () => {
    if (!reading) throw new AppError('bad-request', 'there is no index of a photographer');
    return reading;
  };

  return {
    use() {
      need();
      const { batch } = folder.need();
      const named = [...settled()].filter(([id]) => batch.row(id).idFrom === 'name');
      const count = decisions.useIndex(new Map(named));
      choose('used');
      return count;
    },
    dismiss() {
      need();
      choose('dismissed');
      return null;
    },
    lists() {
      const { match, refused } = need();
      const unsettled = [...match.byPhoto].filter(([id]) => joined.get(id)?.kind !== 'settled');
      return {
        missing: match.missing,
        unsettled: unsettled.map(([, line]) => line),
        unlisted: match.unlisted,
        refused: [...refused, ...match.refused],
      };
    },
    lineOf: (id) => reading?.match.byPhoto.get(id) ?? null,
    setStudents(students) {
      roster = students && indexRoster(students);
      join();
    },
    async read({ batch, locate }) {
      const photos = batch.ids().flatMap((id) => batch.get(id) ?? []);
      const found = photos.map(({ id, file }) => ({ file, path: locate(id) }));
      const { lines, refused, files } = await readIndexes(found, new AbortController().signal);
      const names = new Set(files);
      for (const photo of photos) {
        // Known by its content, whatever it is called.
        if (!photo.isIgnored && names.has(photo.file))
          batch.put({ ...photo, isIgnored: true, examination: { kind: 'not-yet' } });
      }
      const match = matchIndex(
        lines,
        photos.filter(({ isIgnored, file }) => !isIgnored && !names.has(file)),
      );
      reading = files.length > 0 && match.byPhoto.size > 0 ? { files, lines, refused, match } : null;
      joined = new Map();
      choice = options.keptChoice();
      if (reading) join();
      else publish();
    },
    clear() {
      reading = null;
      joined = new Map();
    },
    refresh() {
      if (!reading || choice !== 'used') return;
      const { batch } = folder.need();
      const isUsed = [...settled()].some(
        ([id, studentId]) => batch.decisions.of(id).decision.studentId === studentId,
      );
      if (!isUsed) choose('open');
    },
  };
}
