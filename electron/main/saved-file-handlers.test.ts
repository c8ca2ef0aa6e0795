import type { BrowserWindow, NativeImage } from 'electron';
import { expect, test } from 'vitest';
import { type Settings, settingsSchema } from '../core/contract/settings.ts';
import { shellRequests } from '../core/contract/shell-contract.ts';
import type { Result } from '../core/shared/failure.ts';
import { createSavedFileHandlers, type SavedFileParts } from './saved-file-handlers.ts';

const icon = {} as NativeImage;
const which = { runId: 7, zip: 2, part: 'map' } as const;

/** A desktop that records, and an engine that answers this to the question where a file lies. */
function handlersWith(answer: Result<{ readonly path: string }>, changes: Partial<SavedFileParts> = {}) {
  const asked: unknown[] = [];
  const done: unknown[] = [];
  const contents = { startDrag: (item: unknown) => done.push(['drag', item]) };
  const handlers = createSavedFileHandlers({
    window: () => ({ webContents: contents }) as unknown as BrowserWindow,
    shell: {
      openExternal: async (url) => void done.push(['open', url]),
      showItemInFolder: (file) => void done.push(['show', file]),
    },
    clipboard: { writeText: async (text) => void done.push(['copy', text]) },
    settings: () => settingsSchema.parse({}),
    engine: {
      request: async (name: string, input: unknown) => {
        asked.push([name, input]);
        return answer as never;
      },
    },
    dragIcon: () => icon,
    ...changes,
  });
  return { handlers, asked, done };
}

const there = { ok: true, value: { path: '/zips/photos-002-map.txt' } } as const;

test('what the engine has found is dragged, shown and copied, and nothing else', async () => {
  const { handlers, asked, done } = handlersWith(there);
  await handlers.dragSavedFile(which);
  await handlers.showSavedFile(which);
  await handlers.copySavedFilePath(which);
  expect(asked).toEqual(Array.from({ length: 3 }, () => ['locateSavedFile', which]));
  expect(done).toEqual([
    ['drag', { file: '/zips/photos-002-map.txt', icon }],
    ['show', '/zips/photos-002-map.txt'],
    ['copy', '/zips/photos-002-map.txt'],
  ]);
});

test.each(['saved-file-missing', 'saved-file-changed', 'bad-request'] as const)(
  'a file of which the engine says %s goes nowhere',
  async (code) => {
    const { handlers, done } = handlersWith({ ok: false, failure: { code, detail: 'photos-002.zip' } });
    for (const name of ['dragSavedFile', 'showSavedFile', 'copySavedFilePath'] as const)
      await expect(handlers[name](which)).rejects.toMatchObject({ code, detail: 'photos-002.zip' });
    expect(done).toEqual([]);
  },
);

test.each([
  { path: '/etc/passwd' },
  { file: '/etc/passwd' },
  { ...which, path: '/etc/passwd' },
  { ...which, files: ['/etc/passwd'] },
  { ...which, part: '../../etc/passwd' },
  { ...which, zip: '1' },
  { ...which, zip: 0 },
  { ...which, runId: -1 },
  { runId: 7, zip: 2 },
])('a page cannot name a file as %j', (input) => {
  for (const name of ['dragSavedFile', 'showSavedFile', 'copySavedFilePath'] as const)
    expect(shellRequests[name].input.safeParse(input).success).toBe(false);
});

test('a drag that would begin after the button is up does not begin', async () => {
  const times = [0, 1_001];
  const { handlers, done } = handlersWith(there, { now: () => times.shift() ?? 0 });
  await expect(handlers.dragSavedFile(which)).rejects.toMatchObject({ code: 'drag-too-late' });
  expect(done).toEqual([]);
});

test('without a window nothing is dragged', async () => {
  const { handlers } = handlersWith(there, { window: () => null });
  await expect(handlers.dragSavedFile(which)).rejects.toMatchObject({ code: 'cancelled' });
});

const withPages = (uploadPages: Settings['uploadPages']) => ({
  settings: () => ({ ...settingsSchema.parse({}), uploadPages }),
});

test('the page of a system is opened where the settings say it is', async () => {
  const address = 'https://sis.example.org/pictures?school=7';
  const { handlers, done } = handlersWith(there, withPages({ powerschool: address }));
  await handlers.openUploadPage({ presetId: 'powerschool' });
  expect(done).toEqual([['open', address]]);
  for (const presetId of ['illuminate', '__proto__', 'constructor', ''])
    await expect(handlers.openUploadPage({ presetId })).rejects.toMatchObject({ code: 'bad-request' });
  expect(done).toHaveLength(1);
});

test.each(['http://sis.example.org', 'file:///etc/passwd', 'ms-settings:privacy', 'javascript:alert(1)'])(
  '%s is neither kept nor opened',
  async (address) => {
    const input = { uploadPages: { powerschool: address } };
    expect(shellRequests.changeSettings.input.safeParse(input).success).toBe(false);
    expect(settingsSchema.safeParse(input).success).toBe(false);
    const { handlers, done } = handlersWith(there, withPages({ powerschool: address }));
    await expect(handlers.openUploadPage({ presetId: 'powerschool' })).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect(done).toEqual([]);
  },
);
