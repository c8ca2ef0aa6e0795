import type { FacesState } from '../../core/contract/views.ts';
import { type PhotoId, sha256Of } from '../../core/photo/photo.ts';
import { texts } from '../../core/text/texts.ts';
import type { FaceFinder } from '../faces/face-finder.ts';
import { readPixels } from '../faces/read-pixels.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import type { Publisher } from '../publisher.ts';
import type { FolderService } from './folder-service.ts';
import type { OpenFolder } from './open-folder.ts';

/** Looks for faces once everything else is known of the photos, beside whatever else goes on. */
export interface FaceService {
  /** Off: nothing is looked for, no model is loaded, and what was found is forgotten. */
  setOn(isOn: boolean): void;
  /** @returns when all are found, for where nobody watches. */
  onFolderChecked(open: OpenFolder): Promise<void>;
  onFolderClosing(): Promise<void>;
  /** These photos are new or others. */
  refresh(ids: readonly PhotoId[]): void;
}

export interface FaceServiceOptions {
  readonly publisher: Publisher;
  readonly folder: FolderService;
  readonly finder: FaceFinder;
  readonly isOn: boolean;
  /** Whether a folder counts as checked only once its faces are found. */
  readonly isAwaited: boolean;
  readonly parallel: number;
  readonly onNotice: (sentence: string) => void;
  readonly onError: (error: unknown) => void;
}

export function createFaceService(options: FaceServiceOptions): FaceService {
  const { publisher, folder, finder, onError } = options;
  let { isOn } = options;
  /** Null before a folder is checked: the first cards come first. */
  let checked: OpenFolder | null = null;
  let isUnavailable = false;
  let total = 0;
  let done = 0;
  let going: Promise<void> | null = null;
  const waiting = new Set<PhotoId>();

  const publish = (faces: FacesState) => publisher.set({ faces });
  const publishRest = () =>
    publish({ kind: !isOn ? 'off' : isUnavailable ? 'unavailable' : checked ? 'found' : 'waiting' });

  const isCurrent = (open: OpenFolder) => isOn && !isUnavailable && checked === open;
  const isWanted = ({ batch }: OpenFolder, id: PhotoId) => {
    const photo = batch.get(id);
    return photo?.examination.kind === 'decoded' && !photo.faces && batch.ignoredAs(id) === null;
  };
  const giveUp = (detail: string) => {
    if (isUnavailable) return;
    isUnavailable = true;
    waiting.clear();
    options.onNotice(texts.faces.unavailable);
    onError(new Error(`Faces cannot be looked for: ${detail}`));
  };
  const find = async (open: OpenFolder, id: PhotoId) => {
    const photo = open.batch.get(id);
    if (!photo || !isCurrent(open) || !isWanted(open, id)) return;
    const pixels = await readPixels(photo, open.locate(id));
    if (!pixels || !isCurrent(open)) return;
    const { width } = photo.examination.kind === 'decoded' ? photo.examination.facts : pixels;
    const answer = await finder.find(pixels, width);
    if (answer.kind === 'unavailable') return giveUp(answer.detail);
    // Meanwhile the file may have become another one, or the switch been turned.
    const now = open.batch.get(id);
    if (answer.kind !== 'found' || !isCurrent(open) || !now || sha256Of(now) !== sha256Of(photo)) return;
    open.batch.setFaces(id, answer.findings);
  };
  const work = async (open: OpenFolder) => {
    while (waiting.size > 0 && isCurrent(open)) {
      const ids = [...waiting];
      waiting.clear();
      await mapConcurrently(ids, options.parallel + 1, async (id) => {
        await find(open, id);
        done += 1;
        if (isCurrent(open)) publish({ kind: 'finding', done, photos: total });
      });
    }
  };
  const begin = (open: OpenFolder, ids: readonly PhotoId[]) => {
    if (!isCurrent(open)) return;
    for (const id of ids.filter((each) => isWanted(open, each) && !waiting.has(each))) {
      waiting.add(id);
      total += 1;
    }
    if (going || waiting.size === 0) return;
    publish({ kind: 'finding', done, photos: total });
    going = work(open)
      .catch(onError)
      .finally(async () => {
        going = null;
        [done, total] = [0, 0];
        await finder.rest();
        publishRest();
        // Those that came while the threads ended.
        if (checked && waiting.size > 0) begin(checked, []);
      });
  };

  publishRest();
  return {
    setOn(next) {
      if (next === isOn) return;
      isOn = next;
      waiting.clear();
      for (const id of isOn ? [] : (checked?.batch.ids() ?? [])) checked?.batch.setFaces(id, null);
      publishRest();
      if (checked) begin(checked, checked.batch.ids());
    },
    async onFolderChecked(open) {
      checked = open;
      publishRest();
      begin(open, open.batch.ids());
      if (options.isAwaited) await going;
    },
    async onFolderClosing() {
      checked = null;
      waiting.clear();
      await going;
      publishRest();
    },
    refresh(ids) {
      if (checked && folder.peek() === checked) begin(checked, ids);
    },
  };
}
