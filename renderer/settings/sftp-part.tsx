import { useState } from 'react';
import type { Settings } from '../../electron/core/contract/settings.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EntryField } from './entry-field.tsx';
import { ManagedField, useIsManaged } from './policy/managed-field.tsx';
import { RadioRow } from './radio-row.tsx';
import { SettingPlace } from './setting-place.tsx';
import styles from './settings.module.css';
import { readServerEntry } from './sftp-entry.ts';
import { SftpSignIn } from './sftp-sign-in.tsx';
import { SftpTrouble } from './sftp-trouble.tsx';
import type { Saving } from './use-saving.ts';
import { useSftp } from './use-sftp.ts';

interface PartProps {
  readonly settings: Settings;
  readonly saving: Saving;
}

function Place({ settings, saving }: PartProps) {
  const { sftpServer, sftpUser, sftpFolder, sftpMakesFolder } = settings;
  const { save } = saving;
  const words = texts.settingsConnection.sftp;
  return (
    <>
      <div className={styles['pair']}>
        <SettingPlace part={sftpServer === '' ? 'sign-in' : null}>
          <EntryField
            label={words.server}
            placeholder="sftp.example.org"
            managedBy={['sftpServer', 'destinations']}
            kept={sftpServer}
            description={words.serverHint}
            onKeep={(text) => {
              const entry = readServerEntry(text, settings);
              if (entry.kind === 'wrong') return entry.sentence;
              void save(entry.change);
              return null;
            }}
          />
        </SettingPlace>
        <EntryField
          label={words.user}
          managedBy="sftpUser"
          kept={sftpUser}
          onKeep={(text) => {
            void save({ sftpUser: text.trim() });
            return null;
          }}
        />
      </div>
      <EntryField
        label={words.folder}
        managedBy={['sftpFolder', 'destinations']}
        kept={sftpFolder}
        description={words.folderHint}
        onKeep={(text) => {
          void save({ sftpFolder: text.trim() });
          return null;
        }}
      />
      {sftpFolder === '' ? null : (
        <RadioRow
          label={words.ifFolderMissing}
          choices={[
            { id: 'say', label: words.showError },
            { id: 'make', label: words.createFolder },
          ]}
          selectedId={sftpMakesFolder ? 'make' : 'say'}
          onChange={(chosen) => void save({ sftpMakesFolder: chosen === 'make' })}
        />
      )}
    </>
  );
}

/** Where the SFTP server is, and how to sign in there. Also shown where something is to be sent. */
export function SftpFields({ settings, saving }: PartProps) {
  return (
    <div className={styles['part']}>
      <Place settings={settings} saving={saving} />
      <SftpSignIn settings={settings} saving={saving} />
    </div>
  );
}

/** An SFTP server among the destinations. @param settings as if it were the current one. */
export function SftpPart({ settings, saving }: PartProps) {
  const { announce } = useActions();
  const words = texts.settingsConnection;
  const isKeyManaged = useIsManaged('sftpHostKey');
  const [isGood, setGood] = useState(false);
  const sftp = useSftp(
    'checkSftp',
    () => {
      setGood(true);
      announce(words.sftp.connected);
    },
    settings.currentDestination,
  );
  const check = () => {
    setGood(false);
    void sftp.start();
  };
  return (
    <div className={styles['part']}>
      <SftpFields settings={settings} saving={saving} />
      <div className={styles['row']}>
        <Button isPending={sftp.isGoing} onPress={check}>
          {sftp.isGoing ? words.testing : words.test}
        </Button>
        {settings.sftpHostKey === '' || isKeyManaged ? null : (
          <Button variant="plain" onPress={() => void saving.save({ sftpHostKey: '' })}>
            {words.sftp.forgetServerKey}
          </Button>
        )}
      </div>
      {isKeyManaged ? <ManagedField label={words.sftp.serverKey} value={settings.sftpHostKey} /> : null}
      {settings.sftpHostKey === '' || isKeyManaged ? null : (
        <div>
          <p className={styles['label']}>{words.sftp.serverKey}</p>
          <p className={styles['fingerprint']}>{settings.sftpHostKey}</p>
        </div>
      )}
      <SftpTrouble sftp={sftp} server={settings.sftpServer} />
      {isGood ? <Banner tone="ready">{words.sftp.connected}</Banner> : null}
    </div>
  );
}
