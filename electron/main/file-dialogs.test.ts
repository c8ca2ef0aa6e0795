import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Settings, settingsSchema } from '../core/contract/settings.ts';
import { createFileDialogs, type FileDialogs } from './file-dialogs.ts';

let home = '';
let documents = '';

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'file-dialogs-'));
  documents = path.join(home, 'Documents');
  await mkdir(documents);
  // As os.homedir reads it on POSIX and on Windows.
  vi.stubEnv('HOME', home);
  vi.stubEnv('USERPROFILE', home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
});

/** Where the dialog begins, below the home folder. */
async function startOf(
  ask: (dialogs: FileDialogs) => Promise<unknown>,
  settings: Partial<Settings> = {},
): Promise<string> {
  const asked: OpenDialogOptions[] = [];
  const show = async (...given: readonly unknown[]) => {
    asked.push(given[1] as OpenDialogOptions);
    return { canceled: true, filePaths: [], filePath: '' };
  };
  const dialogs = createFileDialogs({
    window: () => ({}) as BrowserWindow,
    dialog: { showOpenDialog: show, showSaveDialog: show },
    settings: () => settingsSchema.parse(settings),
    documentsFolder: () => documents,
    isMac: false,
  });
  await ask(dialogs);
  return path.relative(home, asked[0]?.defaultPath ?? '/no/default');
}

async function makeFolder(name: string): Promise<string> {
  const folder = path.join(home, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

const openedAt = '2026-09-01T08:00:00Z';

test('a folder is looked for beside the last one', async () => {
  const last = await makeFolder('school/lincoln-fall');
  const settings = { recentFolders: [{ path: last, openedAt }] };
  expect(await startOf((dialogs) => dialogs.chooseFolder(), settings)).toBe('school');
});

test('where the last folder is gone, its nearest parent is shown', async () => {
  await makeFolder('school');
  const gone = path.join(home, 'school/2025/fall/lincoln');
  const settings = { recentFolders: [{ path: gone, openedAt }] };
  expect(await startOf((dialogs) => dialogs.chooseFolder(), settings)).toBe('school');
});

test('before any choice the documents are shown, or the home folder where they are away', async () => {
  const asks = [
    (dialogs: FileDialogs) => dialogs.chooseFolder(),
    (dialogs: FileDialogs) => dialogs.chooseFiles(),
    (dialogs: FileDialogs) => dialogs.chooseRoster(),
    (dialogs: FileDialogs) => dialogs.chooseCaFile(),
  ];
  for (const ask of asks) expect(await startOf(ask)).toBe('Documents');
  await rm(documents, { recursive: true });
  for (const ask of asks) expect(await startOf(ask)).toBe('');
  const save = (dialogs: FileDialogs) => dialogs.chooseWhereToSave('../report.pdf');
  expect(await startOf(save)).toBe('report.pdf');
});

test('a roster and a certificate are looked for where the last one was', async () => {
  const folder = await makeFolder('office');
  const rosterPath = path.join(folder, 'students.csv');
  expect(await startOf((dialogs) => dialogs.chooseRoster(), { rosterPath })).toBe('office');
  const network = { ...settingsSchema.parse({}).network, extraCaFile: path.join(folder, 'ca.pem') };
  expect(await startOf((dialogs) => dialogs.chooseCaFile(), { network })).toBe('office');
});

test('a key is looked for where the last one was, then in .ssh, then at home', async () => {
  const ask = (dialogs: FileDialogs) => dialogs.chooseKeyFile();
  expect(await startOf(ask)).toBe('');
  await makeFolder('.ssh');
  expect(await startOf(ask)).toBe('.ssh');
  const sftpKeyPath = path.join(await makeFolder('keys'), 'id_ed25519');
  expect(await startOf(ask, { sftpServer: 'sftp.example.org', sftpKeyPath })).toBe('keys');
});

test('a file that was opened as a folder leads to the folder that it lies in', async () => {
  const zip = path.join(await makeFolder('downloads'), 'photos.zip');
  await writeFile(zip, '');
  const settings = { recentFolders: [{ path: path.join(zip, 'inside'), openedAt }] };
  expect(await startOf((dialogs) => dialogs.chooseFolder(), settings)).toBe('downloads');
});
