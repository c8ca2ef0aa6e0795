import { studentIdKey } from '../../photo/student-id.ts';
import type { Student } from '../../roster/roster.ts';

/** How a number in a photo's name or words stands to a student's ID. */
export type IdMatch = 'exact' | 'case' | 'zeros' | 'digit';

export interface IdIndex {
  /** By number of the student on the roster. */
  readonly findExact: (text: string) => number | undefined;
  readonly find: (text: string) => readonly { readonly student: number; readonly match: IdMatch }[];
  /** Two digits swapped, one wrong, missing or too many; swapped ones first. */
  readonly findSlips: (text: string) => readonly number[];
}

/** Letters that are read for digits, and typed for them. */
const digitLetters: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };
const toDigits = (text: string) =>
  text.replace(/[oil]/giu, (letter) => digitLetters[letter.toLowerCase()] ?? letter);

const stripZeros = (id: string) => id.replace(/^0+(?=.)/, '');

/** Shorter IDs lie so close together that a slip leads to any of them. */
const shortestForSlips = 4;

function* listSlips(text: string): Generator<string> {
  for (let index = 0; index + 1 < text.length; index += 1) {
    yield text.slice(0, index) + text[index + 1] + text[index] + text.slice(index + 2);
  }
  for (let index = 0; index < text.length; index += 1) yield text.slice(0, index) + text.slice(index + 1);
  for (let index = 0; index <= text.length; index += 1) {
    for (let digit = 0; digit <= 9; digit += 1) {
      yield text.slice(0, index) + digit + text.slice(index);
      if (index < text.length) yield text.slice(0, index) + digit + text.slice(index + 1);
    }
  }
}

export function makeIdIndex(students: readonly Student[]): IdIndex {
  const exact = new Map(students.map(({ id }, index) => [id, index]));
  const plain = new Map<string, number[]>();
  for (const [index, { id }] of students.entries()) {
    const key = stripZeros(studentIdKey(id));
    const others = plain.get(key);
    if (others) others.push(index);
    else plain.set(key, [index]);
  }
  const matchOf = (student: number, text: string): IdMatch => {
    const id = students[student]?.id ?? '';
    if (id === text) return 'exact';
    return studentIdKey(id) === studentIdKey(text) ? 'case' : 'zeros';
  };
  return {
    findExact: (text) => exact.get(text),
    find: (text) =>
      (plain.get(stripZeros(studentIdKey(text))) ?? []).map((student) => ({
        student,
        match: matchOf(student, text),
      })),
    findSlips: (text) => {
      if (text.length < shortestForSlips) return [];
      const found = new Set<number>();
      for (const slip of [toDigits(text), ...listSlips(text)]) {
        const student = slip === text || slip.length < shortestForSlips ? undefined : exact.get(slip);
        if (student !== undefined) found.add(student);
      }
      return [...found];
    },
  };
}
