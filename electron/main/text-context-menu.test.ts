import { expect, test } from 'vitest';
import { textMenuItems } from './text-context-menu.ts';

const editFlags = {
  canUndo: false,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canSelectAll: true,
};

test('a text field offers to edit, as far as it can be done', () => {
  const items = textMenuItems({
    isEditable: true,
    selectionText: '',
    editFlags: { ...editFlags, canCut: false },
  });
  expect(items.flatMap(({ role, enabled }) => (role ? [[role, enabled]] : []))).toEqual([
    ['undo', false],
    ['redo', false],
    ['cut', false],
    ['copy', true],
    ['paste', true],
    ['selectAll', true],
  ]);
});

test.each([
  ['Maria Lopez', [{ role: 'copy', label: 'Copy', enabled: true }]],
  [' ', []],
])('text that cannot be changed, with "%s" selected', (selectionText, items) => {
  expect(textMenuItems({ isEditable: false, selectionText, editFlags })).toEqual(items);
});
