import type { BrowserWindow, ContextMenuParams, Menu, MenuItemConstructorOptions } from 'electron';
import { texts } from '../core/text/texts.ts';

type ClickedText = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  readonly editFlags: Pick<
    ContextMenuParams['editFlags'],
    'canUndo' | 'canRedo' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'
  >;
};

/** What a right-click on text offers; nothing where there is neither a text field nor selected text. */
export function textMenuItems({
  isEditable,
  selectionText,
  editFlags,
}: ClickedText): MenuItemConstructorOptions[] {
  const item = (role: keyof typeof texts.menu.roles, enabled: boolean): MenuItemConstructorOptions => ({
    role,
    label: texts.menu.roles[role],
    enabled,
  });
  if (!isEditable) return selectionText.trim() === '' ? [] : [item('copy', editFlags.canCopy)];
  return [
    item('undo', editFlags.canUndo),
    item('redo', editFlags.canRedo),
    { type: 'separator' },
    item('cut', editFlags.canCut),
    item('copy', editFlags.canCopy),
    item('paste', editFlags.canPaste),
    { type: 'separator' },
    item('selectAll', editFlags.canSelectAll),
  ];
}

/** Electron shows no menu of its own. A page that takes the click, as the list of photos does, is not asked about. */
export function offerTextMenu(window: BrowserWindow, menu: Pick<typeof Menu, 'buildFromTemplate'>): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = textMenuItems(params);
    if (items.length > 0) menu.buildFromTemplate(items).popup({ window, x: params.x, y: params.y });
  });
}
