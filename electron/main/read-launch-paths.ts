import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandNames } from '../cli/help.ts';

export interface LaunchPaths {
  readonly paths: readonly string[];
  /** Addresses of what lies on no disk, such as `mtp://phone/DCIM`. */
  readonly addresses: readonly string[];
}

const openSwitch = '--open=';

/** Longer than a drive's letter: `C:\` is a path. */
const address = /^[a-z][a-z0-9+.-]+:\/\//i;

/** The words behind the program's name; in development behind the app's folder too, which is the first bare one. */
function ownWords(words: readonly string[], isPackaged: boolean): readonly string[] {
  const own = words.slice(1);
  if (isPackaged) return own;
  const appFolder = own.findIndex((word) => !word.startsWith('-'));
  return own.filter((_word, index) => index !== appFolder);
}

/** Chromium on Windows takes `/prefetch:1` for a switch too; `//server/share` is a path. */
function isSwitch(word: string, platform: NodeJS.Platform): boolean {
  return word.startsWith('-') || (platform === 'win32' && /^\/[^/]/.test(word));
}

/** No name on Windows holds a quote: `"C:\photos\"` arrives as `C:\photos"`, with all that follows in it. */
function withoutQuotes(word: string, platform: NodeJS.Platform): string {
  return platform === 'win32' ? (word.split('"')[0] ?? '') : word;
}

function toPath(word: string, workingFolder: string, platform: NodeJS.Platform): string | null {
  const isWindows = platform === 'win32';
  const { resolve } = isWindows ? path.win32 : path.posix;
  if (!address.test(word)) return resolve(workingFolder, word);
  try {
    return fileURLToPath(word, { windows: isWindows });
  } catch {
    return null;
  }
}

/**
 * The folders and files that the app is started with: as plain words, as `file://` addresses (Linux desktops) or as
 * `--open=<folder>`. Other switches are Chromium's, whose values are always joined with `=`; behind `--` there are none.
 * @param words `process.argv`, or the second start's.
 * @param workingFolder what relative paths begin at.
 */
export function readLaunchPaths(
  words: readonly string[],
  workingFolder: string,
  { isPackaged, platform }: { readonly isPackaged: boolean; readonly platform: NodeJS.Platform },
): LaunchPaths {
  const own = ownWords(words, isPackaged);
  const end = own.includes('--') ? own.indexOf('--') : own.length;
  const paths: string[] = [];
  const addresses: string[] = [];
  for (const [index, given] of own.entries()) {
    const isOpen = index < end && given.startsWith(openSwitch);
    if (index === end || (index < end && !isOpen && isSwitch(given, platform))) continue;
    const word = withoutQuotes(isOpen ? given.slice(openSwitch.length) : given, platform);
    if (word === '') continue;
    const found = toPath(word, workingFolder, platform);
    if (found === null) addresses.push(word);
    else if (!paths.includes(found)) paths.push(found);
  }
  return { paths, addresses };
}

/** Chromium cuts the message to the first app at 32 KiB; what it and the working folder add fits into the rest. */
const longestHandOver = 24 * 1024;

/**
 * Whether a first app could not be handed these words. On macOS and Linux they would be cut off in the middle of a
 * path, and far longer ones kill the first app (Chromium's process_singleton_posix.cc).
 */
export function isTooLongToHandOver(words: readonly string[], platform: NodeJS.Platform): boolean {
  return platform !== 'win32' && Buffer.byteLength(words.join('\0')) > longestHandOver;
}

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
