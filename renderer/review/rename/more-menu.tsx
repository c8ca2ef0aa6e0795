import { commands } from '../../../electron/core/contract/commands.ts';
import { useActions } from '../../state/app-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';

const choices = (['save-fixed', 'rename-files', 'shortcuts'] as const).map((id) => ({
  id,
  label: commands[id].label,
}));

/** What is not needed every day. */
export function MoreMenu() {
  const { look } = useActions();
  return (
    <MenuButton label="More" choices={choices} onChoose={(kind) => look({ dialog: { kind } })}>
      <Icon name="more" />
    </MenuButton>
  );
}
