import { expect, test } from 'vitest';
import { type PressedKey, reviewCommandOf, reviewKeys, shortcutGroups } from './shortcut-list.ts';

const pressed = (changes: Partial<PressedKey>): PressedKey => ({
  key: 'l',
  code: 'KeyL',
  altKey: true,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...changes,
});

test.each([
  ['Alt L', {}, 'leave-out'],
  ['Alt L under Caps Lock', { key: 'L' }, 'leave-out'],
  ['Option L of a Mac', { key: '¬' }, 'leave-out'],
  ['Alt Shift T', { key: 'T', code: 'KeyT', shiftKey: true }, 'turn-left'],
  ['Alt A on a French keyboard', { key: 'a', code: 'KeyQ' }, 'fix'],
  ['L alone, which may be the start of a name', { altKey: false }, null],
  ['AltGr, which is Ctrl and Alt', { ctrlKey: true }, null],
  ['Alt F, which is the File menu', { key: 'f', code: 'KeyF' }, null],
] as const)('%s', (_, changes, command) => {
  expect(reviewCommandOf(pressed(changes))).toBe(command);
});

test('no two commands have the same key, and none is one of the menu bar', () => {
  const names = reviewKeys.map(({ letter, isShift }) => `${isShift}${letter}`);
  expect(new Set(names).size).toBe(names.length);
  expect(reviewKeys.some(({ letter }) => 'FEVH'.includes(letter))).toBe(false);
});

test('keys are called as on the computer at hand', () => {
  const undo = (isMac: boolean) =>
    shortcutGroups(isMac)[0]
      ?.shortcuts.find(({ words }) => words === 'Undo')
      ?.ways[0]?.join(' ');
  expect(undo(true)).toBe('⌘ Z');
  expect(undo(false)).toBe('Ctrl Z');
});
