import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Printout } from '../core/sheets/printout.ts';
import type { ClassSheet } from '../core/sheets/sheet-order.ts';
import type { PrintablePage } from './page-printer.ts';
import { createPrintoutHandlers, type PrintoutParts } from './printout-handlers.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'printout-handlers-'));
});

afterEach(() => rm(folder, { recursive: true }));

const printout: Printout = {
  kind: 'class-sheets',
  order: { by: 'homeroom', names: ['5B'], perPage: 48, paper: 'a4' },
};
const sheet: ClassSheet = {
  by: 'homeroom',
  name: '5B',
  teacher: null,
  code: '5B',
  photos: [{ number: 1, photoId: 'p1', name: 'Lopez, Maria', studentId: '104233' }],
  missing: [],
};

/** Handlers that save where they are told, and note what the engine is asked and what is printed. */
function handlersWith(answer: string | null, isPrinted = true) {
  const asked: string[] = [];
  const pages: PrintablePage[] = [];
  const parts = {
    dialogs: { chooseWhereToSave: async () => answer },
    engine: {
      async request(name: string, input: object) {
        asked.push(`${name} ${JSON.stringify(input)}`);
        const value = name === 'classSheets' ? { sheets: [sheet] } : { bytes: new Uint8Array([1]) };
        return { ok: true, value };
      },
    },
    printer: {
      async toPdf(page: PrintablePage) {
        pages.push(page);
        return Buffer.from('%PDF-');
      },
      async print(page: PrintablePage) {
        pages.push(page);
        return isPrinted;
      },
    },
    now: () => new Date(2026, 11, 1).getTime(),
  } as unknown as PrintoutParts;
  return { handlers: createPrintoutHandlers(parts), asked, pages };
}

test('a PDF is written whole, where the person said', async () => {
  const file = path.join(folder, 'sheets.pdf');
  const { handlers, pages } = handlersWith(file);
  expect(await handlers.savePrintout({ suggestedName: 'sheets.pdf', printout })).toEqual({ path: file });
  expect(await readdir(folder)).toEqual(['sheets.pdf']);
  expect(await readFile(file, 'utf8')).toBe('%PDF-');
  expect(pages[0]?.html).toContain('Printed December 1, 2026');
});

test('nothing is numbered or printed where the dialog is closed', async () => {
  const { handlers, asked, pages } = handlersWith(null);
  expect(await handlers.savePrintout({ suggestedName: 'sheets.pdf', printout })).toBeNull();
  expect([asked, pages]).toEqual([[], []]);
});

test('a page gets the pictures that stand on it, and no others', async () => {
  const { handlers, asked, pages } = handlersWith(null);
  expect(await handlers.print({ printout })).toEqual({ isPrinted: true });
  expect(await pages[0]?.picture?.('p1')).toEqual(new Uint8Array([1]));
  expect(await pages[0]?.picture?.('p2')).toBeNull();
  expect(asked.map((request) => request.split(' ')[0])).toEqual(['classSheets', 'sheetPicture']);
});

test('a dialog for printers that was closed is no failure', async () => {
  expect(await handlersWith(null, false).handlers.print({ printout })).toEqual({ isPrinted: false });
});

test('a file that cannot be written is an expected failure', async () => {
  const { handlers } = handlersWith(path.join(folder, 'not there', 'sheets.pdf'));
  await expect(handlers.savePrintout({ suggestedName: 'a.pdf', printout })).rejects.toMatchObject({
    code: 'cannot-write',
  });
});
