import { stat } from 'node:fs/promises';
import type { ShellEvent } from '../core/contract/shell-contract.ts';
import { goneSentence } from '../core/text/opening-sentences.ts';
import { texts } from '../core/text/texts.ts';
import { whyUnreadable } from '../engine/file-errors.ts';
import type { LaunchPaths } from './read-launch-paths.ts';

/** Opens what the desktop asks for: Explorer, the Finder, the dock, a second start, the menu. */
export type OpenFromOutside = (asked: LaunchPaths) => void;

/** The engine opens no more at once. */
const mostPaths = 50_000;

// Explorer starts the app once for each of several selected files, and macOS tells each by itself.
const gatherMs = 300;

async function isGone(file: string): Promise<boolean> {
  try {
    await stat(file);
    return false;
  } catch (error) {
    return whyUnreadable(error) === 'gone';
  }
}

/** Requests within a moment are opened as one. A missing path is reported, and the open folder stays open. */
export function createOpenFromOutside(send: (event: ShellEvent) => void): OpenFromOutside {
  let gathered: LaunchPaths = { paths: [], addresses: [] };
  let timer: NodeJS.Timeout | undefined;
  let opening: Promise<void> = Promise.resolve();

  const notice = (sentence: string) => send({ kind: 'notice', sentence });
  const open = async ({ paths, addresses }: LaunchPaths) => {
    if (paths.length > mostPaths) return notice(texts.opening.tooManyFiles);
    const areGone = await Promise.all(paths.map(isGone));
    const there = paths.filter((_path, index) => !areGone[index]);
    const gone = paths.filter((_path, index) => areGone[index]);
    if (there.length > 0) send({ kind: 'open-paths', paths: there });
    // Said last: what is opened takes an earlier notice away.
    if (gone.length > 0) notice(goneSentence(gone, paths.length));
    const [address] = addresses;
    if (address !== undefined) notice(texts.opening.notOnDisk(address));
  };

  return ({ paths, addresses }) => {
    if (paths.length === 0 && addresses.length === 0) return;
    gathered = {
      paths: [...new Set([...gathered.paths, ...paths])],
      addresses: [...gathered.addresses, ...addresses],
    };
    clearTimeout(timer);
    timer = setTimeout(() => {
      const asked = gathered;
      gathered = { paths: [], addresses: [] };
      opening = opening.then(() => open(asked));
    }, gatherMs);
  };
}
