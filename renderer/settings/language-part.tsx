import type { Settings } from '../../electron/core/contract/settings.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { Panel } from '../ui/screen.tsx';
import { RadioRow } from './radio-row.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

export function LanguagePart({ settings, saving }: { readonly settings: Settings; readonly saving: Saving }) {
  const { title, system, en, es, hint } = texts.settings.language;
  return (
    <Panel label={title}>
      <div className={styles['part']}>
        <RadioRow<Settings['language']>
          label={title}
          choices={[
            { id: 'system', label: system },
            { id: 'en', label: en, lang: 'en' },
            { id: 'es', label: es, lang: 'es' },
          ]}
          selectedId={settings.language}
          onChange={(language) => void saving.save({ language })}
        />
        <p className={styles['quiet']}>{hint}</p>
      </div>
    </Panel>
  );
}
