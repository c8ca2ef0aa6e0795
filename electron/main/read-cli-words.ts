import { commandNames } from '../cli/help.ts';

const commands: readonly string[] = [...commandNames, 'help', '--help', '-h'];

/**
 * The command line behind the app's own name, if the app was started with one; null opens the window.
 * Switches for Chromium may stand before it, and `--`, behind which Electron on Windows leaves an address alone.
 * @param words `process.argv`
 */
export function readCliWords(words: readonly string[], isPackaged: boolean): readonly string[] | null {
  // In development Electron is started with the app's folder.
  const own = words.slice(isPackaged ? 1 : 2);
  const start = own.findIndex((word) => commands.includes(word) || !word.startsWith('--'));
  return commands.includes(own[start] ?? '') ? own.slice(start) : null;
}
