import type { Replies } from '../../core/contract/contract.ts';
import { type Photo, sha256Of } from '../../core/photo/photo.ts';
import type { Student } from '../../core/roster/roster.ts';
import { AppError } from '../../core/shared/failure.ts';
import {
  chooseCode,
  findNumbered,
  type KeptSheet,
  matchNumbers,
  numberPhotos,
} from '../../core/sheets/kept-sheet.ts';
import { classKey, listClasses, type SchoolClass } from '../../core/sheets/list-classes.ts';
import { planSheet, rowsByStudent } from '../../core/sheets/plan-sheets.ts';
import { readSheetNumbers } from '../../core/sheets/read-sheet-numbers.ts';
import type { ClassSheet, SheetOrder } from '../../core/sheets/sheet-order.ts';
import type { SheetRows } from '../review-store/sheet-rows.ts';
import type { FolderService } from './folder-service.ts';

/** Class sheets of the open folder, and the numbers on them. */
export interface SheetService {
  /** @throws AppError `still-checking` while the folder is being read, `bad-request` for a class that the roster does not have. */
  print(order: SheetOrder): readonly ClassSheet[];
  printed(): Replies['printedSheets'];
  find(text: string): Replies['findPrinted'];
}

export interface SheetServiceOptions {
  readonly folder: FolderService;
  readonly students: () => readonly Student[];
  /** Of the open folder. */
  readonly kept: () => SheetRows;
  readonly isChecked: () => boolean;
}

function nameOf({ familyName, givenName, id }: Student): string {
  return [familyName, givenName].filter(Boolean).join(', ') || id;
}

export function createSheetService({ folder, students, kept, isChecked }: SheetServiceOptions): SheetService {
  const photosOf = (): readonly Photo[] => {
    const { batch } = folder.need();
    return batch.ids().flatMap((id) => batch.get(id) ?? []);
  };
  const classesOf = ({ by, names }: SheetOrder): readonly SchoolClass[] => {
    const wanted = new Set(names);
    const found = listClasses(students(), by).filter(({ name }) => wanted.has(name));
    if (found.length < wanted.size) throw new AppError('bad-request', 'there is no such class');
    return found;
  };
  return {
    print(order) {
      const { batch } = folder.need();
      // Until a picture is read whole, nothing says which one a number was given to.
      if (!isChecked()) throw new AppError('still-checking');
      const byStudent = rowsByStudent(batch.rows());
      const rows = kept();
      const former = rows.load();
      const codes = former.map(({ code }) => code);
      const numbered: KeptSheet[] = [];
      const sheets = classesOf(order).map((one): ClassSheet => {
        const { photos, missing } = planSheet(one, byStudent);
        const known = photos.flatMap((photo) => {
          const content = batch.get(photo.photoId);
          const sha256 = content ? sha256Of(content) : null;
          return sha256 === null ? [] : [{ ...photo, sha256 }];
        });
        const key = classKey(one);
        const before = former.find((sheet) => sheet.key === key);
        const code = before?.code ?? chooseCode(one.by, one.name, codes);
        if (!before) codes.push(code);
        const sheet = numberPhotos(before ?? { key, code, photos: [] }, known);
        numbered.push(sheet);
        const numbers = matchNumbers(sheet, known);
        return {
          by: one.by,
          name: one.name,
          teacher: one.teacher,
          code,
          photos: known
            .map(({ photoId, student }, place) => ({
              number: numbers[place] ?? 0,
              photoId,
              name: nameOf(student),
              studentId: student.id,
            }))
            .sort((one, other) => one.number - other.number),
          missing: missing.map(nameOf),
        };
      });
      rows.save(numbered);
      return sheets;
    },
    printed: () => ({
      sheets: kept()
        .load()
        .map(({ code, photos }) => ({ code, last: photos.at(-1)?.number ?? 0 })),
    }),
    find(text) {
      const photos = photosOf();
      const sheets = kept().load();
      const read = readSheetNumbers(text, sheets);
      if (read.kind === 'problem') return read;
      const contents = photos.map((photo) => ({ file: photo.file, sha256: sha256Of(photo) }));
      const found = read.wanted.flatMap(({ code, numbers }) => {
        const sheet = sheets.find((one) => one.code === code);
        return sheet ? numbers.map((number) => ({ code, ...findNumbered(sheet, number, contents) })) : [];
      });
      return {
        kind: 'found',
        photos: found.flatMap((one) => {
          const photo = one.kind === 'gone' ? undefined : photos[one.place];
          if (!photo) return [];
          return [
            { code: one.code, number: one.number, photoId: photo.id, isChanged: one.kind === 'changed' },
          ];
        }),
        gone: found.flatMap(({ kind, code, number }) => (kind === 'gone' ? [{ code, number }] : [])),
      };
    },
  };
}
