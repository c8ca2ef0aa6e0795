import { expect, test } from 'vitest';
import { texts } from '../text/texts.ts';
import { acceleratorOf, commandOfKey, shownKeysOf } from './command-keys.ts';
import { type CommandId, type CommandPlace, commandList, commandPlaces, commands } from './commands.ts';
import { isFamily, type Keys, keyNames, type PressedKey } from './key-combination.ts';

const pressed = (key: string, changes: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...changes,
});

/** Places whose keys work at the same time. A dialog takes the keys from what it covers. */
const together: readonly (readonly CommandPlace[])[] = [
  ['everywhere', 'review', 'photo-list'],
  ['matching'],
  ['large'],
  ['guide'],
  ['crop'],
];

/** Each single key that is meant. */
function singleKeys(keys: Keys): readonly string[] {
  return keys.endsWith('Arrows')
    ? ['Up', 'Down', 'Left', 'Right'].map((way) => keys.replace('Arrows', `Arrow${way}`))
    : [keys];
}

test('every place belongs to one group of places that hold together', () => {
  expect(together.flat().sort()).toEqual([...commandPlaces].sort());
});

test.each([true, false])('no two commands share a key in one place (macOS: %s)', (isMac) => {
  for (const places of together) {
    const taken = new Map<string, CommandId>();
    for (const command of commandList.filter(({ place }) => place && places.includes(place))) {
      for (const keys of [...shownKeysOf(command, isMac), ...(command.hiddenKeys ?? [])].flatMap(
        singleKeys,
      )) {
        expect(taken.get(keys), `${keys} of ${command.id}`).toBeUndefined();
        taken.set(keys, command.id);
      }
    }
  }
});

test('a letter alone is left to the names in the list, and Alt with F, E, V and H to the menu bar', () => {
  const all = commandList.flatMap(({ keys = [], hiddenKeys = [], place }) =>
    [...keys, ...hiddenKeys].map((one) => ({ keys: one, place })),
  );
  const isInReview = (place: CommandPlace | undefined) => together[0]?.some((one) => one === place) === true;
  expect(all.filter(({ keys, place }) => isInReview(place) && /^(Shift\+)?[A-Z]$/.test(keys))).toEqual([]);
  expect(all.filter(({ keys }) => /^Alt\+[FEVH]$/.test(keys))).toEqual([]);
});

test('a label stands for one command in one place', () => {
  const names = commandList.map(({ id, place }) => `${place}: ${texts.commands.labels[id]}`);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['Alt L', pressed('l', { altKey: true }), 'leave-out'],
  ['Alt L under Caps Lock', pressed('L', { altKey: true }), 'leave-out'],
  ['Option L of a Mac', pressed('¬', { code: 'KeyL', altKey: true }), 'leave-out'],
  ['Alt Shift T', pressed('T', { altKey: true, shiftKey: true }), 'turn-left'],
  ['Alt A on a French keyboard', pressed('a', { code: 'KeyQ', altKey: true }), 'fix'],
  ['L alone, which may be the start of a name', pressed('l'), null],
  ['AltGr, which is Ctrl and Alt', pressed('l', { altKey: true, ctrlKey: true }), null],
  ['Alt F, which is the File menu', pressed('f', { altKey: true }), null],
  ['F6', pressed('F6'), 'next-part'],
  ['Shift F6', pressed('F6', { shiftKey: true }), 'previous-part'],
] as const)('in the review: %s', (_, key, command) => {
  expect(commandOfKey(key, 'review', false)).toBe(command);
});

test.each([
  ['Ctrl Z', pressed('z', { ctrlKey: true }), false, 'undo'],
  ['Ctrl Shift Z', pressed('Z', { ctrlKey: true, shiftKey: true }), false, 'redo'],
  ['Ctrl Y', pressed('y', { ctrlKey: true }), false, 'redo'],
  ['Cmd Z on a Mac', pressed('z', { metaKey: true }), true, 'undo'],
  ['Ctrl Z on a Mac', pressed('z', { ctrlKey: true }), true, null],
  ['Cmd Shift Z on a Mac', pressed('z', { metaKey: true, shiftKey: true }), true, 'redo'],
  ['Ctrl Z on a Russian keyboard', pressed('я', { code: 'KeyZ', ctrlKey: true }), false, 'undo'],
  ['Ctrl 2', pressed('2', { ctrlKey: true }), false, 'go-review'],
  [
    'Ctrl 2 with the Shift of a French keyboard',
    pressed('2', { ctrlKey: true, shiftKey: true }),
    false,
    'go-review',
  ],
  ['Ctrl comma', pressed(',', { ctrlKey: true }), false, 'go-settings'],
  ['?', pressed('?', { shiftKey: true }), false, 'shortcuts'],
  ['F1', pressed('F1'), false, 'guide'],
  ['k alone', pressed('k'), false, null],
] as const)('everywhere: %s', (_, key, isMac, command) => {
  expect(commandOfKey(key, 'everywhere', isMac)).toBe(command);
});

test.each([
  ['ArrowLeft', {}, 'list-move'],
  ['ArrowLeft', { shiftKey: true }, 'list-extend'],
  ['End', { shiftKey: true }, 'list-extend'],
  ['ArrowLeft', { ctrlKey: true }, 'list-pass'],
  [' ', {}, 'list-large'],
  [' ', { ctrlKey: true }, 'list-toggle'],
  ['B', { shiftKey: true }, 'list-type'],
  ['é', {}, 'list-type'],
  ['4', {}, 'list-type'],
  ['a', { ctrlKey: true }, 'list-all'],
  ['Enter', {}, 'list-open'],
  ['Tab', {}, null],
] as const)('in the list of photos: %s with %o', (key, changes, command) => {
  expect(commandOfKey(pressed(key, changes), 'photo-list', false)).toBe(command);
});

test.each([
  ['+', { shiftKey: true }, 'crop-zoom-in'],
  ['=', {}, 'crop-zoom-in'],
  ['-', {}, 'crop-zoom-out'],
  ['_', { shiftKey: true }, 'crop-zoom-out'],
  ['r', {}, 'crop-turn-right'],
  ['R', { shiftKey: true }, 'crop-turn-left'],
  ['r', { ctrlKey: true }, null],
] as const)('in the crop: %s with %o', (key, changes, command) => {
  expect(commandOfKey(pressed(key, changes), 'crop', false)).toBe(command);
});

test('keys are called as on the computer at hand', () => {
  expect(keyNames('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
  expect(keyNames('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyNames('Plus', false)).toEqual(['+']);
});

test("the menu has the first key, in Electron's words, but for keys that write something", () => {
  expect(acceleratorOf(commands.redo, false)).toBe('CmdOrCtrl+Y');
  expect(acceleratorOf(commands.redo, true)).toBe('CmdOrCtrl+Shift+Z');
  expect(acceleratorOf(commands.guide, false)).toBe('F1');
  expect(acceleratorOf(commands.shortcuts, false)).toBeNull();
  expect(acceleratorOf(commands['show-log'], false)).toBeNull();
});

test('the menu writes a label with capitals', () => {
  expect(texts.commands.inMenu(texts.commands.labels['choose-folder'])).toBe('Open Photo Folder…');
  expect(texts.commands.inMenu(texts.commands.labels.about)).toBe('About Picture Day');
});

test('families are told from single keys', () => {
  expect((['Arrows', 'Shift+Arrows', 'Characters', 'ArrowUp', 'A'] as const).filter(isFamily)).toEqual([
    'Arrows',
    'Shift+Arrows',
    'Characters',
  ]);
});
