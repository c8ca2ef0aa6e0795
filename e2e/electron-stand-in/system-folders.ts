import type { PathLike, Stats } from 'node:fs';
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

/** Which folder stands for the computer's own, in processes that the stand-in starts. */
const variable = 'ELECTRON_STAND_IN_SYSTEM_ROOT';

/** Folders of the system in which only an administrator puts files. */
const systemFolders = [
  '/etc/picture-day',
  '/Library/Application Support/Picture Day',
  path.join(process.env['ProgramData'] ?? 'C:\\ProgramData', 'Picture Day'),
];

function moved(asked: PathLike, root: string): PathLike {
  const file = String(asked);
  const from = systemFolders.find((folder) => file === folder || file.startsWith(folder + path.sep));
  return from === undefined ? asked : path.join(root, file.slice(from.length));
}

/** What lies there belongs to the administrator, whoever runs the tests. */
function asAdministrators(stats: Stats): Stats {
  stats.uid = 0;
  return stats;
}

/**
 * Another computer around the app: what it looks at in the administrator's folders is in this folder instead. The app
 * knows nothing of it. Only what the app does there is moved (`lstat`, `open`).
 */
export function moveSystemFolders(root: string | undefined = process.env[variable]): void {
  if (root === undefined) return;
  process.env[variable] = root;
  const { lstat, open } = promises;
  promises.lstat = (async (file: PathLike) => {
    const target = moved(file, root);
    const stats = await lstat(target);
    return target === file ? stats : asAdministrators(stats);
  }) as typeof lstat;
  promises.open = async (file, ...more) => {
    const target = moved(file, root);
    const handle: FileHandle = await open(target, ...more);
    if (target === file) return handle;
    const stat = handle.stat.bind(handle);
    handle.stat = (async () => asAdministrators(await stat())) as typeof handle.stat;
    return handle;
  };
  syncBuiltinESMExports();
}

/** For a process of the app's own, whatever environment the app gives it. */
export function withSystemFolders(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const root = process.env[variable];
  return root === undefined ? environment : { ...environment, [variable]: root };
}
