/** The menu bar, but for the app's own commands, and the menu of a right-click on text. */
export const file = '&File';
export const edit = '&Edit';
export const view = '&View';
export const help = '&Help';
export const openRecent = 'Open Recent';
export const clearRecent = 'Clear Recent Folders';
/** The heading of Windows' jump list. */
export const recentFolders = 'Recent folders';

/** What the system does itself. */
export const roles = {
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  resetZoom: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  togglefullscreen: 'Toggle Full Screen',
  close: 'Close Window',
};
/** On Windows, and elsewhere but on a Mac. */
export const exit = 'Exit';
export const quitLinux = 'Quit';
export const quit = 'Quit Picture Day';
