import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useIsManaged } from './policy/managed-field.tsx';
import styles from './settings.module.css';
import type { SftpDealings } from './use-sftp.ts';

export interface SftpTroubleProps {
  readonly sftp: SftpDealings;
  readonly server: string;
}

/** Why it did not work, and the question about a fingerprint that nobody has agreed to yet. */
export function SftpTrouble({ sftp, server }: SftpTroubleProps) {
  const isKeyManaged = useIsManaged('sftpHostKey');
  const { failure, missing, fingerprint } = sftp;
  return (
    <>
      {missing === null ? null : <Banner tone="attention">{missing}</Banner>}
      {failure ? (
        <Banner
          tone="blocked"
          actions={
            failure.code === 'sftp-host-key-changed' && !isKeyManaged ? (
              <Button onPress={() => void sftp.forgetHostKey()}>They confirmed it: compare anew</Button>
            ) : null
          }
        >
          {failureSentence(failure)}
        </Banner>
      ) : null}
      <Dialog
        title="Is this the right SFTP?"
        isOpen={fingerprint !== null}
        onClose={sftp.refuse}
        footer={
          <>
            <Button onPress={sftp.refuse} autoFocus>
              Do not go on
            </Button>
            <Button variant="primary" onPress={() => void sftp.agree()}>
              It is the same
            </Button>
          </>
        }
      >
        <p>Picture Day meets {server} for the first time. Its fingerprint is</p>
        <p className={styles['fingerprint']}>{fingerprint}</p>
        <p>
          Compare it with what your SIS gave you, or ask them for it. Nothing has been sent yet, not even your
          password.
        </p>
      </Dialog>
    </>
  );
}
