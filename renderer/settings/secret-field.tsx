import { useState } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { secretStateOf } from '../state/secret-states.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

export interface SecretFieldProps {
  readonly label: string;
  readonly kind: 'password' | 'token';
  readonly description: string;
  readonly destination: NamedDestination;
  readonly saving: Saving;
}

/** A password or token: kept when the field is left, and never shown again. */
export function SecretField({ label, kind, description, destination, saving }: SecretFieldProps) {
  const { isKept, isRemembered } = useApp((state) => secretStateOf(state, destination, 'secret'));
  const { setSecret } = useActions();
  const [draft, setDraft] = useState('');
  const words = texts.settingsConnection.secret;
  const kept = isRemembered ? words.saved : words.savedUntilClosed;

  const keep = async (text: string) => {
    if (!(await setSecret(destination.id, 'secret', text))) return;
    setDraft('');
    saving.markSaved();
  };
  const keepDraft = () => {
    if (draft !== '') void keep(draft);
  };

  return (
    <>
      <TextField
        label={label}
        type="password"
        autoComplete="off"
        value={draft}
        onChange={setDraft}
        description={isKept ? kept : description}
        placeholder={isKept ? words.replace : ''}
        onBlur={keepDraft}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keepDraft();
        }}
      />
      {isKept ? (
        <div className={styles['row']}>
          <Button variant="plain" onPress={() => void keep('')}>
            {kind === 'token' ? words.removeToken : words.removePassword}
          </Button>
        </div>
      ) : null}
    </>
  );
}
