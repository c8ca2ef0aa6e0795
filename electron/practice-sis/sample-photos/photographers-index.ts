import type { Student } from '../students.ts';

/** A photo as a photographer's index lists it. */
export interface IndexedPhoto {
  /** Relative to the disc, with `/`. */
  readonly file: string;
  readonly student: Student;
}

const teachers = [
  'Alder',
  'Birch',
  'Cedar',
  'Hawthorn',
  'Juniper',
  'Linden',
  'Maple',
  'Rowan',
  'Sorrel',
  'Willow',
];

/**
 * INDEX.TXT as the US portrait standard (PSPA) has it: eleven tab-delimited columns, no header, no student ID:
 * volume, folder, file, grade, last name, first name, home room, period, teacher, track, department.
 */
export function photographersIndex(photos: readonly IndexedPhoto[]): string {
  return photos.map(({ file, student }) => `${rowOf(file, student).join('\t')}\r\n`).join('');
}

function rowOf(file: string, { grade, familyName, givenName, homeRoom }: Student): readonly string[] {
  const cut = file.lastIndexOf('/');
  return [
    'PICTUREDAY',
    file.slice(0, Math.max(cut, 0)),
    file.slice(cut + 1),
    grade === 'KG' ? 'K' : String(Number(grade)),
    familyName,
    givenName,
    homeRoom,
    '',
    teacherOf(homeRoom),
    '',
    'STUDENT',
  ];
}

function teacherOf(homeRoom: string): string {
  const sum = [...homeRoom].reduce((total, letter) => total * 7 + letter.charCodeAt(0), 0);
  return teachers[sum % teachers.length] as string;
}
