import { execFile } from 'node:child_process';
import path from 'node:path';

export type DescriptorAnswer =
  /** The security descriptors in SDDL. */
  | { readonly kind: 'told'; readonly file: string; readonly folder: string }
  /** The system was asked and gave no answer: the file's owner may have hidden it from others. */
  | { readonly kind: 'kept-back' }
  /** The system could not be asked, whatever the file is. */
  | { readonly kind: 'not-asked'; readonly reason: string };

export type AskDescriptors = (file: string) => Promise<DescriptorAnswer>;

export interface AskDescriptorsOptions {
  readonly executable: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly limitMs?: number;
}

const started = 'started';

/**
 * Cmdlets and properties only: PowerShell's constrained language, in which AppLocker and App Control run it, refuses to
 * call methods. The paths come by variables, so that no name can become a part of the command.
 */
const command = [
  "$ErrorActionPreference = 'Stop'",
  "$ProgressPreference = 'SilentlyContinue'",
  'Import-Module Microsoft.PowerShell.Security',
  `'${started}'`,
  '(Get-Acl -LiteralPath $env:PICTURE_DAY_POLICY_FILE).Sddl',
  '(Get-Acl -LiteralPath $env:PICTURE_DAY_POLICY_FOLDER).Sddl',
].join('; ');

/** Windows PowerShell, which is a part of Windows 10 and 11. `SystemRoot` is a variable of the environment. */
export function powerShellFor(environment: NodeJS.ProcessEnv): string {
  const root = environment['SystemRoot'] ?? environment['SYSTEMROOT'] ?? '';
  return path.win32.join(
    /^[a-z]:\\/i.test(root) ? root : 'C:\\Windows',
    'System32\\WindowsPowerShell\\v1.0\\powershell.exe',
  );
}

/** PowerShell 7 leaves the paths of its own modules behind, which Windows PowerShell cannot load (PowerShell#18108). */
function environmentFor(options: AskDescriptorsOptions, file: string): NodeJS.ProcessEnv {
  const own = Object.entries(options.environment).filter(([name]) => !/^psmodulepath$/i.test(name));
  return {
    ...Object.fromEntries(own),
    PSModulePath: path.win32.join(path.win32.dirname(options.executable), 'Modules'),
    PICTURE_DAY_POLICY_FILE: file,
    PICTURE_DAY_POLICY_FOLDER: path.dirname(file),
  };
}

/** What the system wrote, and why it ended before its time; null where it did not. */
export function readDescriptorAnswer(output: string, failure: string | null): DescriptorAnswer {
  const [first, file, folder, ...more] = output.split(/\r?\n/).filter((line) => line !== '');
  if (first !== started) return { kind: 'not-asked', reason: failure ?? 'it gave no answer' };
  // A condition in a descriptor can hold a line break, and so what looks like another descriptor.
  if (failure !== null || !file || !folder || more.length > 0) return { kind: 'kept-back' };
  return { kind: 'told', file, folder };
}

/**
 * Asks Windows for the security descriptors of a file and its folder: Node.js shows none. It takes about a second. Never
 * throws.
 */
export function createAskDescriptors(options: AskDescriptorsOptions): AskDescriptors {
  const { executable, limitMs = 10_000 } = options;
  const ask = (file: string) =>
    new Promise<DescriptorAnswer>((resolve) => {
      execFile(
        executable,
        ['-NoProfile', '-NonInteractive', '-Command', command],
        { env: environmentFor(options, file), timeout: limitMs, windowsHide: true, encoding: 'utf8' },
        (error, stdout) => {
          const why = error?.killed
            ? `it did not end within ${limitMs / 1000} s`
            : `it ended with ${error?.code}`;
          resolve(readDescriptorAnswer(stdout, error ? why : null));
        },
      );
    });
  // Node.js throws some failures to start a program at once: "spawn UNKNOWN" where AppLocker forbids it.
  return (file) => ask(file).catch((error) => readDescriptorAnswer('', String(error)));
}
