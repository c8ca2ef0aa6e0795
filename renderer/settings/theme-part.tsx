import type { Settings } from '../../electron/core/contract/settings.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { Panel } from '../ui/screen.tsx';
import { RadioRow } from './radio-row.tsx';
import type { Saving } from './use-saving.ts';

export function ThemePart({ settings, saving }: { readonly settings: Settings; readonly saving: Saving }) {
  const { title, system, light, dark } = texts.settings.appearance;
  return (
    <Panel label={title}>
      <RadioRow<Settings['theme']>
        label={title}
        choices={[
          { id: 'system', label: system },
          { id: 'light', label: light },
          { id: 'dark', label: dark },
        ]}
        selectedId={settings.theme}
        onChange={(theme) => void saving.save({ theme })}
      />
    </Panel>
  );
}
