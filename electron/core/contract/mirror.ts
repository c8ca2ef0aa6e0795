import type { PhotoId } from '../photo/photo.ts';
import type { PhotoRow } from '../review/photo-row.ts';
import type { Change, EngineState, Snapshot } from './snapshot.ts';

/** What a window or the command line holds of the engine's state. */
export interface Mirror extends EngineState {
  readonly version: number;
  readonly photos: ReadonlyMap<PhotoId, PhotoRow>;
}

export function mirrorSnapshot({ photos, ...rest }: Snapshot): Mirror {
  return { ...rest, photos: new Map(photos.map((row) => [row.id, row])) };
}

/** The same map where nothing of it changed: copies of 50,000 are dear. */
function photosAfter(
  before: Mirror['photos'],
  { photos, photosGone, photosCleared }: Change,
): Mirror['photos'] {
  if (!photos && !photosGone && !photosCleared) return before;
  const after = new Map(photosCleared ? [] : before);
  for (const id of photosGone ?? []) after.delete(id);
  for (const row of photos ?? []) after.set(row.id, row);
  return after;
}

/** What the parts of one change say together, in the order in which they came. */
export function joinParts(parts: readonly [Change, ...Change[]]): Change {
  const { isPart: _, ...joined }: Change = Object.assign({}, ...parts);
  const photos = parts.flatMap((part) => part.photos ?? []);
  return photos.length > 0 ? { ...joined, photos } : joined;
}

/** The mirror after a change. A change that the snapshot already held (its version is not newer) is passed over. */
export function applyChange(mirror: Mirror, change: Change): Mirror {
  if (change.version <= mirror.version) return mirror;
  return {
    version: change.version,
    folder: change.folder ?? mirror.folder,
    connection: change.connection ?? mirror.connection,
    connectionCheck: change.connectionCheck ?? mirror.connectionCheck,
    roster: change.roster ?? mirror.roster,
    optOuts: change.optOuts ?? mirror.optOuts,
    index: change.index ?? mirror.index,
    run: change.run ?? mirror.run,
    steps: change.steps ?? mirror.steps,
    ledger: change.ledger ?? mirror.ledger,
    faces: change.faces ?? mirror.faces,
    photos: photosAfter(mirror.photos, change),
  };
}
