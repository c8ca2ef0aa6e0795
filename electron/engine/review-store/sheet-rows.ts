import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { KeptSheet, NumberedPhoto } from '../../core/sheets/kept-sheet.ts';

export const sheetTables = `
  CREATE TABLE sheets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    review_id INTEGER NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
    class_key TEXT NOT NULL,
    code TEXT NOT NULL,
    UNIQUE (review_id, class_key)
  ) STRICT;
  CREATE TABLE sheet_photos (
    sheet_id INTEGER NOT NULL REFERENCES sheets (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (sheet_id, number)
  ) STRICT;
`;

/** The numbers on printed class sheets of one folder. */
export interface SheetRows {
  /** In the order in which they were first printed. */
  load(): readonly KeptSheet[];
  /** Adds what is new of these; what was printed before is never changed. */
  save(sheets: readonly KeptSheet[]): void;
}

interface Scope {
  readonly database: DatabaseSync;
  readonly reviewId: number;
  /** Runs it as one transaction. */
  readonly write: (work: () => void) => void;
}

const sheetRow = z.object({ id: z.number(), class_key: z.string(), code: z.string() });
const photoRow = z.object({ number: z.number(), file: z.string(), sha256: z.string() });

export function createSheetRows({ database, reviewId, write }: Scope): SheetRows {
  const findSheets = database.prepare(
    'SELECT id, class_key, code FROM sheets WHERE review_id = ? ORDER BY id',
  );
  const findPhotos = database.prepare(
    'SELECT number, file, sha256 FROM sheet_photos WHERE sheet_id = ? ORDER BY number',
  );
  const addSheet = database.prepare(
    'INSERT INTO sheets (review_id, class_key, code) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const findSheet = database.prepare('SELECT id FROM sheets WHERE review_id = ? AND class_key = ?');
  const addPhoto = database.prepare(
    'INSERT INTO sheet_photos (sheet_id, number, file, sha256) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const photosOf = (sheetId: number): readonly NumberedPhoto[] =>
    findPhotos.all(sheetId).map((row) => photoRow.parse(row));
  return {
    load: () =>
      findSheets.all(reviewId).map((row) => {
        const { id, class_key: key, code } = sheetRow.parse(row);
        return { key, code, photos: photosOf(id) };
      }),
    save: (sheets) =>
      write(() => {
        for (const { key, code, photos } of sheets) {
          addSheet.run(reviewId, key, code);
          const sheetId = Number(findSheet.get(reviewId, key)?.['id']);
          for (const { number, file, sha256 } of photos) addPhoto.run(sheetId, number, file, sha256);
        }
      }),
  };
}
