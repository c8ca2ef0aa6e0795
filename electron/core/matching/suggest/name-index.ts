import { plainName } from '../../roster/person-name.ts';
import type { Student } from '../../roster/roster.ts';
import { readSuffix } from './read-name-words.ts';
import { makeWordIndex, type WordIndex } from './word-index.ts';

/** Which part of a student's name a word is: all of it, its first word, or another word of it. */
export type NamePart = 'whole' | 'first' | 'other';

const parts: readonly NamePart[] = ['whole', 'first', 'other'];

export interface Posting {
  readonly student: number;
  readonly part: NamePart;
}

export interface NameIndex extends WordIndex {
  readonly given: (word: number) => readonly Posting[];
  readonly family: (word: number) => readonly Posting[];
  readonly wordOf: (word: number) => string;
  readonly namesOf: (student: number) => StudentNames;
  /** First letters of the given and the family name. */
  readonly initialsOf: (student: number) => readonly [string, string];
}

/** The words of a student's names, without accents; families' particles ("de la") stand in `family` too. */
export interface StudentNames {
  readonly given: readonly string[];
  readonly preferred: readonly string[];
  readonly family: readonly string[];
  /** "jr", "iii"; null for most. */
  readonly suffix: string | null;
}

const particles = new Set(
  'de la las los del da das do dos di du van von den der ter ten el al bin ibn ben st saint san y e mac mc o'.split(
    ' ',
  ),
);
export const isParticle = (word: string) => particles.has(word);

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

function wordsOf(name: string): readonly string[] {
  return plainName(name)
    .split(' ')
    .filter((word) => word !== '' && !suffixes.has(word));
}

/** As it is spelt where a keyboard has no such letter: Müller is Mueller, Søren is Soeren. */
function spellOut(name: string): string | null {
  if (!/[äöüøåÄÖÜØÅ]/u.test(name.normalize('NFC'))) return null;
  const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøå]/gu, (letter) => letters[letter] ?? letter);
}

function listForms(name: string): readonly (readonly [string, NamePart])[] {
  const forms: (readonly [string, NamePart])[] = [];
  for (const spelling of [name, spellOut(name)]) {
    if (spelling === null) continue;
    const words = wordsOf(spelling);
    forms.push([words.join(''), 'whole']);
    if (words.length < 2) continue;
    const telling = words.filter((word) => !isParticle(word) && word.length > 1);
    forms.push(...telling.map((word, index) => [word, index === 0 ? 'first' : 'other'] as const));
  }
  return forms;
}

interface Lists {
  readonly given: number[];
  readonly family: number[];
}

/** Postings are packed into one number each: a name such as Garcia stands on hundreds of students. */
const unpack = (packed: readonly number[]): readonly Posting[] =>
  packed.map((entry) => ({ student: Math.floor(entry / 4), part: parts[entry % 4] ?? 'other' }));

export function makeNameIndex(students: readonly Student[]): NameIndex {
  const lists = new Map<string, Lists>();
  const add = (kind: 'given' | 'family', name: string, student: number) => {
    for (const [form, part] of listForms(name)) {
      if (form === '') continue;
      const list = lists.get(form) ?? { given: [], family: [] };
      list[kind].push(student * 4 + parts.indexOf(part));
      lists.set(form, list);
    }
  };
  for (const [index, { givenName, familyName, preferredName }] of students.entries()) {
    add('given', givenName, index);
    if (preferredName) add('given', preferredName, index);
    add('family', familyName, index);
  }
  const namesOf = (student: number): StudentNames => {
    const { givenName = '', familyName = '', preferredName = '' } = students[student] ?? {};
    return {
      given: wordsOf(givenName),
      preferred: wordsOf(preferredName),
      family: wordsOf(familyName),
      suffix: readSuffix(familyName) ?? readSuffix(givenName),
    };
  };
  const initials = students.map(({ givenName, familyName }): readonly [string, string] => [
    plainName(givenName).charAt(0),
    wordsOf(familyName)
      .find((word) => !isParticle(word))
      ?.charAt(0) ?? '',
  ]);
  const words = [...lists.keys()];
  const ordered = [...lists.values()].map(({ given, family }) => ({
    given: unpack(given),
    family: unpack(family),
  }));
  return {
    ...makeWordIndex(words),
    given: (word) => ordered[word]?.given ?? [],
    family: (word) => ordered[word]?.family ?? [],
    wordOf: (word) => words[word] ?? '',
    namesOf,
    initialsOf: (student) => initials[student] ?? ['', ''],
  };
}
