import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Settings } from '../../electron/core/contract/settings.ts';
import { useActions } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import choice from '../ui/choice.module.css';
import { classNames } from '../ui/class-names.ts';
import { EntryField } from './entry-field.tsx';
import { ManagedField, useIsManaged } from './policy/managed-field.tsx';
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
  return (
    <>
      <div className={styles['pair']}>
        <EntryField
          label="Name of the SFTP server"
          placeholder="sftp.example.org"
          managedBy={['sftpServer', 'destinations']}
          kept={sftpServer}
          description="From your SIS administrator."
          onKeep={(text) => {
            const entry = readServerEntry(text, settings);
            if (entry.kind === 'wrong') return entry.sentence;
            void save(entry.change);
            return null;
          }}
        />
        <EntryField
          label="User name on the SFTP"
          managedBy="sftpUser"
          kept={sftpUser}
          onKeep={(text) => {
            void save({ sftpUser: text.trim() });
            return null;
          }}
        />
      </div>
      <EntryField
        label="Folder on the SFTP"
        managedBy={['sftpFolder', 'destinations']}
        kept={sftpFolder}
        description="Leave blank for your home folder."
        onKeep={(text) => {
          void save({ sftpFolder: text.trim() });
          return null;
        }}
      />
      {sftpFolder === '' ? null : (
        <RadioGroup
          value={sftpMakesFolder ? 'make' : 'say'}
          onChange={(choice) => void save({ sftpMakesFolder: choice === 'make' })}
        >
          <Label className={styles['label'] ?? ''}>If the folder does not exist</Label>
          <div className={styles['themes']}>
            <Radio value="say" className={classNames(choice['choice'], styles['theme'])}>
              Show an error
            </Radio>
            <Radio value="make" className={classNames(choice['choice'], styles['theme'])}>
              Create it
            </Radio>
          </div>
        </RadioGroup>
      )}
    </>
  );
}

/** Where the SFTP is, and how to sign in there. Also shown where something is to be sent. */
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
  const isKeyManaged = useIsManaged('sftpHostKey');
  const [isGood, setGood] = useState(false);
  const sftp = useSftp(
    'checkSftp',
    () => {
      setGood(true);
      announce('The SFTP lets you in.');
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
          {sftp.isGoing ? 'Checking…' : 'Check the SFTP'}
        </Button>
        {settings.sftpHostKey === '' || isKeyManaged ? null : (
          <Button variant="plain" onPress={() => void saving.save({ sftpHostKey: '' })}>
            Forget its fingerprint
          </Button>
        )}
      </div>
      {isKeyManaged ? (
        <ManagedField label="Fingerprint of the SFTP server" value={settings.sftpHostKey} />
      ) : null}
      {settings.sftpHostKey === '' || isKeyManaged ? null : (
        <p className={styles['quiet']}>
          Trusted server key: <span className={styles['fingerprint']}>{settings.sftpHostKey}</span>
        </p>
      )}
      <SftpTrouble sftp={sftp} server={settings.sftpServer} />
      {isGood ? <Banner tone="ready">The SFTP lets you in, and the folder is there.</Banner> : null}
    </div>
  );
}
