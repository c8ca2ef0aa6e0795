import { useState } from 'react';
import type { SecretState } from '../../electron/core/contract/shell-contract.ts';
import type { NetworkSettings } from '../../electron/core/network/network-settings.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { EntryField } from './entry-field.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

function passwordSentence({ isKept, isRemembered }: SecretState): string {
  if (!isKept) return 'None is kept.';
  return isRemembered
    ? 'One is kept, encrypted on this computer. It is never shown again.'
    : 'One is kept until Picture Day is closed; it is not saved on this computer. It is never shown again.';
}

interface ProxyLoginPartProps {
  readonly user: string;
  readonly saving: Saving;
  readonly onKeepUser: (change: Pick<NetworkSettings, 'proxyUser'>) => Promise<void>;
}

/** For a proxy that asks who one is. */
export function ProxyLoginPart({ user, saving, onKeepUser }: ProxyLoginPartProps) {
  const { setProxyPassword } = useActions();
  const password = useApp(({ proxyPassword }) => proxyPassword);
  const [draft, setDraft] = useState('');

  const keepPassword = async (text: string) => {
    if (!(await setProxyPassword(text))) return;
    setDraft('');
    saving.markSaved();
  };
  const keepDraft = () => {
    if (draft.trim() !== '') void keepPassword(draft);
  };
  return (
    <>
      <div className={styles['pair']}>
        <EntryField
          label="User name for the proxy"
          description="Empty if it asks for none."
          kept={user}
          onKeep={(text) => {
            void onKeepUser({ proxyUser: text.trim() });
            return null;
          }}
        />
        <TextField
          label="Password for the proxy"
          type="password"
          autoComplete="off"
          value={draft}
          onChange={setDraft}
          description={passwordSentence(password)}
          placeholder={password.isKept ? 'Type another one to replace it' : ''}
          onBlur={keepDraft}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keepDraft();
          }}
        />
      </div>
      {password.isKept ? (
        <div className={styles['row']}>
          <Button variant="plain" onPress={() => void keepPassword('')}>
            Forget the password
          </Button>
        </div>
      ) : null}
    </>
  );
}
