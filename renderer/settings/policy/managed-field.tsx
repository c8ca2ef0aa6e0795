import type { PolicyKey } from '../../../electron/core/policy/policy-schema.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useApp } from '../../state/app-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './policy.module.css';

export interface ManagedFieldProps {
  readonly label: string;
  /** As people read it. */
  readonly value: string;
}

/** In place of a control whose setting is managed. It can be read, copied and reached by keyboard, and not changed. */
export function ManagedField({ label, value }: ManagedFieldProps) {
  return <TextField label={label} value={value} description={<ManagedMark />} isReadOnly />;
}

/** Stands under what cannot be changed here, and says why. */
export function ManagedMark() {
  return (
    <span className={styles['mark']}>
      <Icon name="lock" size={14} /> {texts.policy.setByIt}
    </span>
  );
}

/** Whether an administrator has set this, so that it cannot be changed here. */
export function useIsManaged(...keys: readonly PolicyKey[]): boolean {
  return useApp(({ policy }) => policy.kind === 'managed' && keys.some((key) => policy.keys.includes(key)));
}
