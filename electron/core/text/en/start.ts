/** The practice SIS has ended by itself. */
export const practiceGone =
  'The practice ended unexpectedly. Your own settings are back, and nothing was uploaded anywhere.';

/** For the system's own error box: why the app cannot open its window, and what to do. */
export const cannotStart = "Picture Day can't start";
export const diskFull = (folder: string) =>
  `The disk is full, so Picture Day can't save its settings and the upload history.\n\nFree up at least 100 MB, then start Picture Day again. Its folder is ${folder}`;
export const notWritable = (folder: string) =>
  `Picture Day can't write to its folder: ${folder}\n\nIf the folder is on a network drive, connect to your network and start Picture Day again. Otherwise ask your IT department for permission to write to it.`;
export const tooManyFiles =
  'That was too many files at once.\n\nStart Picture Day again and choose the folder that they are in.';
export const bug = (logFile: string) =>
  `Picture Day ran into a problem. Photos in the SIS are not affected.\n\nStart it again. If it still doesn't open, restart the computer; then send this file to your IT department: ${logFile}`;

export const slowStart = {
  message: 'Picture Day is taking a long time to start.',
  wait: 'Keep waiting',
  quit: 'Quit',
};

/** What a start may be waiting for. */
export const waitingFor = {
  settings: 'It is still reading its settings. On a network drive, that can take a while.',
  network: 'It is still reading the network settings.',
};

/** For a window whose page ends or fails every time that it is loaded. */
export const deadPage = {
  message: "Picture Day can't show its window.",
  detail: (logFile: string) =>
    `It tried several times. An upload in progress continues, and photos in the SIS are not affected. Reload to try again. If that doesn't help, quit and restart the computer; then send this file to your IT department: ${logFile}`,
  reload: 'Reload',
  quit: 'Quit',
};
