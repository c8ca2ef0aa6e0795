import { expect, test } from 'vitest';
import { commandList } from '../../../electron/core/contract/commands.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { keysOfCommand } from '../../state/command-keys.ts';
import { shortcutGroups } from './shortcut-list.ts';

const listed = (isMac: boolean) => shortcutGroups(isMac).flatMap(({ shortcuts }) => shortcuts);

test.each([true, false])('every command with keys is listed once, under its label (macOS: %s)', (isMac) => {
  const withKeys = commandList.filter(({ keys }) => keys !== undefined);
  expect(listed(isMac)).toHaveLength(withKeys.length);
  for (const command of withKeys) {
    expect(listed(isMac)).toContainEqual({
      id: command.id,
      label: texts.commands.labels[command.id],
      ways: keysOfCommand(command, isMac),
    });
  }
});

test('keys are called as on the computer at hand', () => {
  const undo = (isMac: boolean) =>
    listed(isMac)
      .find(({ id }) => id === 'undo')
      ?.ways[0]?.join(' ');
  expect(undo(true)).toBe('⌘ Z');
  expect(undo(false)).toBe('Ctrl Z');
});
