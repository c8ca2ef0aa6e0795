import { commandsAt } from '../../../electron/core/contract/command-keys.ts';
import { type CommandId, commandPlaces } from '../../../electron/core/contract/commands.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { keysOfCommand } from '../../state/command-keys.ts';

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly {
    readonly id: CommandId;
    readonly label: string;
    /** Keys that are pressed together; alternatives follow each other. */
    readonly ways: readonly (readonly string[])[];
  }[];
}

/** Everything that has a key, by the place where it works, as this computer's keys are called. */
export function shortcutGroups(isMac?: boolean): readonly ShortcutGroup[] {
  return commandPlaces.map((place) => ({
    title: texts.commands.places[place],
    shortcuts: commandsAt(place).map((command) => ({
      id: command.id,
      label: texts.commands.labels[command.id],
      ways: keysOfCommand(command, isMac),
    })),
  }));
}
