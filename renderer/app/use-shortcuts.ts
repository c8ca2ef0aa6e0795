import { useEffect } from 'react';
import { acceleratorOf } from '../../electron/core/contract/command-keys.ts';
import { type AppCommand, type Command, commands } from '../../electron/core/contract/commands.ts';
import { useActions, useAppStore } from '../state/app-context.ts';
import { isTextField, pressedCommand } from '../state/command-keys.ts';
import { createCommandHandlers, isPossibleNow } from './command-handlers.ts';

/** A text field writes what has no Mod or Alt, and has a history of its own. */
function isForTextField(id: AppCommand): boolean {
  const command: Command = commands[id];
  return command.isLeftToTextFields === true || acceleratorOf(command, false) === null;
}

/** Keys that hold everywhere, also where there is no menu to take them. Keys that are taken are kept from the menu. */
export function useShortcuts(): void {
  const actions = useActions();
  const store = useAppStore();

  useEffect(() => {
    const handlers = createCommandHandlers({ store, actions });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = pressedCommand(event, 'everywhere');
      if (command === null) return;
      if (isForTextField(command) && isTextField(event.target)) return;
      event.preventDefault();
      if (!event.repeat && isPossibleNow(command)) handlers[command]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, store]);
}
