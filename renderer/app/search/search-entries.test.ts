import { expect, test } from 'vitest';
import { type Command, commands } from '../../../electron/core/contract/commands.ts';
import type { UnfinishedRun } from '../../../electron/core/delivery/run-record.ts';
import { newDelivery } from '../../../electron/core/fixtures/delivery.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { keysOfCommand } from '../../state/command-keys.ts';
import { searchEntries } from './search-entries.ts';
import { buildSearchIndex, searchIndex } from './search-index.ts';

const idle = {
  run: { kind: 'none' },
  steps: { undo: null, redo: null },
  logs: new Map(),
  unfinished: [],
  index: { kind: 'none' },
  folder: { kind: 'none' },
  practice: { kind: 'none' },
} as const;
const students = [
  { id: '104233', givenName: 'Maria', familyName: 'Lopez', grade: '5', homeRoom: '5A', isActive: true },
  { id: '104234', givenName: 'Ben', familyName: 'Cruz', grade: null, homeRoom: null, isActive: true },
];
const photos = [
  { id: 'p1', file: 'grade-5/104233.jpg', studentId: '104233', status: 'ready' },
  { id: 'p2', file: 'Thumbs.db', studentId: null, status: 'ignored' },
] as unknown as readonly PhotoRow[];

const labels = (query: string) =>
  searchIndex(buildSearchIndex(searchEntries(idle, photos, students)), query).flatMap(({ hits }) =>
    hits.map(({ label, aside }) => `${label} | ${aside}`),
  );

test("the help page's words find the import first", () => {
  expect(labels('import student photos')[0]).toBe('Upload student photos | ');
  expect(labels('photo')).toContain('Upload student photos | ');
});

test('students and files are found by name, ID and file', () => {
  expect(labels('lopez')).toEqual(['Maria Lopez | 104233, grade 5', '104233.jpg | grade-5, Maria Lopez']);
  expect(labels('104233')).toEqual(['Maria Lopez | 104233, grade 5', '104233.jpg | grade-5, Maria Lopez']);
  expect(labels('cruz')).toEqual(['Ben Cruz | 104234, no photo yet']);
  expect(labels('thumbs')).toEqual([]);
});

test('actions that would do nothing are not offered', () => {
  expect(labels('undo')).toEqual([]);
  expect(labels('cancel')).toEqual([]);
  expect(labels('copy log')).toEqual([]);
  expect(labels('rename')).toEqual([]);
  expect(labels('safe fixes')).toEqual([]);
  expect(labels('suggestions')).toEqual([]);
  const folder = { kind: 'checked', paths: ['/photos'] } as const;
  const open = searchEntries({ ...idle, folder }, [], []).map(({ label }) => label);
  expect(open).toEqual(
    expect.arrayContaining(['Fix everything that can be fixed automatically', 'Review suggested matches']),
  );
  const practicing = { ...idle, folder, practice: { kind: 'own-photos' } } as const;
  const offered = searchEntries(practicing, [], []).map(({ label }) => label);
  for (const label of ['Practice this upload', 'Try it with sample photos', 'Open Scheduled Jobs in the SIS'])
    expect([label, open.includes(label), offered.includes(label)]).toEqual([label, true, false]);
  expect(labels('rehearse')).toEqual(['Try it with sample photos | ']);
  const busy = {
    ...idle,
    folder,
    run: { kind: 'preparing', prepared: 0, total: 1, destination: 'sis' },
  } as const;
  const names = searchEntries(busy, [], []).map(({ label }) => label);
  expect(names).toContain('Cancel upload…');
  expect(names).not.toContain('Fix everything that can be fixed automatically');
  expect(names).not.toContain('Practice this upload');
});

test('every command of the search is found under its label, with its keys', () => {
  const all = { ...idle, steps: { undo: {}, redo: {} } } as unknown as typeof idle;
  const found = searchEntries(all, [], []);
  expect(found.find(({ label }) => label === texts.commands.labels.undo)?.keys).toEqual(
    keysOfCommand(commands.undo)[0],
  );
  for (const { label, target, keys } of found) {
    if (target.kind !== 'command') throw new Error(`${label} is no command`);
    const command: Command = commands[target.id];
    expect([label, keys]).toEqual([texts.commands.labels[target.id], keysOfCommand(command)[0] ?? []]);
  }
});

test("the photographer's index is found where there is one", () => {
  const index = {
    kind: 'found',
    choice: 'dismissed',
    files: ['INDEX.TXT'],
    lines: 2,
    photos: 2,
    settled: 1,
    conflicts: 0,
    numbered: 0,
    needsRoster: false,
    unread: [],
    missing: 0,
    unlisted: 0,
    refused: 0,
  } as const;
  const names = (state: typeof idle | (Omit<typeof idle, 'index'> & { index: typeof index })) =>
    searchEntries(state, [], []).map(({ label }) => label);
  expect(names(idle)).not.toContain("Show the photographer's list");
  expect(names({ ...idle, index })).toContain("Show the photographer's list");
});

test('an upload that did not get to its end, or is paused, is found by going on', () => {
  const run = { id: 3 } as UnfinishedRun;
  const paused = newDelivery('sis', { status: { kind: 'paused' } });
  const found = (state: Parameters<typeof searchEntries>[0]) =>
    searchEntries(state, [], []).some(({ label }) => label === 'Resume upload');
  expect(found(idle)).toBe(false);
  expect(found({ ...idle, unfinished: [run] })).toBe(true);
  expect(found({ ...idle, run: paused })).toBe(true);
  expect(found({ ...idle, unfinished: [run], run: newDelivery('sis') })).toBe(false);
});
