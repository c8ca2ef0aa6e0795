import { commandOfKey, shownKeysOf } from '../../electron/core/contract/command-keys.ts';
import {
  type Command,
  type CommandAt,
  type CommandId,
  type CommandPlace,
  commands,
} from '../../electron/core/contract/commands.ts';
import { keyNames, type PressedKey } from '../../electron/core/contract/key-combination.ts';
import { texts } from '../../electron/core/text/texts.ts';

/** Whether the person's own computer calls the key for shortcuts Cmd. */
function hasCommandKey(): boolean {
  return navigator.userAgent.includes('Macintosh');
}

/** What a key means at a place, on the computer at hand. */
export function pressedCommand<Place extends CommandPlace>(
  event: PressedKey,
  place: Place,
): CommandAt<Place> | null {
  return commandOfKey(event, place, hasCommandKey());
}

/** The names of a command's keys: one list for each combination, the first one first. */
export function keysOfCommand(command: Command, isMac = hasCommandKey()): readonly (readonly string[])[] {
  return shownKeysOf(command, isMac).map((keys) =>
    keyNames(keys, isMac).map((name) => texts.commands.keys[name] ?? name),
  );
}

/** The first of its keys, for a sentence: "Ctrl+Z", "⌘ Z". Empty for a command without keys. */
export function keyInWords(id: CommandId, isMac = hasCommandKey()): string {
  return keysOfCommand(commands[id], isMac)[0]?.join(isMac ? ' ' : '+') ?? '';
}

/** A text field has keys of its own, and whatever writes something is written. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, [role="textbox"]'))
  );
}

/** Whether a dialog covers the page. Keys and menu commands must then change nothing beneath it, unseen. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
