import type { PageRequestName, ShellName } from '../../electron/core/contract/bridge-names.ts';

type RequestName = PageRequestName | ShellName;

const attempts: Readonly<Record<string, readonly RequestName[]>> = {
  folder: ['chooseFolder', 'openFolder', 'stopFolder'],
  roster: ['chooseRoster', 'openRoster', 'closeRoster', 'setRosterColumns', 'openOptOuts', 'closeOptOuts'],
  'sign-in': ['setToken', 'signIn'],
  run: [
    'upload',
    'resumeRun',
    'sendToSftp',
    'pack',
    'stopRun',
    'pauseRun',
    'continueRun',
    'leaveRun',
    'setAsideRun',
  ],
  decision: [
    'useIndex',
    'dismissIndex',
    'assign',
    'applySafeFixes',
    'removeFixes',
    'crop',
    'turn',
    'leaveOut',
    'takeBack',
    'answerChanged',
    'renameFiles',
    'undo',
    'redo',
  ],
};

const attemptByName: ReadonlyMap<string, string> = new Map(
  Object.entries(attempts).flatMap(([attempt, names]) => names.map((name) => [name, attempt] as const)),
);

/** What a person tries by a request: its failure is old news as soon as the same is tried again, in whichever way. */
export function attemptOf(name: RequestName): string {
  return attemptByName.get(name) ?? name;
}
