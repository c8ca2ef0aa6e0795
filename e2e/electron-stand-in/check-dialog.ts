import { statSync } from 'node:fs';
import path from 'node:path';

interface FileDialogOptions {
  readonly defaultPath?: string;
  readonly properties?: readonly string[];
}

function isFolder(given: string): boolean {
  return statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Electron opens a dialog without a `defaultPath` in Downloads, every time. One that is gone shows any folder. */
export function checkDialog(
  kind: 'open' | 'save',
  { defaultPath, properties = [] }: FileDialogOptions,
  platform: NodeJS.Platform = process.platform,
): void {
  const refuse = (why: string) => {
    throw new Error(`The electron stand-in refuses this dialog: ${why}`);
  };
  if (defaultPath === undefined || !path.isAbsolute(defaultPath)) refuse('it has no absolute defaultPath');
  else if (!isFolder(kind === 'open' ? defaultPath : path.dirname(defaultPath)))
    refuse(`its defaultPath is gone: ${defaultPath}`);
  const asksForBoth = properties.includes('openFile') && properties.includes('openDirectory');
  if (asksForBoth && platform !== 'darwin') refuse('only macOS chooses files and folders in one dialog');
}
