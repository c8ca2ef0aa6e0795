import type { Settings } from '../../electron/core/contract/settings.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useApp } from '../state/app-context.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { Panel } from '../ui/screen.tsx';
import { ManagedField, useIsManaged } from './policy/managed-field.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

/** Whether faces are looked for. Off, no model is loaded. */
export function FacesPart({ settings, saving }: { readonly settings: Settings; readonly saving: Saving }) {
  const isManaged = useIsManaged('findFaces');
  const isUnavailable = useApp(({ faces }) => faces.kind === 'unavailable');
  const { findFaces } = settings;
  return (
    <Panel label={texts.faces.settingsTitle}>
      <div className={styles['part']}>
        <h2>{texts.faces.settingsTitle}</h2>
        {isManaged ? (
          <ManagedField
            label={texts.faces.settingsSwitch}
            value={findFaces ? texts.faces.settingOn : texts.faces.settingOff}
          />
        ) : (
          <CheckBox isSelected={findFaces} onChange={(isOn) => void saving.save({ findFaces: isOn })}>
            {texts.faces.settingsSwitch}
          </CheckBox>
        )}
        <p className={styles['quiet']}>{texts.faces.settingsHint}</p>
        {isUnavailable ? <p className={styles['quiet']}>{texts.faces.settingsUnavailable}</p> : null}
      </div>
    </Panel>
  );
}
