import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settingsSchema } from '../core/contract/settings.ts';
import type { Report } from '../core/delivery/report.ts';
import { newDelivery } from '../core/fixtures/delivery.ts';
import { createShellHandlers, type ShellParts } from './shell-handlers.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shell-handlers-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Handlers with a desktop that answers every dialog with this path, or closes it. */
function handlersWith(answer: string | null, changes: Partial<ShellParts> = {}) {
  const asked: (OpenDialogOptions | SaveDialogOptions)[] = [];
  const parts = {
    window: () => ({}) as BrowserWindow,
    dialog: {
      showOpenDialog: async (_window: unknown, options: OpenDialogOptions) => {
        asked.push(options);
        return { canceled: answer === null, filePaths: answer === null ? [] : [answer] };
      },
      showSaveDialog: async (_window: unknown, options: SaveDialogOptions) => {
        asked.push(options);
        return { canceled: answer === null, filePath: answer ?? '' };
      },
    },
    isMac: false,
    documentsFolder: () => folder,
    settings: { current: () => settingsSchema.parse({}) },
    ...changes,
  } as unknown as ShellParts;
  return { handlers: createShellHandlers(parts), asked };
}

test.each([
  [true, ['openFile', 'openDirectory']],
  [false, ['openFile']],
])('a roster is one file, on a Mac a folder too (%s)', async (isMac, properties) => {
  const { handlers, asked } = handlersWith('/rosters/students.csv', { isMac });
  expect(await handlers.chooseRoster({})).toEqual({ path: '/rosters/students.csv' });
  expect(asked).toMatchObject([{ properties }]);
  const [options] = asked;
  expect(options?.filters?.[0]?.extensions).toEqual(['csv', 'tsv', 'txt', 'xlsx', 'zip']);
});

test('a dialog that is closed chooses nothing', async () => {
  const { handlers } = handlersWith(null);
  expect(await handlers.chooseRoster({})).toBeNull();
  expect(await handlers.chooseFolder({})).toBeNull();
  expect(await handlers.saveText({ suggestedName: 'a.csv', text: 'x' })).toBeNull();
});

test('the page suggests a name to save under, and no folder', async () => {
  const file = path.join(folder, 'saved.csv');
  const { handlers, asked } = handlersWith(file);
  await handlers.saveText({ suggestedName: '../../.bashrc', text: 'Zoë' });
  expect(asked).toMatchObject([{ defaultPath: path.join(folder, '.bashrc') }]);
  expect(await readFile(file, 'utf8')).toBe('Zoë');
});

test('a file that cannot be written is an expected failure', async () => {
  const { handlers } = handlersWith(path.join(folder, 'not there', 'saved.csv'));
  await expect(handlers.saveText({ suggestedName: 'a.csv', text: 'x' })).rejects.toMatchObject({
    code: 'cannot-write',
  });
});

const report: Report = { title: 'Lincoln fall', subtitle: '', counts: [], sections: [] };

test('a report is printed and written whole, under a name that the page suggests', async () => {
  const file = path.join(folder, 'report.pdf');
  const { handlers, asked } = handlersWith(file, { printReport: async () => Buffer.from('%PDF-') });
  const saved = await handlers.saveReport({ suggestedName: '../Lincoln fall.pdf', report });
  expect(saved).toEqual({ path: file });
  expect(asked).toMatchObject([{ defaultPath: path.join(folder, 'Lincoln fall.pdf') }]);
  expect(await readdir(folder)).toEqual(['report.pdf']);
  expect(await readFile(file, 'utf8')).toBe('%PDF-');
});

test('a report that nobody wants to save is not printed', async () => {
  const { handlers } = handlersWith(null, {
    printReport: () => Promise.reject(new Error('Nobody asked for it')),
  });
  expect(await handlers.saveReport({ suggestedName: 'a.pdf', report })).toBeNull();
});

test('a report that cannot be written is an expected failure', async () => {
  const file = path.join(folder, 'not there', 'report.pdf');
  const { handlers } = handlersWith(file, { printReport: async () => Buffer.from('%PDF-') });
  await expect(handlers.saveReport({ suggestedName: 'a.pdf', report })).rejects.toMatchObject({
    code: 'cannot-write',
  });
});

test('without a window nothing is asked', async () => {
  const { handlers, asked } = handlersWith('/x', { window: () => null });
  await expect(handlers.chooseRoster({})).rejects.toMatchObject({ code: 'cancelled' });
  expect(asked).toEqual([]);
});

test('the folder of the zips is shown, as the run knows it; the page names no path', async () => {
  const shown: string[] = [];
  const shell = { showItemInFolder: (file: string) => shown.push(file) } as unknown as ShellParts['shell'];
  const zip = { name: 'photos-001.zip', photos: 1, bytes: 1, sha256: '' };
  const packed = newDelivery('folder', {
    status: { kind: 'finished', failure: null },
    items: [{ number: 1, photos: 1, archiveBytes: 1, state: { kind: 'delivered', zip } }],
  });
  await handlersWith(null, { shell, run: () => packed }).handlers.showZips({});
  await handlersWith(null, { shell, run: () => ({ kind: 'none' }) }).handlers.showZips({});
  expect(shown).toEqual([path.join(packed.destination.label, 'photos-001.zip')]);
});

test('the page of a release is the one that was found, and there is none before', async () => {
  const opened: string[] = [];
  let found: string | null = null;
  const { handlers } = handlersWith(null, {
    shell: {
      openExternal: async (url) => void opened.push(url),
      showItemInFolder: () => undefined,
    },
    updates: { checkNow: async () => ({ kind: 'current' }), releasePage: () => found },
  });
  await handlers.openReleasePage({});
  expect(opened).toEqual([]);
  found = 'https://github.com/picture-day/picture-day/releases/tag/v1.2.0';
  await handlers.openReleasePage({});
  expect(opened).toEqual([found]);
});

test('text that cannot be copied is an expected failure', async () => {
  const copied: string[] = [];
  let isLocked = false;
  const clipboard = {
    async writeText(text: string) {
      await new Promise(setImmediate);
      if (isLocked) throw new Error('another program holds the clipboard');
      copied.push(text);
    },
  };
  const { handlers } = handlersWith(null, { clipboard });
  await handlers.copyText({ text: 'words' });
  expect(copied).toEqual(['words']);
  isLocked = true;
  await expect(handlers.copyText({ text: 'words' })).rejects.toMatchObject({ code: 'cannot-copy' });
});
