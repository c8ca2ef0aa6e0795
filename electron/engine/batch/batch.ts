import { type CheckRules, checkPhoto, isCandidate, studentIdOf } from '../../core/check-photo.ts';
import type { PhotoRow, StepKind, Steps } from '../../core/contract.ts';
import { type Fix, issuesAfter, requiredFixes, safeFixes } from '../../core/fix.ts';
import { type Issue, statusOf } from '../../core/issue.ts';
import type { Outcome } from '../../core/outcome.ts';
import { factsOf, formatOf, type Photo, type PhotoId, sha256Of } from '../../core/photo.ts';
import { createDecisions } from './decisions.ts';
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
  /** A decision about photos; for `fix`, of those for which it mends something. Returns how many it changes. */
  decide(kind: StepKind, ids: readonly PhotoId[]): number;
  undo(): void;
  redo(): void;
  steps(): Steps;
  /** What mends this photo without judgement, whether chosen or not. */
  safeFixesOf(id: PhotoId): readonly Fix[];
  setOutcome(id: PhotoId, outcome: Outcome | null): void;
  /** The photos whose rows changed since the last call. */
  takeChanged(): readonly PhotoId[];
}

export function createBatch(firstRules: CheckRules): Batch {
  const photos = new Map<PhotoId, Photo>();
  const decisions = createDecisions();
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
  const safeFixesFor = (photo: Photo, issues: readonly Issue[]): readonly Fix[] => {
    const facts = factsOf(photo);
    return facts ? safeFixes(facts, issues, rules.preset) : [];
  };
  const mends = (fixes: readonly Fix[], issues: readonly Issue[]) =>
    issuesAfter(issues, fixes).length < issues.length;
  const change = (ids: readonly PhotoId[]) => {
    for (const id of ids) changed.add(id);
    return ids.length;
  };
  const row = (id: PhotoId): PhotoRow => {
    const photo = photoOf(id);
    const facts = factsOf(photo);
    const found = issuesOf(photo);
    const safe = safeFixesFor(photo, found);
    const isFixed = decisions.isFixed(id);
    const issues = isFixed ? issuesAfter(found, safe) : found;
    return {
      id,
      file: photo.file,
      bytes: photo.bytes,
      studentId: studentIdOf(photo, rules.roster),
      status: statusOf({ isIgnored: photo.isIgnored, issues }),
      issues,
      fixes: isFixed ? safe : facts ? requiredFixes(facts) : [],
      isFixable: !isFixed && mends(safe, found),
      isFixed,
      isLeftOut: decisions.isLeftOut(id),
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
    decide(kind, ids) {
      const known = ids.filter((id) => photos.has(id));
      if (kind !== 'fix') return change(decisions.decide(kind, known));
      const fixable = known.filter((id) => {
        const found = issuesOf(photoOf(id));
        return mends(safeFixesFor(photoOf(id), found), found);
      });
      return change(decisions.decide('fix', fixable));
    },
    undo: () => void change(decisions.undo()),
    redo: () => void change(decisions.redo()),
    steps: decisions.steps,
    safeFixesOf: (id) => safeFixesFor(photoOf(id), issuesOf(photoOf(id))),
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
