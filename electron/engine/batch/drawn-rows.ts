import type { StandingAtDestination } from '../../core/ledger/standing.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';

/** Rows as they were last drawn: of 10,000, a step changes a few. */
export interface DrawnRows {
  row(id: PhotoId): PhotoRow;
  /** What is known of a photo, or what was decided about it, is another thing now. */
  mark(id: PhotoId): void;
  /** Only where it stands may be another place. */
  markStanding(id: PhotoId): void;
  remove(id: PhotoId): void;
  /** The photos that were marked since the last call, and those that went. */
  takeChanged(): { readonly changed: readonly PhotoId[]; readonly gone: readonly PhotoId[] };
}

/**
 * @param isKnown whether the folder has the photo.
 * @param draw makes a row, but for where it stands.
 * @param standingOf null where nothing is known of that.
 */
export function createDrawnRows(
  isKnown: (id: PhotoId) => boolean,
  draw: (id: PhotoId) => PhotoRow,
  standingOf: (row: PhotoRow) => StandingAtDestination | null,
): DrawnRows {
  const drawn = new Map<PhotoId, PhotoRow>();
  const stood = new Map<PhotoId, PhotoRow>();
  let changed = new Set<PhotoId>();
  let gone = new Set<PhotoId>();

  return {
    row(id) {
      const known = stood.get(id);
      if (known) return known;
      const base = drawn.get(id) ?? draw(id);
      drawn.set(id, base);
      const atDestination = standingOf(base);
      const whole = atDestination ? { ...base, atDestination } : base;
      stood.set(id, whole);
      return whole;
    },
    mark(id) {
      changed.add(id);
      drawn.delete(id);
      stood.delete(id);
    },
    markStanding(id) {
      changed.add(id);
      stood.delete(id);
    },
    remove(id) {
      drawn.delete(id);
      stood.delete(id);
      gone.add(id);
    },
    takeChanged() {
      const taken = {
        changed: [...changed].filter(isKnown),
        // One that came back is only another one.
        gone: [...gone].filter((id) => !isKnown(id)),
      };
      changed = new Set();
      gone = new Set();
      return taken;
    },
  };
}
