import type { Student } from '../../roster/roster.ts';
import { fitNames, type NameFit, strongFields, type TextMatch } from './fit-names.ts';
import type { IdIndex, IdMatch } from './id-index.ts';
import type { NameMatch, NameMatcher } from './match-names.ts';
import type { ClassIndex } from './read-class.ts';
import type { ReadClues, ReadText } from './read-clues.ts';
import { isMeaningful, type NumberClue } from './read-numbers.ts';

export interface IdEvidence {
  readonly match: IdMatch;
  readonly found: string;
  readonly text: ReadText;
  /** Stands free, is long enough and no year: the student could be sure. */
  readonly isClear: boolean;
  readonly isDoubtful: boolean;
}

export interface NameEvidence {
  readonly source: 'name' | 'picture' | 'index';
  readonly match: NameMatch;
  /** Null: the photographer's index. */
  readonly text: ReadText | null;
  readonly found: string;
}

/** All that speaks for one student. */
export interface Evidence {
  readonly student: number;
  readonly id: IdEvidence | null;
  readonly name: NameEvidence | null;
}

export interface Weighed {
  readonly evidence: readonly Evidence[];
  /** Whether the names that stand there are this student's. */
  readonly nameFit: (student: number) => NameFit;
}

export interface RosterIndexes {
  readonly students: readonly Student[];
  readonly ids: IdIndex;
  readonly names: NameMatcher;
  readonly classes: ClassIndex;
}

const matchRank: Readonly<Record<IdMatch, number>> = { exact: 4, case: 3, zeros: 2, digit: 1 };

// `00042` is a lab's counter before it is student 42.
function isDoubtful(clue: NumberClue, match: IdMatch, text: ReadText): boolean {
  if (clue.isWhole && text.field === 'file') return false;
  return clue.isDoubtful || (match === 'zeros' && clue.text.replace(/^0+/, '').length < 4);
}

function gatherIds(texts: readonly ReadText[], stem: string, { ids, students }: RosterIndexes) {
  const found = new Map<number, IdEvidence>();
  const add = (student: number, match: IdMatch, clue: NumberClue, text: ReadText) => {
    const isClear =
      match === 'exact' &&
      text.field !== 'folder' &&
      clue.isFree &&
      !clue.isDoubtful &&
      isMeaningful(students[student]?.id ?? '');
    const evidence = {
      match,
      found: clue.text,
      text,
      isClear,
      isDoubtful: isDoubtful(clue, match, text),
    };
    const known = found.get(student);
    const weight = ({ match: kind, isDoubtful, isClear: clear }: IdEvidence) =>
      matchRank[kind] + (clear ? 0.5 : 0) - (isDoubtful ? 4 : 0);
    if (!known || weight(evidence) > weight(known)) found.set(student, evidence);
  };
  for (const text of texts) {
    const exact = text.numbers.filter((clue) => ids.find(clue.text).length > 0);
    for (const clue of text.numbers) {
      for (const { student, match } of ids.find(clue.text)) {
        if (text.field !== 'folder' || (match === 'exact' && !clue.isDoubtful))
          add(student, match, clue, text);
      }
      // Folders are numbered by jobs and orders.
      if (text.field === 'folder') continue;
      // A part of a number that is known is not misspelt.
      const isPart = exact.some((other) => other.text.includes(clue.text) || clue.text.includes(other.text));
      if (isPart || clue.isDoubtful) continue;
      for (const student of ids.findSlips(clue.text)) add(student, 'digit', clue, text);
    }
  }
  const own = ids.findExact(stem);
  return { found, own };
}

function gatherNames({ texts, person }: ReadClues, { names }: RosterIndexes) {
  const found = new Map<number, NameEvidence>();
  const matches: TextMatch[] = [];
  const add = (evidence: NameEvidence) => {
    const known = found.get(evidence.match.student);
    if (!known || evidence.match.quality > known.match.quality) found.set(evidence.match.student, evidence);
  };
  for (const text of texts) {
    if (text.names.isNoStudent) continue;
    for (const match of names.match(text.names)) {
      matches.push({ text, match });
      if (!match.isFull && (text.names.isAboutMore || !strongFields.has(text.field))) continue;
      const source = text.field === 'file' || text.field === 'folder' ? 'name' : 'picture';
      add({ source, match, text, found: text.text });
    }
  }
  if (person) {
    for (const match of names.match(person.names)) {
      matches.push({ text: null, match });
      if (match.isFull) add({ source: 'index', match, text: null, found: person.text });
    }
  }
  return { found, matches };
}

export function weighClues(clues: ReadClues, indexes: RosterIndexes): Weighed {
  const ids = gatherIds(clues.texts, clues.stem, indexes);
  const names = gatherNames(clues, indexes);
  const students = new Set([...ids.found.keys(), ...names.found.keys()]);
  if (ids.own !== undefined) students.delete(ids.own);
  const nameFit = (student: number): NameFit =>
    ids.own !== undefined && ids.own !== student
      ? 'elsewhere'
      : fitNames(student, clues, names.matches, indexes.names);
  return {
    evidence: [...students].map((student) => ({
      student,
      id: ids.found.get(student) ?? null,
      name: names.found.get(student) ?? null,
    })),
    nameFit,
  };
}
