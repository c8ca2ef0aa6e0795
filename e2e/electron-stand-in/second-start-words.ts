/** What fits into Chromium's message to the first process on macOS and Linux (`kMaxMessageLength`), in bytes. */
const longestMessage = 32 * 1024;

/**
 * A second start's words as `second-instance` gives them: Chromium puts its switches first, adds some of its own, and
 * cuts off what does not fit into its message.
 * @param words behind the program's own name.
 * @param appFolder what Electron is started with in development.
 */
export function secondStartWords(
  words: readonly string[],
  program: string,
  appFolder: string | null,
): readonly string[] {
  const end = words.includes('--') ? words.indexOf('--') : words.length;
  const isSwitch = (word: string, index: number) => index < end && word.startsWith('-');
  const sent = [
    program,
    ...words.filter(isSwitch),
    '--original-process-start-time=13400000000000000',
    ...(appFolder === null ? [] : [appFolder]),
    ...words.filter((word, index) => !isSwitch(word, index)),
  ];
  return Buffer.from(sent.join('\0')).subarray(0, longestMessage).toString().split('\0');
}
