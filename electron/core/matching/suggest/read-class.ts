import { gradeKey, plainName } from '../../roster/person-name.ts';
import type { Student } from '../../roster/roster.ts';

/** A class, as a folder's or file's name or a photographer's index gives it; each but null only where it does. */
export interface ClassClue {
  readonly grade: string | null;
  readonly room: string | null;
  readonly teacher: string | null;
}

export type ClassFit = 'fits' | 'unknown' | 'misfits';

export interface ClassIndex {
  /** What a folder is called, if that is a class of the roster. */
  readonly readFolder: (name: string) => ClassClue | null;
  /** A class in a file's own name, and the name without it. */
  readonly readName: (text: string) => { readonly clue: ClassClue | null; readonly rest: string };
  readonly readPerson: (person: {
    readonly grade: string | null;
    readonly homeRoom: string | null;
    readonly teacher: string | null;
  }) => ClassClue;
  readonly fit: (student: number, clues: readonly ClassClue[]) => ClassFit;
}

const roomWords = /\b(?:room|rm|class|classroom|home ?room|hr|section|period)\b/gu;
const titles = /\b(?:mr|mrs|ms|miss|mx|dr|teacher|senor|senora|sra|sr|class)\b/gu;
const noClue: ClassClue = { grade: null, room: null, teacher: null };

const joined = (text: string) => text.replace(/ /g, '');
const roomKey = (text: string) =>
  joined(plainName(text).replace(roomWords, ' ')).replace(/^0+(?=\d)/, '') || null;

/** The ways in which a teacher's name stands on folders: "Ms. Ana Ruiz", "Ruiz, Ana", "Ruiz", "A Ruiz". */
function teacherKeys(name: string): readonly string[] {
  const parts = name
    .split(',')
    .map((part) => plainName(part).replace(titles, ' ').split(' ').filter(Boolean));
  const words = parts.length > 1 ? [...parts.slice(1).flat(), ...(parts[0] ?? [])] : (parts[0] ?? []);
  const family = parts.length > 1 ? (parts[0] ?? []).join('') : (words.at(-1) ?? '');
  const given = words.slice(0, -1);
  const keys = [family, words.join(''), family + given.join(''), `${given[0]?.[0] ?? ''}${family}`];
  return [...new Set(keys)].filter((key) => key.length >= 2);
}

const nameClasses: readonly RegExp[] = [
  /(?<![\p{L}\d])(?:grade|grd|gr|g|class|year|yr)[-_ .]*(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d])/iu,
  /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th)(?:[-_ ]*grade(?:rs?)?)?(?![\p{L}\d])/iu,
  /(?<![\p{L}\d])(kindergarten|kinder|kg|pre-?k|tk)(?![\p{L}\d])/iu,
];
const nameRooms: readonly RegExp[] = [
  /(?<![\p{L}\d])(?:room|rm|homeroom|hr|class)[-_ .]*([a-z]?\d{1,4}[a-z]?)(?![\p{L}\d])/iu,
  /(?<![\p{L}\d])(\d{1,2}[-_ ]?[a-h])(?![\p{L}\d])/iu,
];

/** "Ms. Ruiz" in a file's name: the class, where she teaches one. */
const titledName = /(?<!\p{L})(?:mr|mrs|ms|miss|mx|dr)[. _-]*(\p{Lu}[\p{L}'’-]+)/iu;

interface Keys {
  readonly grade: string | null;
  readonly room: string | null;
  readonly teachers: readonly string[];
}

export function makeClassIndex(students: readonly Student[]): ClassIndex {
  // Thousands of students share a few classes.
  const memo = new Map<string, Keys>();
  const keysOf = students.map(({ grade, homeRoom, teacher }): Keys => {
    const label = `${grade}\n${homeRoom}\n${teacher}`;
    const known = memo.get(label);
    if (known) return known;
    const keys = {
      grade: gradeKey(grade),
      room: homeRoom ? roomKey(homeRoom) : null,
      // Home rooms are often called by their teacher.
      teachers: [...(teacher ? teacherKeys(teacher) : []), ...(homeRoom ? teacherKeys(homeRoom) : [])],
    };
    memo.set(label, keys);
    return keys;
  });
  const grades = new Set(keysOf.map(({ grade }) => grade));
  const rooms = new Set(keysOf.map(({ room }) => room));
  const teachers = new Set([...memo.values()].flatMap((keys) => keys.teachers));
  const gradeOf = (text: string) => {
    const grade = gradeKey(text);
    return grade !== null && grades.has(grade) ? grade : null;
  };
  const readRoom = (text: string): ClassClue | null => {
    const room = roomKey(text);
    if (room !== null && rooms.has(room)) return { ...noClue, room };
    const grade = /^(\d{1,2}|k) ?[a-h]$/u.exec(plainName(text))?.[1];
    return grade && gradeOf(grade) ? { ...noClue, grade: gradeOf(grade) } : null;
  };
  const readTeacher = (text: string): ClassClue | null => {
    const teacher = joined(plainName(text).replace(titles, ' '));
    return teachers.has(teacher) ? { ...noClue, teacher } : null;
  };
  const isTold = (clue: ClassClue) => clue.grade !== null || clue.room !== null || clue.teacher !== null;

  return {
    readFolder: (name) => {
      const plain = plainName(name.replace(/(\p{L})(\d)/gu, '$1 $2'));
      const numbered = /^(?:grade|class|year)? ?(\d{1,2})$/u.test(plain);
      // A folder "5" is a grade before it is a room.
      if (numbered && !/\b(?:room|rm)\b/u.test(plain) && gradeOf(plain))
        return { ...noClue, grade: gradeOf(plain) };
      const room = readRoom(name) ?? readTeacher(name);
      const grade = gradeOf(plain) ?? gradeOf(plain.replace(/ (?:grade|graders|class|students)$/u, ''));
      if (room) return room;
      if (grade) return { ...noClue, grade };
      const found = nameClasses.map((kind) => kind.exec(name)?.[1]).find((text) => text !== undefined);
      return found && gradeOf(found) ? { ...noClue, grade: gradeOf(found) } : null;
    },
    readName: (text) => {
      let rest = text;
      let clue = noClue;
      for (const kind of nameRooms) {
        const found = kind.exec(rest);
        const read = found?.[1] ? readRoom(found[1]) : null;
        if (!found || !read) continue;
        clue = { ...clue, ...(read.room ? { room: read.room } : { grade: read.grade }) };
        rest = rest.replace(found[0], ' ');
      }
      for (const kind of nameClasses) {
        const found = kind.exec(rest);
        if (!found?.[1]) continue;
        clue = { ...clue, grade: clue.grade ?? gradeOf(found[1]) };
        rest = rest.replace(found[0], ' ');
      }
      const titled = titledName.exec(rest);
      const teacher = titled?.[1] ? readTeacher(titled[1])?.teacher : null;
      if (titled && teacher) {
        clue = { ...clue, teacher };
        rest = rest.replace(titled[0], ' ');
      }
      return { clue: isTold(clue) ? clue : null, rest };
    },
    readPerson: ({ grade, homeRoom, teacher }) => ({
      grade: gradeOf(grade ?? ''),
      room: homeRoom ? (readRoom(homeRoom)?.room ?? null) : null,
      teacher: teacher ? (readTeacher(teacher)?.teacher ?? null) : null,
    }),
    fit: (student, clues) => {
      const own = keysOf[student];
      if (!own || !clues.some(isTold)) return 'unknown';
      const fits = clues.every(
        ({ grade, room, teacher }) =>
          (grade === null || grade === own.grade) &&
          (room === null || room === own.room) &&
          (teacher === null || own.teachers.includes(teacher)),
      );
      return fits ? 'fits' : 'misfits';
    },
  };
}
