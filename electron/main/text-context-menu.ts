import type { BrowserWindow, ContextMenuParams, Menu, MenuItemConstructorOptions } from 'electron';

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
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: editFlags.canCopy }];
  return [
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}

/** Electron shows no menu of its own. A page that takes the click, as the list of photos does, is not asked about. */
export function offerTextMenu(window: BrowserWindow, menu: Pick<typeof Menu, 'buildFromTemplate'>): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = textMenuItems(params);
    if (items.length > 0) menu.buildFromTemplate(items).popup({ window, x: params.x, y: params.y });
  });
}
