import { useState } from 'react';
import { sftpInUse } from '../../electron/core/contract/destination-settings.ts';
import type { Settings } from '../../electron/core/contract/settings.ts';
import type { SecretKind } from '../../electron/core/contract/shell-contract.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { secretStateOf } from '../state/secret-states.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SettingPlace } from './setting-place.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

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
  const { secret, sftp: words } = texts.settingsConnection;
  const isPassword = kind === 'secret';

  const set = async (text: string) => sftp !== null && setSecret(sftp.id, kind, text);
  const describe = () => {
    if (sftp === null) return words.serverMissingFirst;
    if (isKept) return isRemembered ? secret.saved : secret.savedUntilClosed;
    return isPassword ? secret.notEntered : words.passphraseHint;
  };

  const keep = async () => {
    if (draft === '') return;
    if (!(await set(draft))) return;
    setDraft('');
    saving.markSaved();
  };

  return (
    <div className={styles['part']}>
      <SettingPlace part={settings.sftpServer === '' ? null : 'sign-in'}>
        <TextField
          label={isPassword ? words.password : words.passphrase}
          type="password"
          autoComplete="off"
          value={draft}
          onChange={setDraft}
          description={describe()}
          placeholder={isKept ? secret.replace : ''}
          isDisabled={sftp === null}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void keep();
          }}
        />
      </SettingPlace>
      {isKept ? (
        <div className={styles['row']}>
          <Button variant="plain" onPress={() => void set('').then((isDone) => isDone && saving.markSaved())}>
            {isPassword ? secret.removePassword : secret.removePassphrase}
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
  const words = texts.settingsConnection.sftp;
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
        <div>
          <p className={styles['label']}>{words.keyFile}</p>
          <p className={styles['fingerprint']}>{sftpKeyPath}</p>
        </div>
      )}
      <div className={styles['row']}>
        <Button onPress={() => void chooseKey()}>
          {sftpKeyPath === '' ? words.useKeyFile : words.chooseKeyFile}
        </Button>
        {sftpKeyPath === '' ? null : (
          <Button variant="plain" onPress={() => void saving.save({ sftpKeyPath: '' })}>
            {words.usePassword}
          </Button>
        )}
      </div>
    </>
  );
}
