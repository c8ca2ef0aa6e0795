import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import styles from './check-box.module.css';
import { Icon } from './icon.tsx';

export interface CheckBoxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export function CheckBox({ children, isSelected, isDisabled = false, onChange }: CheckBoxProps) {
  return (
    <Checkbox
      className={styles['check'] ?? ''}
      isSelected={isSelected}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <span className={styles['box']} aria-hidden="true">
        {isSelected ? <Icon name="ready" size={12} /> : null}
      </span>
      <span className={styles['words']}>{children}</span>
    </Checkbox>
  );
}
