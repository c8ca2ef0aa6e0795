/** What the command line says of words that it was given. Most stand before ". See picture-day --help.". */

/** @param message without a period. */
export const seeHelp = (message: string) => `${message}. See picture-day --help.`;

export const nothingToDo = 'Say what to do';
export const noCommand = (word: string) => `There is no command "${word}"`;
export const surplus = (word: string) => `What is "${word}" for?`;

/** @param what a command, or an option such as "--state". */
export const takesFolder = (what: string) => `${what} takes a folder`;
export const takesFile = (what: string) => `${what} takes a file`;
export const takesId = (what: string) => `${what} takes an ID`;
export const takesOption = (command: string, option: string) => `${command} takes ${option}`;
export const takesNumberFrom = (option: string, least: number, given: string) =>
  `${option} takes a number, ${least} or more; "${given}" is none`;
export const takesNumberBetween = (option: string, least: number, most: number, given: string) =>
  `${option} takes a number, ${least} to ${most}; "${given}" is none`;
export const takesDay = (option: string, given: string) =>
  `${option} takes a day such as 2026-07-01; "${given}" is none`;
export const notWith = (option: string, other: string) => `${option} goes not with ${other}`;
export const onlyWith = (option: string, other: string) => `${option} goes only with ${other}`;

/** @param known IDs. */
export const noPreset = (given: string, known: readonly string[]) =>
  `There is no preset "${given}", only ${known.join(', ')}; or a file that ends in .json`;
export const presetUnread = (given: string) => `The preset "${given}" cannot be read`;
export const presetNotJson = (given: string) => `The preset "${given}" is not JSON`;
/** @param place where in the file, such as "photo.width". */
export const presetUnfit = (given: string, place: string, why: string) =>
  `The preset "${given}" does not work: ${place}: ${why}`;
export const presetUnfitWhole = 'the file';
export const presetUnfitUnsaid = 'not understood';
export const otherSystem = (destination: string, preset: string) =>
  `These photos are on their way to ${destination} for another system. Say --preset ${preset} to go on`;
export const otherSystemOfFile = (destination: string) =>
  `These photos are on their way to ${destination} for another system. Say --preset and the JSON file that it was begun with to go on`;

export const notSettings = (file: string) => `${file} cannot be read as settings of Picture Day`;
export const fileUnread = (file: string) => `${file} cannot be read`;
export const notAnAddress = (given: string) => `"${given}" is no address that --to knows`;
export const noDestination = (name: string) =>
  `There is no destination "${name}". "picture-day destinations" lists them`;
export const ownRequirements = (name: string) =>
  `"${name}" has requirements of its own: give them as a file with --preset`;
export const takesZipsByHand = (name: string, preset: string) =>
  `"${name}" takes zip files on its own page: make them with picture-day pack --preset ${preset}`;

/** What failures say besides their sentence, in its gap. */
export const details = {
  certificatesFile: 'The file of certificates',
  /** After "put it in the environment variable". */
  tokenVariable: (usual: string) => `that --token-env names, such as ${usual}`,
  noJournal: (folder: string) => `there is no list of uploads in ${folder}`,
  noRun: (run: number) => `there is no run ${run}`,
  noOpenUpload: 'no upload to this SIS is open',
  notEmpty: (folder: string) => `${folder} is not empty`,
  practiceSis: (reason: string) => `the practice SIS cannot start (${reason})`,
  disk: 'the disk',
  diskFull: 'the disk is full',
  readerGone: 'its reader is gone',
};
