import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Settings } from '../../electron/core/contract/settings.ts';
import choice from '../ui/choice.module.css';
import { classNames } from '../ui/class-names.ts';
import { Panel } from '../ui/screen.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

const themes = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const satisfies readonly { readonly id: Settings['theme']; readonly label: string }[];

export function ThemePart({ settings, saving }: { readonly settings: Settings; readonly saving: Saving }) {
  return (
    <Panel label="Look">
      <RadioGroup
        value={settings.theme}
        onChange={(id) => {
          const theme = themes.find((known) => known.id === id);
          if (theme) void saving.save({ theme: theme.id });
        }}
      >
        <Label className={styles['label'] ?? ''}>Look</Label>
        <div className={styles['themes']}>
          {themes.map(({ id, label }) => (
            <Radio key={id} value={id} className={classNames(choice['choice'], styles['theme'])}>
              {label}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </Panel>
  );
}
