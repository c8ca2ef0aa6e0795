import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { type ClassKind, listClasses } from '../../../electron/core/sheets/list-classes.ts';
import { planSheet, rowsByStudent } from '../../../electron/core/sheets/plan-sheets.ts';
import { type SheetSize, splitIntoPages } from '../../../electron/core/sheets/sheet-layout.ts';

/** A class that can be printed. */
export interface ClassChoice {
  readonly name: string;
  readonly photos: number;
  readonly missing: number;
}

/** The classes with anything to print, in the order in which they are printed. */
export function listChoices(
  students: readonly Student[],
  rows: Iterable<PhotoRow>,
  by: ClassKind,
): readonly ClassChoice[] {
  const byStudent = rowsByStudent(rows);
  return listClasses(students, by).flatMap((one) => {
    const { photos, missing } = planSheet(one, byStudent);
    return photos.length === 0 ? [] : [{ name: one.name, photos: photos.length, missing: missing.length }];
  });
}

/** Homerooms, where the roster has any. */
export function usualKind(students: readonly Student[]): ClassKind {
  return students.some(({ homeRoom }) => homeRoom) ? 'homeroom' : 'grade';
}

export function countPages(choices: readonly ClassChoice[], perPage: SheetSize): number {
  return choices.reduce(
    (sum, { photos }) => sum + splitIntoPages(Array.from({ length: photos }), perPage).length,
    0,
  );
}
