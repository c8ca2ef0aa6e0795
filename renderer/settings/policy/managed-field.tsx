import { TextField } from '../../ui/text-field.tsx';
import { ManagedMark } from './managed-mark.tsx';

export interface ManagedFieldProps {
  readonly label: string;
  /** As people read it. */
  readonly value: string;
}

/** In place of a control whose setting is managed. It can be read, copied and reached by keyboard, and not changed. */
export function ManagedField({ label, value }: ManagedFieldProps) {
  return <TextField label={label} value={value} description={<ManagedMark />} isReadOnly />;
}
