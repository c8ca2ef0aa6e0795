import { type Student, studentAt } from '../students.ts';
import type { Encoding } from './encode-picture.ts';
import type { About, Content, OddContent, PlannedFile } from './planned-file.ts';
import type { Random } from './random.ts';
import type { Shot } from './shot.ts';

/** What a recipe may ask for while it makes its files. */
export interface Ingredients {
  readonly random: Random;
  /** The next active student of the roster who has no photo yet. */
  readonly nextStudent: () => Student;
  readonly nextInactive: () => Student;
  /** Counts up from 1; no two files get the same number. */
  readonly nextNumber: () => number;
  /** The file's name, or where it has been given out, for a namesake, the next one that is free. */
  readonly freeName: (file: string) => string;
}

/** One or two files that show one issue. */
export interface Recipe {
  readonly photos: 1 | 2;
  readonly make: (from: Ingredients) => readonly PlannedFile[];
}

const jpeg: Encoding = { kind: 'jpeg' };

export function gradeFolder({ grade }: Student): string {
  return grade === 'KG' ? 'kindergarten' : `grade-${Number(grade)}`;
}

export function shotOf(student: Student, width = 640, height = 800, sitting = 0): Shot {
  return { student, sitting, width, height };
}

export function picture(shot: Shot, encoding: Encoding = jpeg): Content {
  return { kind: 'picture', shot, encoding };
}

/** A photo of the next student, under the student's ID in the grade's folder. */
function underId(
  about: About,
  extension: string,
  contentOf: (student: Student, random: Random) => Content,
): Recipe {
  return {
    photos: 1,
    make: ({ nextStudent, random }) => {
      const student = nextStudent();
      const file = `${gradeFolder(student)}/${student.id}${extension}`;
      return [{ file, about, student, content: contentOf(student, random) }];
    },
  };
}

function withSize(about: About, width: number, height: number): Recipe {
  return underId(about, '.jpg', (student) => picture(shotOf(student, width, height)));
}

function encoded(about: About, extension: string, encoding: Encoding, width = 640, height = 800): Recipe {
  return underId(about, extension, (student) => picture(shotOf(student, width, height), encoding));
}

function notAPhoto(about: About, extension: string, odd: OddContent): Recipe {
  return underId(about, extension, () => ({ kind: 'odd', odd }));
}

function cutOff(extension: string, encoding: Encoding): Recipe {
  return underId('unreadable', extension, (student, random) => {
    return { kind: 'cut-off', shot: shotOf(student), encoding, share: random.between(0.45, 0.9) };
  });
}

function named(nameOf: (student: Student, number: number) => string, isDescribed = false): Recipe {
  return {
    photos: 1,
    make: ({ nextStudent, nextNumber, freeName }) => {
      const student = nextStudent();
      const described = { kind: 'jpeg', description: `${student.familyName}, ${student.givenName}` } as const;
      return [
        {
          file: freeName(`${gradeFolder(student)}/${nameOf(student, nextNumber())}`),
          about: 'name-not-an-id',
          student,
          content: picture(shotOf(student), isDescribed ? described : jpeg),
        },
      ];
    },
  };
}

const notOnRoster: Recipe = {
  photos: 1,
  make: ({ random, nextNumber }) => {
    // The roster's IDs go up in steps, so the number right behind one of them is nobody's.
    const visitor = studentAt(6_000 + nextNumber());
    const student = { ...visitor, id: String(Number(visitor.id) + 1) };
    const file = `${random.pick(['grade-4', 'grade-7', 'grade-10'])}/${student.id}.jpg`;
    return [{ file, about: 'id-not-on-roster', student: null, content: picture(shotOf(student)) }];
  },
};

const duplicate: Recipe = {
  photos: 2,
  make: ({ nextStudent }) => {
    const student = nextStudent();
    return [gradeFolder(student), 'retakes'].map((folder, sitting) => ({
      file: `${folder}/${student.id}.jpg`,
      about: 'duplicate-id',
      student,
      content: picture(shotOf(student, 640, 800, sitting)),
    }));
  },
};

const samePicture: Recipe = {
  photos: 2,
  make: ({ nextStudent }) => {
    const pair = [nextStudent(), nextStudent()];
    const content = picture(shotOf(pair[0] as Student));
    return pair.map((student) => ({
      file: `${gradeFolder(student)}/${student.id}.jpg`,
      about: 'same-picture',
      student,
      content,
    }));
  },
};

const inactive: Recipe = {
  photos: 1,
  make: ({ nextInactive }) => {
    const student = nextInactive();
    const file = `${gradeFolder(student)}/${student.id}.jpg`;
    return [{ file, about: 'inactive', student, content: picture(shotOf(student)) }];
  },
};

const fourDigits = (number: number): string => String(2_230 + number);

/** One of each kind, those first that show most in a small folder. */
export const oneOfEach: readonly Recipe[] = [
  named((_, number) => `IMG_${fourDigits(number)}.JPG`, true),
  withSize('ratio', 800, 1200),
  encoded('sideways', '.jpg', { kind: 'jpeg', orientation: 6 }),
  cutOff('.jpg', jpeg),
  duplicate,
  encoded('wrong-extension', '.jpg', { kind: 'png' }),
  notOnRoster,
  notAPhoto('unsupported-type', '.jpg', 'text'),
  withSize('low-resolution', 240, 300),
  samePicture,
  encoded('location-data', '.jpg', { kind: 'jpeg', hasLocation: true }),
  notAPhoto('empty-file', '.jpg', 'empty'),
  encoded('not-srgb', '.jpg', { kind: 'jpeg', isCmyk: true }),
  encoded('many-pages', '.tif', { kind: 'tiff', isCompressed: true, pages: 2 }),
  notAPhoto('too-many-pixels', '.png', 'huge-png'),
  inactive,
];

/** Too big for a zip of 60,000,000 bytes; as a JPEG it is sent as it is. */
export const tooBig: Recipe = encoded('too-big-for-a-zip', '.jpg', { kind: 'jpeg', bytesBehind: 60_000_000 });

/** Other forms of the same issues, for folders with room for them. */
export const furtherForms: readonly Recipe[] = [
  named(({ familyName, givenName }) => `${familyName}, ${givenName}.jpg`),
  notAPhoto('unsupported-type', '.jpg', 'svg'),
  withSize('ratio', 1200, 900),
  cutOff('.png', { kind: 'png' }),
  named(({ id }) => `${id} (1).jpg`),
  notAPhoto('unsupported-type', '.heic', 'heic'),
  encoded('sideways', '.JPG', { kind: 'jpeg', orientation: 8 }, 1280, 1600),
  withSize('ratio', 800, 800),
  named((_, number) => `DSC0${fourDigits(number)}.jpg`),
  notAPhoto('unsupported-type', '.pdf', 'pdf'),
  inactive,
  notOnRoster,
  encoded('wrong-extension', '.png', jpeg),
  duplicate,
];
