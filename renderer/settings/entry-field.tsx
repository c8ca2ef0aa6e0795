import { useState } from 'react';
import type { PolicyKey } from '../../electron/core/policy/policy-schema.ts';
import { TextField } from '../ui/text-field.tsx';
import { ManagedField, useIsManaged } from './policy/managed-field.tsx';

export interface EntryFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly placeholder?: string;
  /** The keys with which an administrator can set it: then it is only shown. */
  readonly managedBy?: PolicyKey | readonly PolicyKey[];
  /** What is kept, as text. */
  readonly kept: string;
  /** Keeps what was typed; a sentence if that does not work. */
  readonly onKeep: (text: string) => string | null;
}

/** A field that is kept when it is left or with Enter; Escape brings back what was there. */
export function EntryField({ label, description, placeholder, managedBy, kept, onKeep }: EntryFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isManaged = useIsManaged(...[managedBy ?? []].flat());
  if (isManaged) return <ManagedField label={label} value={kept} />;

  const keep = () => {
    if (draft === null || draft === kept) {
      setDraft(null);
      setProblem(null);
      return;
    }
    const sentence = onKeep(draft);
    setProblem(sentence);
    if (sentence === null) setDraft(null);
  };

  return (
    <TextField
      label={label}
      {...(description === undefined ? {} : { description })}
      {...(placeholder === undefined ? {} : { placeholder })}
      errorMessage={problem}
      value={draft ?? kept}
      onChange={setDraft}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') {
          setDraft(null);
          setProblem(null);
        }
      }}
      validationBehavior="aria"
    />
  );
}
