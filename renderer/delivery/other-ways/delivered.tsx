import type { DeliveryView } from '../../../electron/core/delivery/delivery-view.ts';
import { useActions } from '../../state/app-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Footer, Panel, Screen, ScreenHeading } from '../../ui/screen.tsx';
import { useSendPlan } from '../use-upload-plan.ts';
import styles from './other-ways.module.css';
import { RecheckedNote } from './rechecked-note.tsx';
import { deliveredTitle, stayingWords, zipState } from './way-words.ts';
import { ZipRows } from './zip-rows.tsx';

/** All is on the SFTP: the e-mail that tells the SIS of it. */
export function Delivered({ run, onAgain }: { readonly run: DeliveryView; readonly onAgain: () => void }) {
  const { askShell, valueOrToast, say } = useActions();
  const { blocked, leftOut } = useSendPlan();
  const { email, items: zips } = run;
  const copy = async () => {
    if (!email) return;
    const text = `Subject: ${email.subject}\n\n${email.body}`;
    if (await valueOrToast(askShell('copyText', { text }))) say('The e-mail is copied.', { tone: 'good' });
  };
  return (
    <Screen
      footer={
        <Footer
          actions={
            <>
              <Button onPress={onAgain}>Deliver again</Button>
              {email ? (
                <Button variant="primary" onPress={() => void copy()}>
                  Copy the e-mail
                </Button>
              ) : null}
            </>
          }
        >
          <span className={styles['quiet']}>
            {email ? 'Paste it into your mail program and send it to your SIS.' : ''}
          </span>
        </Footer>
      }
    >
      <ScreenHeading
        title={email ? deliveredTitle(zips) : 'Nothing was sent.'}
        lead={`On ${run.destination.label}. ${stayingWords(blocked + leftOut)}`.trim()}
      />
      {email ? (
        <>
          <div className={styles['notes']}>
            <Banner tone="attention">
              They are not in the SIS yet. It loads them when it has read your e-mail: send it now.
            </Banner>
            <RecheckedNote files={run.rechecked} />
          </div>
          <Panel label="The e-mail">
            <div className={styles['part']}>
              <h2>{email.subject}</h2>
              <pre className={styles['email']}>{email.body}</pre>
            </div>
          </Panel>
        </>
      ) : (
        <Banner tone="attention">
          Every photo is blocked or left out. Look at them in the review, then deliver again.
        </Banner>
      )}
      <ZipRows zips={zips.map((zip) => ({ item: zip, aside: zipState(zip) }))} />
    </Screen>
  );
}
