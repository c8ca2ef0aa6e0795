import { baseName, splitExtension } from '../../photo/file-name.ts';
import type { PictureWords } from '../../photo/photo.ts';
import type { IndexedPerson } from '../index/index-line.ts';
import type { ClassClue, ClassIndex } from './read-class.ts';
import { type NameWords, readNameWords } from './read-name-words.ts';
import { type NumberClue, readNumbers } from './read-numbers.ts';

/** All that speaks for whose photo it is. */
export interface PhotoClues {
  /** Relative to the chosen folder, with `/`. */
  readonly file: string;
  readonly words: readonly PictureWords[];
  /** What a photographer's index says. */
  readonly indexed: { readonly person: IndexedPerson } | null;
  /** Students who have another photo already: they come later, but they come. */
  readonly takenIds: (studentId: string) => boolean;
}

// What Windows-1252 shows for the bytes 0x80 to 0x9f.
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const twoBytes = new RegExp(`([\u00c2-\u00df])([\u0080-\u00bf${windowsLetters}])`, 'gu');

/** "NuÃ±ez" is "Nuñez" in UTF-8 that some program took for Windows-1252. */
export function mendLetters(text: string): string {
  return text.replace(twoBytes, (_, lead: string, trail: string) => {
    const place = windowsLetters.indexOf(trail);
    const low = place < 0 ? trail.charCodeAt(0) : 0x80 + place;
    return String.fromCharCode(((lead.charCodeAt(0) & 0x1f) << 6) | (low & 0x3f));
  });
}

/** One text that speaks of the photo, taken apart. */
export interface ReadText {
  readonly text: string;
  /** Where it stands: in the file's name, a folder's name, or the picture's own data. */
  readonly field: 'file' | 'folder' | PictureWords['field'];
  readonly numbers: readonly NumberClue[];
  readonly names: NameWords;
}

export interface ReadClues {
  readonly stem: string;
  readonly texts: readonly ReadText[];
  /** The person in a photographer's index, as if they stood in a name. */
  readonly person: { readonly text: string; readonly names: NameWords; readonly clue: ClassClue } | null;
  readonly isStaff: boolean;
  readonly folderClues: readonly ClassClue[];
  readonly classClues: readonly ClassClue[];
}

/** Folders of those who are no students; each also with "photos", "2026" and the like beside it. */
const staffFolder =
  /(?<!\p{L})(?:staff|staffs|faculty|faculties|teachers?|adults?|employees?|personnel|admin|admins|administrators?|administration|principals?|office|front ?office|aides?|para(?:s|professionals?|educators?)|coach(?:es)?|counsell?ors?|custodians?|custodial|maintenance|cafeteria|kitchen|nurses?|librarians?|secretar(?:y|ies)|substitutes?|subs|volunteers?|board|non-?students?|parents?|visitors?|bus ?drivers?|maestr[oa]s)(?!\p{L})/iu;

export function makeClueReader(classes: ClassIndex): (clues: PhotoClues) => ReadClues {
  const readText = (written: string, field: ReadText['field']): readonly [ReadText, ClassClue | null] => {
    const text = mendLetters(written);
    const { numbers, rest } = readNumbers(text);
    const { clue, rest: names } = classes.readName(rest);
    return [{ text, field, numbers, names: readNameWords(names) }, clue];
  };
  return ({ file, words, indexed }) => {
    const { stem } = splitExtension(baseName(file));
    const folders = file.split('/').slice(0, -1);
    const folderClues = folders.map((name) => classes.readFolder(name));
    const read = [
      readText(stem, 'file'),
      // A folder that is no class may be a student's.
      ...folders.filter((_, index) => folderClues[index] === null).map((name) => readText(name, 'folder')),
      ...words.flatMap(({ field, text }) =>
        text.split(/[;|\n]|\. /u).map((part) => readText(part.trim(), field)),
      ),
    ];
    const person = indexed?.person ?? null;
    const isStaff =
      person?.isStaff === true ||
      person?.title !== undefined ||
      folders.some((name) => staffFolder.test(name));
    const personText = person ? `${person.familyName}, ${person.givenName}` : '';
    const found = folderClues.filter((clue) => clue !== null);
    const personClue = person ? classes.readPerson(person) : null;
    return {
      stem,
      texts: read.map(([text]) => text),
      person:
        person && personClue
          ? { text: personText, names: readNameWords(personText), clue: personClue }
          : null,
      isStaff,
      folderClues: found,
      classClues: [...found, ...read.flatMap(([, clue]) => clue ?? []), ...(personClue ? [personClue] : [])],
    };
  };
}
