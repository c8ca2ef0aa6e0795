import { type CheckRules, checkPhoto, isCandidate, studentIdOf } from '../../core/check-photo.ts';
import type { PhotoRow } from '../../core/contract.ts';
import { type Fix, issuesAfter, requiredFixes, safeFixes } from '../../core/fix.ts';
import { type Issue, statusOf } from '../../core/issue.ts';
import type { Outcome } from '../../core/outcome.ts';
import { factsOf, formatOf, type Photo, type PhotoId, sha256Of } from '../../core/photo.ts';
import { createNeighbourIndex } from './neighbour-index.ts';

/** The photos of one folder, what was decided about them, and what became of them. */
export interface Batch {
  readonly size: number;
  rules(): CheckRules;
  setRules(rules: CheckRules): void;
  /** Adds a photo, or replaces what is known of it. */
  put(photo: Photo): void;
  get(id: PhotoId): Photo | undefined;
  ids(): readonly PhotoId[];
  row(id: PhotoId): PhotoRow;
  /** Rows in the order of their files. */
  rows(): readonly PhotoRow[];
  chooseSafeFixes(ids: readonly PhotoId[]): number;
  setOutcome(id: PhotoId, outcome: Outcome | null): void;
  /** The photos whose rows changed since the last call. */
  takeChanged(): readonly PhotoId[];
}

export function createBatch(firstRules: CheckRules): Batch {
  const photos = new Map<PhotoId, Photo>();
  const fixed = new Set<PhotoId>();
  const outcomes = new Map<PhotoId, Outcome>();
  const index = createNeighbourIndex();
  let changed = new Set<PhotoId>();
  let rules = firstRules;

  const photoOf = (id: PhotoId): Photo => {
    const photo = photos.get(id);
    if (!photo) throw new Error(`No photo ${id}`);
    return photo;
  };
  const place = (photo: Photo) => {
    const standing = isCandidate(photo)
      ? { file: photo.file, studentId: studentIdOf(photo, rules.roster), sha256: sha256Of(photo) }
      : null;
    for (const id of index.place(photo.id, standing)) changed.add(id);
  };
  const issuesOf = (photo: Photo) => checkPhoto(photo, rules, index.neighboursOf(photo.id));
  const fixesOf = (photo: Photo, issues: readonly Issue[]): readonly Fix[] => {
    const facts = factsOf(photo);
    if (!facts) return [];
    return fixed.has(photo.id) ? safeFixes(facts, issues, rules.preset) : requiredFixes(facts);
  };
  const row = (id: PhotoId): PhotoRow => {
    const photo = photoOf(id);
    const facts = factsOf(photo);
    const found = issuesOf(photo);
    const fixes = fixesOf(photo, found);
    const issues = fixed.has(id) ? issuesAfter(found, fixes) : found;
    return {
      id,
      file: photo.file,
      bytes: photo.bytes,
      studentId: studentIdOf(photo, rules.roster),
      status: statusOf({ isIgnored: photo.isIgnored, issues }),
      issues,
      fixes,
      format: formatOf(photo),
      width: facts?.width ?? null,
      height: facts?.height ?? null,
      outcome: outcomes.get(id) ?? null,
    };
  };

  return {
    get size() {
      return photos.size;
    },
    rules: () => rules,
    setRules(next) {
      rules = next;
      // Whether a name is an ID may hang on the roster.
      for (const photo of photos.values()) {
        place(photo);
        changed.add(photo.id);
      }
    },
    put(photo) {
      photos.set(photo.id, photo);
      place(photo);
      changed.add(photo.id);
    },
    get: (id) => photos.get(id),
    ids: () => [...photos.keys()],
    row,
    rows: () => [...photos.keys()].map(row).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    chooseSafeFixes(ids) {
      let count = 0;
      for (const id of ids) {
        const photo = photos.get(id);
        const facts = photo && factsOf(photo);
        if (!facts || safeFixes(facts, issuesOf(photo), rules.preset).length === 0) continue;
        fixed.add(id);
        changed.add(id);
        count += 1;
      }
      return count;
    },
    setOutcome(id, outcome) {
      if (outcome) outcomes.set(id, outcome);
      else outcomes.delete(id);
      changed.add(id);
    },
    takeChanged() {
      const ids = [...changed].filter((id) => photos.has(id));
      changed = new Set();
      return ids;
    },
  };
}
