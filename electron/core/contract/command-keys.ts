import { type Command, type CommandAt, type CommandId, type CommandPlace, commandList } from './commands.ts';
import { isFamily, isPressed, type Keys, type PressedKey } from './key-combination.ts';

/** Those that are shown, the first one first; none where only the menu and the search have it. */
export function shownKeysOf({ keys = [], macKeys }: Command, isMac: boolean): readonly Keys[] {
  return (isMac ? macKeys : undefined) ?? keys;
}

/** What a key means at a place: one key is nearer than a family that it belongs to. */
export function commandOfKey<Place extends CommandPlace>(
  pressed: PressedKey,
  place: Place,
  isMac: boolean,
): CommandAt<Place> | null {
  const found = commandList
    .filter((command) => command.place === place)
    .flatMap((command) => {
      const all = [...shownKeysOf(command, isMac), ...(command.hiddenKeys ?? [])];
      return all.filter((keys) => isPressed(keys, pressed, isMac)).map((keys) => ({ id: command.id, keys }));
    })
    .sort((one, other) => Number(isFamily(one.keys)) - Number(isFamily(other.keys)));
  return (found[0]?.id as CommandAt<Place> | undefined) ?? null;
}

/**
 * As Electron's menus write the first of its keys; null for a single key that writes or moves something, which a text
 * field must be able to take.
 */
export function acceleratorOf(command: Command, isMac: boolean): string | null {
  const [first] = shownKeysOf(command, isMac);
  return first !== undefined && /^(?:(?:Mod|Alt)\+|F\d)/.test(first)
    ? first.replace('Mod', 'CmdOrCtrl')
    : null;
}

/** Of the table's commands with keys, what the list of shortcuts shows at a place. */
export function commandsAt(place: CommandPlace): readonly (Command & { readonly id: CommandId })[] {
  return commandList.filter((command) => command.place === place && command.keys !== undefined);
}
