import { isDeepStrictEqual } from 'node:util';
import type { StepKind } from '../../core/contract/views.ts';
import type { Outcome } from '../../core/delivery/outcome.ts';
import type { Suggestion } from '../../core/matching/suggest/suggestion.ts';
import type { FaceFindings } from '../../core/photo/faces/face.ts';
import { headIn } from '../../core/photo/faces/head-of.ts';
import { type Fix, type FixKind, isAsked } from '../../core/photo/fix.ts';
import { type IgnoredAs, ignoredAs } from '../../core/photo/ignored.ts';
import type { Dispute } from '../../core/photo/issue.ts';
import { statusOf } from '../../core/photo/issue.ts';
import { studentIdOf } from '../../core/photo/named-id.ts';
import { factsOf, formatOf, lookOf, type Photo, type PhotoId, sha256Of } from '../../core/photo/photo.ts';
import { studentIdKey } from '../../core/photo/student-id.ts';
import { type CheckRules, checkPhoto, isCandidate } from '../../core/review/check-photo.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import {
  fixableKinds,
  fixesFor,
  issuesAfter,
  withSafeFixes,
  withShape,
} from '../../core/review/plan-fixes.ts';
import { isAmongStaff, peopleOf } from '../../core/review/staff-photos.ts';
import { idForSystem } from '../../core/systems/preset.ts';
import type { Choose } from './choose.ts';
import { createCompanionIndex } from './companion-index.ts';
import { createDecisions, type Decisions } from './decisions.ts';
import { createDrawnRows } from './drawn-rows.ts';
import type { Indexed } from './indexed.ts';
import { isAskedWhose } from './is-asked-whose.ts';
import { createNeighbourIndex } from './neighbour-index.ts';
import type { StandingOf } from './standing-of.ts';

/** The photos of one folder, what was decided about them, and what became of them. */
export interface Batch {
  readonly size: number;
  rules(): CheckRules;
  setRules(rules: CheckRules): void;
  /** Adds a photo, or replaces what is known of it. */
  put(photo: Photo): void;
  /** A file that is no longer there. */
  remove(id: PhotoId): void;
  get(id: PhotoId): Photo | undefined;
  ids(): readonly PhotoId[];
  /** Why it is passed over; null for a photo. */
  ignoredAs(id: PhotoId): IgnoredAs | null;
  row(id: PhotoId): PhotoRow;
  /** Rows in the order of their files. */
  rows(): readonly PhotoRow[];
  /** One step for all of these photos. Returns how many it changes. */
  decide(kind: StepKind, ids: readonly PhotoId[], choose: Choose): number;
  undo(): void;
  redo(): void;
  readonly decisions: Decisions;
  /** What a kept decision was made by looking at; anything else that is found there holds it back. */
  expectContent(id: PhotoId, sha256: string): void;
  /** Redraws the rows of these photos, after `decisions` was restored. */
  touch(ids: Iterable<PhotoId>): void;
  /** All that is done to it while it is packed, if every fix that needs no judgement were chosen. */
  safeFixesOf(id: PhotoId): readonly Fix[];
  /** Fixes that need no judgement and would mend something that is not mended. */
  fixableKindsOf(id: PhotoId): readonly FixKind[];
  /** Shown as long as the photo's row asks whose it is; kept beyond, for when that is undone. */
  setSuggestion(id: PhotoId, suggestion: Suggestion | null): void;
  /** What was found of faces; null: nothing is known of them. */
  setFaces(id: PhotoId, findings: FaceFindings | null): void;
  /** Students are others now. */
  forgetSuggestions(): void;
  /** Whose photos they are by the photographer's index. */
  setIndexed(indexed: ReadonlyMap<PhotoId, Indexed>): void;
  /** What the photographer's lists have against names. It counts as long as no person has said whose photo it is. */
  setDisputes(disputes: ReadonlyMap<PhotoId, Dispute>): void;
  /** Whose photo it is: as a person said, else as its name says. */
  studentIdOf(id: PhotoId): string | null;
  /** Does a photo that is not left out already have this ID? */
  hasPhotoOf(studentId: string): boolean;
  setOutcome(id: PhotoId, outcome: Outcome | null): void;
  /** From now on rows say where their photos stand; null: nothing is known of that. */
  setStandings(standingOf: StandingOf | null): void;
  /** Where these stand may be another place now. */
  redraw(ids: Iterable<PhotoId>): void;
  /** The photos whose rows changed since the last call, and those that went. */
  takeChanged(): { readonly changed: readonly PhotoId[]; readonly gone: readonly PhotoId[] };
}

export function createBatch(firstRules: CheckRules): Batch {
  const photos = new Map<PhotoId, Photo>();
  const decisions = createDecisions();
  const outcomes = new Map<PhotoId, { readonly outcome: Outcome; readonly studentId: string | null }>();
  const suggestions = new Map<PhotoId, Suggestion>();
  const index = createNeighbourIndex();
  const companions = createCompanionIndex();
  /** What each photo's decisions were made by looking at: SHA-256. */
  const contents = new Map<PhotoId, string>();
  let indexed: ReadonlyMap<PhotoId, Indexed> = new Map();
  let disputes: ReadonlyMap<PhotoId, Dispute> = new Map();
  let rules = firstRules;
  let standingOf: StandingOf | null = null;

  const photoOf = (id: PhotoId): Photo => {
    const photo = photos.get(id);
    if (photo) return photo;
    throw new Error(`No photo ${id}`);
  };
  const ignoredAsOf = (photo: Photo) => (photo.isIgnored ? ignoredAs(photo) : companions.ignoredAs(photo.id));
  const studentIdFor = (photo: Photo) =>
    ignoredAsOf(photo) === null
      ? (decisions.of(photo.id).decision.studentId ?? studentIdOf(photo, peopleOf(rules)))
      : null;
  /** Two photos with the same key are of one student, for the system. */
  const systemId = (studentId: string) => idForSystem(studentId, rules.preset);
  const place = (photo: Photo) => {
    rows.mark(photo.id);
    // Of two photos of a student, one that is left out takes nobody's place.
    const { decision } = decisions.of(photo.id);
    const isHere = isCandidate(photo, decision) && !decision.isLeftOut && ignoredAsOf(photo) === null;
    // Nor does one whose name is not taken for an ID.
    const isDisputed = decision.studentId === null && disputes.has(photo.id);
    const studentId = isDisputed ? null : studentIdFor(photo);
    const standing = isHere
      ? { file: photo.file, studentId: studentId && systemId(studentId), look: lookOf(photo) }
      : null;
    for (const id of index.place(photo.id, standing)) rows.mark(id);
  };
  const issuesOf = (photo: Photo, studentId: string | null = studentIdFor(photo)) => {
    if (ignoredAsOf(photo) !== null) return [];
    const { sameId, samePicture } = index.neighboursOf(photo.id);
    const { decision } = decisions.of(photo.id);
    const isShared = decision.sharedPictureOf !== null && decision.sharedPictureOf === studentId;
    const neighbours = {
      sameId,
      samePicture: isShared ? [] : samePicture,
      dispute: decision.studentId === null ? disputes.get(photo.id) : undefined,
      isOfStaff: decision.studentId === null && isAmongStaff(photo.file, rules),
    };
    return checkPhoto(photo, rules, neighbours, studentId);
  };
  const touch = (ids: Iterable<PhotoId>) => {
    for (const id of ids) {
      const photo = photos.get(id);
      if (photo) place(photo);
    }
  };
  const fixableKindsOf = (photo: Photo) => {
    const facts = factsOf(photo);
    return facts ? fixableKinds(facts, issuesOf(photo), decisions.of(photo.id).decision, rules.preset) : [];
  };
  // What is in the SIS for one student is not there for another.
  const outcomeOf = (id: PhotoId, studentId: string | null) => {
    const known = outcomes.get(id);
    return known?.outcome.kind === 'imported' && known.studentId !== studentId
      ? null
      : (known?.outcome ?? null);
  };
  const draw = (id: PhotoId): PhotoRow => {
    const photo = photoOf(id);
    const facts = factsOf(photo);
    const { decision, pending } = decisions.of(id);
    const studentId = studentIdFor(photo);
    const found = issuesOf(photo, studentId);
    const shaped = rules.isForOtherSystem ? withShape(decision) : decision;
    const fixes = facts ? fixesFor(facts, found, shaped, rules.preset) : [];
    const issues = facts ? issuesAfter(found, fixes, facts, rules.preset) : found;
    const ignored = ignoredAsOf(photo);
    const status = statusOf({ isIgnored: ignored !== null, issues });
    const isOpen = isAskedWhose({ status, isLeftOut: decision.isLeftOut, issues, format: formatOf(photo) });
    const head = facts && photo.faces ? headIn(photo.faces, facts, decision.turns) : null;
    const said = indexed.get(id);
    const indexStudentId = said?.kind === 'student' && said.studentId !== studentId ? said.studentId : null;
    return {
      id,
      file: photo.file,
      bytes: photo.bytes,
      studentId,
      idFrom: decision.studentId === null ? 'name' : 'person',
      status,
      ...(ignored === null ? {} : { ignoredAs: ignored }),
      issues,
      fixes,
      fixable: facts ? fixableKinds(facts, found, decision, rules.preset) : [],
      isFixed: fixes.some(isAsked),
      turns: decision.turns,
      isLeftOut: decision.isLeftOut,
      isChanged: pending !== null,
      ...(pending ? { formerDecision: pending } : {}),
      format: formatOf(photo),
      width: facts?.width ?? null,
      height: facts?.height ?? null,
      takenAt: facts?.takenAt ?? null,
      ...(head ? { head } : {}),
      suggestion: (isOpen ? suggestions.get(id) : null) ?? null,
      indexStudentId,
      ...(said?.kind === 'person' ? { indexPerson: said.person } : {}),
      outcome: outcomeOf(id, studentId),
    };
  };

  const standingOfRow = ({ id, status, studentId, fixes }: PhotoRow) =>
    standingOf && status !== 'ignored' ? standingOf(photoOf(id), studentId, fixes) : null;
  const rows = createDrawnRows((id) => photos.has(id), draw, standingOfRow);

  return {
    get size() {
      return photos.size;
    },
    rules: () => rules,
    setRules(next) {
      rules = next;
      // Whether a name is an ID may hang on the roster.
      touch(photos.keys());
    },
    put(photo) {
      photos.set(photo.id, photo);
      // It rests on the file's name and content.
      suggestions.delete(photo.id);
      const sha256 = sha256Of(photo);
      if (sha256 !== null) {
        const decidedOn = contents.get(photo.id) ?? sha256;
        contents.set(photo.id, sha256);
        if (decidedOn !== sha256) decisions.holdBack(photo.id);
      }
      const others = companions.place(photo.id, photo);
      place(photo);
      touch(others);
    },
    remove(id) {
      for (const other of index.place(id, null)) rows.mark(other);
      const others = companions.place(id, null);
      // What was decided, and by looking at what, stays: the file may come back.
      for (const known of [photos, outcomes, suggestions]) known.delete(id);
      rows.remove(id);
      touch(others);
    },
    ignoredAs: (id) => ignoredAsOf(photoOf(id)),
    get: (id) => photos.get(id),
    ids: () => [...photos.keys()],
    row: rows.row,
    rows: () =>
      [...photos.keys()].map(rows.row).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    decide(kind, ids, choose) {
      const known = ids.filter((id) => photos.has(id) && ignoredAsOf(photoOf(id)) === null);
      // Whatever is decided about a changed file answers what its former decision is kept for.
      const states = new Map(known.map((id) => [id, { ...choose(decisions.of(id), id), pending: null }]));
      const made = decisions.make(kind, states);
      touch(made);
      return made.length;
    },
    undo: () => touch(decisions.undo()),
    redo: () => touch(decisions.redo()),
    decisions,
    expectContent: (id, sha256) => void contents.set(id, sha256),
    touch,
    safeFixesOf(id) {
      const photo = photoOf(id);
      const facts = factsOf(photo);
      if (!facts) return [];
      return fixesFor(facts, issuesOf(photo), withSafeFixes(decisions.of(id).decision), rules.preset);
    },
    fixableKindsOf: (id) => fixableKindsOf(photoOf(id)),
    setSuggestion(id, suggestion) {
      if (isDeepStrictEqual(suggestions.get(id) ?? null, suggestion)) return;
      if (suggestion) suggestions.set(id, suggestion);
      else suggestions.delete(id);
      rows.mark(id);
    },
    setFaces(id, findings) {
      const { faces: former, ...photo } = photoOf(id);
      if (!former && !findings) return;
      photos.set(id, findings ? { ...photo, faces: findings } : photo);
      rows.mark(id);
    },
    forgetSuggestions() {
      for (const id of suggestions.keys()) rows.mark(id);
      suggestions.clear();
    },
    setIndexed(next) {
      for (const id of [...indexed.keys(), ...next.keys()]) if (photos.has(id)) rows.mark(id);
      indexed = next;
    },
    setDisputes(next) {
      const ids = new Set([...disputes.keys(), ...next.keys()]);
      disputes = next;
      touch(ids);
    },
    studentIdOf: (id) => studentIdFor(photoOf(id)),
    hasPhotoOf: (studentId) => index.hasId(studentIdKey(systemId(studentId))),
    setOutcome(id, outcome) {
      if (outcome) outcomes.set(id, { outcome, studentId: studentIdFor(photoOf(id)) });
      else outcomes.delete(id);
      rows.mark(id);
    },
    setStandings(next) {
      if (standingOf || next) for (const id of photos.keys()) rows.markStanding(id);
      standingOf = next;
    },
    redraw: (ids) => [...ids].forEach(rows.markStanding),
    takeChanged: rows.takeChanged,
  };
}
