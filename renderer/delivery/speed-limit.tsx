import { useActions, useApp } from '../state/app-context.ts';
import { Icon } from '../ui/icon.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { bandwidthChoices, bandwidthIdOf, bytesPerSecondOf } from './bandwidth-choices.ts';

/** So that the rest of the school can use the network too. */
export function SpeedLimit() {
  const chosen = useApp(({ settings }) => bandwidthIdOf(settings?.bytesPerSecond ?? null));
  const { changeSettings } = useActions();
  const label = bandwidthChoices.find(({ id }) => id === chosen)?.label ?? '';
  const words = `Speed: ${label.replace(/^A/, 'a')}`;
  return (
    <MenuButton
      label={words}
      choices={bandwidthChoices}
      selectedId={chosen}
      onChoose={(id) => void changeSettings({ bytesPerSecond: bytesPerSecondOf(id) })}
    >
      {words}
      <Icon name="chevron-down" />
    </MenuButton>
  );
}
