/**
 * What a window's page may ask of the engine by itself: not to sign in, which takes the token, nor to send
 * by SFTP, which takes a password, nor for pictures, which come through the app's own scheme. The names stand apart
 * from their schemas, which would bring a whole library into the preload script.
 */
export const pageRequestNames = [
  'openFolder',
  'stopFolder',
  'setRules',
  'snapshot',
  'openRoster',
  'closeRoster',
  'setRosterColumns',
  'openOptOuts',
  'closeOptOuts',
  'students',
  'useIndex',
  'dismissIndex',
  'indexLists',
  'suggestions',
  'assign',
  'applySafeFixes',
  'removeFixes',
  'crop',
  'turn',
  'leaveOut',
  'takeBack',
  'answerChanged',
  'undo',
  'redo',
  'plan',
  'pack',
  'saveFixed',
  'renameFiles',
  'upload',
  'stopRun',
  'pauseRun',
  'continueRun',
  'leaveRun',
  'unfinishedRuns',
  'resumeRun',
  'setAsideRun',
  'runs',
  'runPhotos',
  'studentPhotos',
  'deleteRun',
  'jobs',
  'jobLog',
] as const;

export type PageRequestName = (typeof pageRequestNames)[number];

/** What it may ask of the window's shell. */
export const shellNames = [
  'chooseFolder',
  'chooseRoster',
  'settings',
  'changeSettings',
  'setToken',
  'signIn',
  'checkConnection',
  'setProxyPassword',
  'chooseCaFile',
  'setSftpSecret',
  'checkSftp',
  'sendToSftp',
  'chooseKeyFile',
  'openJobsPage',
  'showZips',
  'about',
  'showLog',
  'copyText',
  'saveText',
  'saveReport',
  'checkForUpdate',
  'openReleasePage',
] as const;

export type ShellName = (typeof shellNames)[number];
