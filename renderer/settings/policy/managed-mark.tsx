import { setByIt } from '../../../electron/core/text/messages-policy.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './policy.module.css';

/** Stands under what cannot be changed here, and says why. */
export function ManagedMark() {
  return (
    <span className={styles['mark']}>
      <Icon name="lock" size={14} /> {setByIt}
    </span>
  );
}
