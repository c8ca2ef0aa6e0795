import type { ReactNode, Ref } from 'react';
import {
  SearchField as AriaSearchField,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly description?: ReactNode;
  /** With it the field is marked as wrong. */
  readonly errorMessage?: string | null;
  readonly placeholder?: string;
}

export function TextField({ label, description, errorMessage, placeholder = '', ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} className={styles['field'] ?? ''} isInvalid={Boolean(errorMessage)}>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Input className={styles['input'] ?? ''} placeholder={placeholder} />
      {description ? (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      ) : null}
      <FieldError className={styles['error'] ?? ''}>{errorMessage}</FieldError>
    </AriaTextField>
  );
}

export interface SearchFieldProps {
  /** Its name; also shown in it while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly hasAutoFocus?: boolean;
}

export function SearchField({ label, value, onChange, inputRef, hasAutoFocus = false }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      className={styles['search'] ?? ''}
      value={value}
      onChange={onChange}
      autoFocus={hasAutoFocus}
    >
      <Icon name="search" />
      <Input className={styles['input'] ?? ''} placeholder={label} {...(inputRef ? { ref: inputRef } : {})} />
    </AriaSearchField>
  );
}
