import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
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
  const words = texts.settingsConnection.sftp;
  return (
    <>
      {missing === null ? null : <Banner tone="attention">{missing}</Banner>}
      {failure ? (
        <Banner
          tone="blocked"
          actions={
            failure.code === 'sftp-host-key-changed' && !isKeyManaged ? (
              <Button onPress={() => void sftp.forgetHostKey()}>{words.confirmed}</Button>
            ) : null
          }
        >
          {failureSentence(failure)}
        </Banner>
      ) : null}
      <Dialog
        title={words.verifyTitle}
        isOpen={fingerprint !== null}
        onClose={sftp.refuse}
        footer={
          <>
            <Button onPress={sftp.refuse} autoFocus>
              {texts.common.cancel}
            </Button>
            <Button variant="primary" onPress={() => void sftp.agree()}>
              {words.matches}
            </Button>
          </>
        }
      >
        <p>{words.verifyLead(server)}</p>
        <p className={styles['fingerprint']}>{fingerprint}</p>
        <p>{words.verifyHint}</p>
      </Dialog>
    </>
  );
}
