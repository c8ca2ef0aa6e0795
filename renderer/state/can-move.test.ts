import { expect, test } from 'vitest';
import type { FolderState, Step } from '../../electron/core/contract/views.ts';
import { canMove } from './decisions.ts';

const checking: FolderState = { kind: 'checking', paths: ['/fall'], decoded: 1, total: 8 };
const checked: FolderState = { kind: 'checked', paths: ['/fall'] };

test.each<[Step | null, FolderState, boolean]>([
  [null, checked, false],
  [{ kind: 'assign', photos: 1 }, checking, true],
  [{ kind: 'rename-files', photos: 1 }, checking, false],
  [{ kind: 'rename-files', photos: 1 }, checked, true],
])('%j while the folder is %j: %s', (step, folder, expected) => {
  expect(canMove({ steps: { undo: step, redo: null }, folder }, 'undo')).toBe(expected);
  expect(canMove({ steps: { undo: null, redo: step }, folder }, 'redo')).toBe(expected);
});
