import { useState } from 'react';
import { sftpInUse } from '../../electron/core/contract/destination-settings.ts';
import type { Settings } from '../../electron/core/contract/settings.ts';
import type { SecretKind } from '../../electron/core/contract/shell-contract.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { secretStateOf } from '../state/secret-states.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

const labels: Readonly<Record<SecretKind, string>> = {
  secret: 'Password for the SFTP',
  passphrase: 'Passphrase of the key',
};

interface SecretFieldProps {
  readonly kind: SecretKind;
  readonly settings: Settings;
  readonly saving: Saving;
}

function SecretField({ kind, settings, saving }: SecretFieldProps) {
  const sftp = sftpInUse(settings);
  const { isKept, isRemembered } = useApp((state) => secretStateOf(state, sftp, kind));
  const { setSecret } = useActions();
  const [draft, setDraft] = useState('');
  const where = isRemembered
    ? 'encrypted on this computer'
    : 'until you close Picture Day: this computer cannot encrypt it';
  const none = kind === 'passphrase' ? 'Leave blank if the key has none.' : 'Not entered yet.';

  const set = async (text: string) => sftp !== null && setSecret(sftp.id, kind, text);
  const describe = () => {
    if (sftp === null) return 'Enter the name of the SFTP server first.';
    return isKept ? `Saved, ${where}.` : none;
  };

  const keep = async () => {
    if (draft === '') return;
    if (!(await set(draft))) return;
    setDraft('');
    saving.markSaved();
  };

  return (
    <div className={styles['part']}>
      <TextField
        label={labels[kind]}
        type="password"
        autoComplete="off"
        value={draft}
        onChange={setDraft}
        description={describe()}
        placeholder={isKept ? 'Enter a new one to replace it' : ''}
        isDisabled={sftp === null}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep();
        }}
      />
      {isKept ? (
        <div className={styles['row']}>
          <Button variant="plain" onPress={() => void set('').then((isDone) => isDone && saving.markSaved())}>
            Forget the {kind === 'secret' ? 'password' : 'passphrase'}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** With a password, or with a key that lies on this computer. */
export function SftpSignIn({ settings, saving }: { readonly settings: Settings; readonly saving: Saving }) {
  const { askShell, valueOrToast } = useActions();
  const { sftpKeyPath } = settings;
  const chooseKey = async () => {
    const chosen = await valueOrToast(askShell('chooseKeyFile', {}));
    if (chosen?.value) await saving.save({ sftpKeyPath: chosen.value.path });
  };
  return (
    <>
      <SecretField
        key={sftpKeyPath}
        kind={sftpKeyPath === '' ? 'secret' : 'passphrase'}
        settings={settings}
        saving={saving}
      />
      {sftpKeyPath === '' ? null : (
        <p>
          Signs in with the key <span className={styles['fingerprint']}>{sftpKeyPath}</span>
        </p>
      )}
      <div className={styles['row']}>
        <Button onPress={() => void chooseKey()}>
          {sftpKeyPath === '' ? 'Sign in with a key file instead…' : 'Choose another key file…'}
        </Button>
        {sftpKeyPath === '' ? null : (
          <Button variant="plain" onPress={() => void saving.save({ sftpKeyPath: '' })}>
            Sign in with a password instead
          </Button>
        )}
      </div>
    </>
  );
}
