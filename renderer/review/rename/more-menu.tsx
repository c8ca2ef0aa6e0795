import { useActions } from '../../state/app-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';

const choices = [
  { id: 'save-fixed', label: 'Save the fixed photos to a folder…' },
  { id: 'rename-files', label: 'Rename the files themselves…' },
  { id: 'shortcuts', label: 'Keyboard shortcuts' },
] as const;

/** What is not needed every day. */
export function MoreMenu() {
  const { look } = useActions();
  return (
    <MenuButton label="More" choices={choices} onChoose={(kind) => look({ dialog: { kind } })}>
      <Icon name="more" />
    </MenuButton>
  );
}
