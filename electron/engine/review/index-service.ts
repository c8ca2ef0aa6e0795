import type { Replies } from '../../core/contract/contract.ts';
import type { IndexLine } from '../../core/matching/index/index-line.ts';
import { type IndexedRoster, indexRoster } from '../../core/matching/index/index-roster.ts';
import { judgeLists, type ListJudgment, type ListReading } from '../../core/matching/index/judge-lists.ts';
import { matchIndex } from '../../core/matching/index/match-index.ts';
import { leadsOutside } from '../../core/photo/ignored.ts';
import type { Photo, PhotoId } from '../../core/photo/photo.ts';
import type { Student } from '../../core/roster/roster.ts';
import { AppError } from '../../core/shared/failure.ts';
import type { Indexed } from '../batch/indexed.ts';
import { readIndexes } from '../intake/indexes/read-indexes.ts';
import type { Publisher } from '../publisher.ts';
import type { IndexChoice, KeptIndexChoice } from '../review-store/kept-review.ts';
import type { DecisionService } from './decision-service.ts';
import type { FolderService } from './folder-service.ts';
import type { OpenFolder } from './open-folder.ts';

/** The photographers' indexes of the open folder: what they say, and whether the person goes by them. */
export interface IndexService {
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

export interface IndexServiceOptions {
  readonly publisher: Publisher;
  readonly folder: FolderService;
  readonly decisions: Pick<DecisionService, 'useIndex'>;
  /** What the person said of this folder's index before. */
  readonly keptChoice: () => KeptIndexChoice;
  readonly keepChoice: (kept: KeptIndexChoice) => void;
}

const nothing: ListJudgment = { joined: new Map(), disputes: new Map(), unread: [] };

export function createIndexService(options: IndexServiceOptions): IndexService {
  const { publisher, folder, decisions } = options;
  let reading: ListReading | null = null;
  let choice: IndexChoice = 'open';
  let roster: IndexedRoster | null = null;
  let { joined, disputes, unread } = nothing;

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
  const showIndexed = () => {
    const { batch } = folder.need();
    batch.setIndexed(choice === 'dismissed' ? new Map() : indexed());
    batch.setDisputes(choice === 'dismissed' ? new Map() : disputes);
  };
  /** Those that nobody has answered, photo by photo. */
  const openDisputes = () => {
    const { batch } = folder.need();
    return [...disputes].flatMap(([id, { why }]) => {
      const { isLeftOut, studentId } = batch.decisions.of(id).decision;
      return isLeftOut || studentId !== null || !batch.get(id) ? [] : [why];
    });
  };
  const publish = () => {
    if (!reading || (reading.match.byPhoto.size === 0 && unread.length === 0))
      return publisher.set({ index: { kind: 'none' } });
    const { match, files, lines, refused } = reading;
    const open = openDisputes();
    const conflicts = open.filter((why) => why === 'other-student').length;
    publisher.set({
      index: {
        kind: 'found',
        choice,
        files: match.byPhoto.size > 0 ? files : [],
        lines: lines.length + refused.length,
        photos: match.byPhoto.size,
        settled: settled().size,
        conflicts,
        numbered: open.length - conflicts,
        needsRoster: !roster && [...match.byPhoto.values()].some((line) => line.studentId === null),
        unread,
        missing: match.missing.length,
        unlisted: match.unlisted.length,
        refused: refused.length + match.refused.length,
      },
    });
  };
  /** Also where it is passed over as some file that is no picture: then it is counted as what it is. */
  const passOver = (photo: Photo) => {
    if (!photo.isIgnored || photo.examination.kind !== 'not-yet')
      folder.need().batch.put({ ...photo, isIgnored: true, examination: { kind: 'not-yet' } });
  };
  const join = () => {
    if (!reading) return;
    const { batch } = folder.need();
    const photos = batch.ids().flatMap((id) => batch.get(id) ?? []);
    const pictures = photos.filter(({ isIgnored }) => !isIgnored);
    ({ joined, disputes, unread } = judgeLists(reading, pictures, roster));
    for (const photo of photos) {
      // A list, whatever it is called, is no photo that is not one.
      if (unread.some(({ file }) => file === photo.file)) passOver(photo);
    }
    showIndexed();
    publish();
  };
  /** The lists that lie there: another size is another list under the same name. */
  const listKeys = (): readonly string[] => {
    if (!reading) return [];
    const { batch } = folder.need();
    const bytesOf = new Map(batch.ids().map((id) => [batch.get(id)?.file, batch.get(id)?.bytes]));
    const names = new Set([...reading.files, ...reading.unread.map(({ file }) => file)]);
    return [...names].sort().map((file) => `${file} ${bytesOf.get(file)}`);
  };
  /** What was said of other lists is no answer about one that has come since. */
  const recallChoice = (): IndexChoice => {
    const kept = options.keptChoice();
    const known = kept.lists && new Set(kept.lists);
    return !known || listKeys().every((list) => known.has(list)) ? kept.choice : 'open';
  };
  const choose = (next: IndexChoice) => {
    choice = next;
    options.keepChoice({ choice: next, lists: listKeys() });
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
      const { batch } = folder.need();
      const matched = [...settled()]
        .filter(([id]) => batch.get(id) && batch.row(id).idFrom === 'name')
        .map(([photoId, studentId]) => ({ photoId, studentId }));
      const unsettled = [...match.byPhoto].filter(([id]) => joined.get(id)?.kind !== 'settled');
      return {
        matched,
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
      const found = photos
        .filter((photo) => !leadsOutside(photo))
        .map(({ id, file }) => ({ file, path: locate(id) }));
      const read = await readIndexes(found, new AbortController().signal);
      const { lines, refused, files } = read;
      const names = new Set(files);
      for (const photo of photos) {
        // Known by its content, whatever it is called.
        if (names.has(photo.file)) passOver(photo);
      }
      const match = matchIndex(
        lines,
        photos.filter(({ isIgnored, file }) => !isIgnored && !names.has(file)),
      );
      const isAny = match.byPhoto.size > 0 || files.length > 0 || read.unread.length > 0;
      reading = isAny ? { files, lines, refused, unread: read.unread, match } : null;
      ({ joined, disputes, unread } = nothing);
      choice = recallChoice();
      if (reading) return join();
      showIndexed();
      publish();
    },
    clear() {
      reading = null;
      ({ joined, disputes, unread } = nothing);
    },
    refresh() {
      if (!reading) return;
      if (choice !== 'used') return publish();
      const { batch } = folder.need();
      const isUsed = [...settled()].some(
        ([id, studentId]) => batch.decisions.of(id).decision.studentId === studentId,
      );
      if (isUsed) publish();
      else choose('open');
    },
  };
}
