import { useState } from 'react';
import type { SecretState } from '../../electron/core/contract/shell-contract.ts';
import type { NetworkSettings } from '../../electron/core/network/network-settings.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { EntryField } from './entry-field.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

function passwordSentence({ isKept, isRemembered }: SecretState): string {
  const { notEntered, saved } = texts.settingsConnection.secret;
  if (!isKept) return notEntered;
  return isRemembered ? saved : texts.settingsNetwork.proxy.passwordUntilClosed;
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
  const words = texts.settingsNetwork.proxy;
  const { replace, removePassword } = texts.settingsConnection.secret;

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
          label={words.user}
          description={words.userHint}
          kept={user}
          onKeep={(text) => {
            void onKeepUser({ proxyUser: text.trim() });
            return null;
          }}
        />
        <TextField
          label={words.password}
          type="password"
          autoComplete="off"
          value={draft}
          onChange={setDraft}
          description={passwordSentence(password)}
          placeholder={password.isKept ? replace : ''}
          onBlur={keepDraft}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keepDraft();
          }}
        />
      </div>
      {password.isKept ? (
        <div className={styles['row']}>
          <Button variant="plain" onPress={() => void keepPassword('')}>
            {removePassword}
          </Button>
        </div>
      ) : null}
    </>
  );
}
