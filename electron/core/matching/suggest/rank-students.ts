import type { Student } from '../../roster/roster.ts';
import type { ClassFit, ClassIndex } from './read-class.ts';
import type { ReadClues } from './read-clues.ts';
import { isMeaningful } from './read-numbers.ts';
import type { Suggestion, SuggestionReason, Sureness } from './suggestion.ts';
import type { Evidence, NameEvidence, Weighed } from './weigh-clues.ts';

interface Candidate extends Evidence {
  readonly score: number;
  readonly fit: ClassFit;
  readonly isEligible: boolean;
}

interface RankRules {
  readonly students: readonly Student[];
  readonly classes: ClassIndex;
  readonly takenIds: (studentId: string) => boolean;
}

const idScores = { exact: 100, case: 90, zeros: 80, digit: 46 } as const;

/** Below it a name is too unlike to be shown. */
const leastQuality = 0.55;
/** One name alone, among so many students that nobody could choose. */
const mostWithOneName = 6;

function scoreName(name: NameEvidence | null): number {
  if (!name) return 0;
  return name.match.isFull ? name.match.quality * 75 : 22 * name.match.quality;
}

function scoreOf({ id, name }: Evidence, fit: ClassFit, isTaken: boolean): number {
  // The longer the number, the less it is by chance.
  const byId = id && (!id.isDoubtful || name) ? idScores[id.match] + id.found.length * 0.2 : 0;
  const byName = scoreName(name);
  const fitScore = fit === 'fits' ? 8 : fit === 'misfits' ? -9 : 0;
  return Math.max(byId, byName) + 0.5 * Math.min(byId, byName) + fitScore - (isTaken ? 6 : 0);
}

function isWorthShowing({ id, name, fit }: Candidate): boolean {
  if (id && !id.isDoubtful) return true;
  if (!name) return false;
  if (!name.match.isFull) return fit !== 'misfits';
  return name.match.quality >= leastQuality;
}

function reasonOf({ id, name, fit }: Candidate, hasFolderClass: boolean): SuggestionReason {
  const isNamed = name !== null && (name.match.isExact || id === null);
  if (id && (id.match === 'exact' || id.match === 'case')) {
    const { found, text } = id;
    return text.field === 'file' || text.field === 'folder'
      ? { kind: 'id-in-name', found }
      : { kind: 'id-in-picture', field: text.field, found };
  }
  if (id?.match === 'zeros') return { kind: 'zeros', found: id.found };
  if (id && !isNamed) return { kind: 'digit', found: id.found };
  const { source, match, text, found } = name as NameEvidence;
  if (source === 'index') return { kind: 'index', found, isExact: match.isExact };
  if (source === 'picture') return { kind: 'name-in-picture', field: text?.field ?? '', found };
  return { kind: 'name', found, isExact: match.isExact, inFolder: fit === 'fits' && hasFolderClass };
}

const order: readonly Sureness[] = ['sure', 'likely', 'possible'];

/** The students that the clues lead to, best first, each with how sure that is. */
export function rankStudents(
  { evidence, nameFit }: Weighed,
  clues: ReadClues,
  { students, classes, takenIds }: RankRules,
): readonly Suggestion[] {
  const candidates = evidence
    .map((entry): Candidate => {
      const student = students[entry.student];
      const fit = classes.fit(entry.student, clues.classClues);
      return {
        ...entry,
        fit,
        score: scoreOf(entry, fit, student !== undefined && takenIds(student.id)),
        isEligible: student?.isActive === true && student.isOptedOut !== true,
      };
    })
    .filter(isWorthShowing)
    .filter(({ id }) => id !== null || !clues.isStaff);
  const best = Math.max(0, ...candidates.map(({ score }) => score));
  const oneNamed = candidates.filter(({ id, name }) => id === null && name?.match.isFull === false);
  const isShown = (candidate: Candidate) =>
    (!oneNamed.includes(candidate) || oneNamed.length <= mostWithOneName || candidate.fit === 'fits') &&
    candidate.score >= best - 60;

  const byId = candidates.filter(({ id }) => id !== null && !id.isDoubtful);
  // A year that is somebody's ID may be meant, too.
  const numbered = evidence.filter(({ id }) => id !== null).length;
  const exactIds = byId.filter(({ id }) => id?.match === 'exact' || id?.match === 'case');
  const sameMatch = (candidate: Candidate) =>
    byId.filter(({ id }) => id?.match === candidate.id?.match && id?.found === candidate.id?.found);
  const exactNames = candidates.filter(({ name }) => name?.match.isExact);
  const fittingNames = exactNames.filter(({ fit }) => fit !== 'misfits');
  const isOnlyName = (candidate: Candidate) => fittingNames.length === 1 && fittingNames[0] === candidate;

  const surenessOf = (candidate: Candidate): Sureness => {
    const { student, id, name, fit, isEligible } = candidate;
    if (!isEligible) return 'possible';
    const names = id === null ? 'agrees' : nameFit(student);
    if (id?.isClear && numbered === 1 && names === 'agrees' && fit !== 'misfits' && !clues.isStaff)
      return 'sure';
    const isNamed = name !== null && (!name.match.isFull || name.match.quality >= leastQuality);
    if (isOnlyName(candidate) && fit !== 'misfits') return 'likely';
    if (id && !id.isDoubtful) {
      if (isNamed && sameMatch(candidate).filter(({ name: other }) => other !== null).length === 1)
        return 'likely';
      if (names === 'elsewhere' || fit === 'misfits' || !isMeaningful(id.found.replace(/^0+/, '')))
        return 'possible';
      if (exactIds.includes(candidate)) return exactIds.length === 1 ? 'likely' : 'possible';
      return exactIds.length === 0 && sameMatch(candidate).length === 1 ? 'likely' : 'possible';
    }
    return id !== null && isNamed ? 'likely' : 'possible';
  };

  return candidates
    .filter(isShown)
    .map((candidate) => ({ candidate, sureness: surenessOf(candidate) }))
    .sort(
      (a, b) =>
        Number(b.candidate.isEligible) - Number(a.candidate.isEligible) ||
        order.indexOf(a.sureness) - order.indexOf(b.sureness) ||
        b.candidate.score - a.candidate.score ||
        a.candidate.student - b.candidate.student,
    )
    .map(({ candidate, sureness }) => ({
      studentId: students[candidate.student]?.id ?? '',
      sureness,
      reason: reasonOf(candidate, clues.folderClues.length > 0),
    }));
}
