import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

export interface ListedProcess {
  readonly pid: number;
  readonly parentPid: number;
  readonly commandLine: string;
}

const run = promisify(execFile);
const longest = { maxBuffer: 50_000_000 };

const windowsProcesses = z.array(
  z.object({ ProcessId: z.int(), ParentProcessId: z.int(), CommandLine: z.string().nullable() }),
);

async function listOnWindows(): Promise<readonly ListedProcess[]> {
  const command =
    'Get-CimInstance Win32_Process | Select-Object ProcessId,ParentProcessId,CommandLine | ConvertTo-Json -Compress';
  const { stdout } = await run(
    'powershell.exe',
    ['-NoProfile', '-NonInteractive', '-Command', command],
    longest,
  );
  return windowsProcesses.parse(JSON.parse(stdout)).map((found) => ({
    pid: found.ProcessId,
    parentPid: found.ParentProcessId,
    commandLine: found.CommandLine ?? '',
  }));
}

async function listOnPosix(): Promise<readonly ListedProcess[]> {
  // What has ended and is not fetched yet by its parent (a zombie) runs no more.
  const { stdout } = await run('ps', ['-A', '-ww', '-o', 'pid=,ppid=,stat=,args='], longest);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parentPid, state, commandLine = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s?(.*)$/.exec(line) ?? [];
    if (state === undefined || state.startsWith('Z')) return [];
    return [{ pid: Number(pid), parentPid: Number(parentPid), commandLine }];
  });
}

/** All processes of this computer that may be seen. */
function listProcesses(): Promise<readonly ListedProcess[]> {
  return process.platform === 'win32' ? listOnWindows() : listOnPosix();
}

/** A process, its children, and theirs. */
export async function listProcessTree(rootPid: number): Promise<readonly ListedProcess[]> {
  const all = await listProcesses();
  const tree = all.filter(({ pid }) => pid === rootPid);
  // The list grows while it is gone through.
  for (const parent of tree) {
    tree.push(...all.filter(({ pid, parentPid }) => parentPid === parent.pid && pid !== parent.pid));
  }
  return tree;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be signalled, and runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
