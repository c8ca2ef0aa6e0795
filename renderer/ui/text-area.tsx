import { type Ref, useLayoutEffect, useRef } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField, Label, Text } from 'react-aria-components';
import styles from './field.module.css';

export interface TextAreaProps {
  readonly label: string;
  readonly description?: string;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hasAutoFocus?: boolean;
}

/** For text of many lines, which is read as it is: neither wrapped nor checked for spelling. */
export function TextArea({ label, description, rows, value, onChange, hasAutoFocus = false }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  // As in `Button`: a key pressed while React Aria waits for transitions would be lost.
  useLayoutEffect(() => {
    if (hasAutoFocus) area.current?.focus({ preventScroll: true });
  }, [hasAutoFocus]);
  return (
    <AriaTextField className={styles['field'] ?? ''} value={value} onChange={onChange}>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <AriaTextArea
        ref={area as Ref<HTMLTextAreaElement>}
        className={`${styles['input'] ?? ''} ${styles['area'] ?? ''}`}
        rows={rows}
        wrap="off"
        spellCheck={false}
      />
      {description ? (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      ) : null}
    </AriaTextField>
  );
}
