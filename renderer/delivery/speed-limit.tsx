import { useActions, useApp } from '../state/app-context.ts';
import { Icon } from '../ui/icon.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { bandwidthChoices, bandwidthIdOf, bytesPerSecondOf, speedLimitInWords } from './bandwidth-choices.ts';

/** So that the rest of the school can use the network too. */
export function SpeedLimit() {
  const chosen = useApp(({ settings }) => bandwidthIdOf(settings?.bytesPerSecond ?? null));
  const { changeSettings } = useActions();
  const words = speedLimitInWords(chosen);
  return (
    <MenuButton
      label={words}
      choices={bandwidthChoices()}
      selectedId={chosen}
      onChoose={(id) => void changeSettings({ bytesPerSecond: bytesPerSecondOf(id) })}
    >
      {words}
      <Icon name="chevron-down" />
    </MenuButton>
  );
}
