/** "https:", "sftp:", "SHA256:", but no drive such as "C:". */
const address = /^[a-z][^: \t\n\v\f\r]+:/i;

/**
 * Whether Electron on Windows starts with these arguments. It ends before any JavaScript, without a word and with -1,
 * where anything follows an argument that looks like an address; what stands behind `--` is not looked at
 * (`CheckCommandLineArguments` in Electron's shell/app/command_line_args.cc).
 */
export function startsOnWindows(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  const checked = end === -1 ? words : words.slice(0, end);
  return !checked.slice(0, -1).some((word) => address.test(word));
}
