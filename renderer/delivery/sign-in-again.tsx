import { useState } from 'react';
import { goingTo } from '../../electron/core/delivery/delivery-view.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useAppStore } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './delivery.module.css';

/** Another token for the SIS of the upload that goes on. */
export function SignInAgain() {
  const { setToken, signIn } = useActions();
  const store = useAppStore();
  const [draft, setDraft] = useState('');
  const [isTrying, setTrying] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const trySignIn = async () => {
    const token = draft.trim();
    if (token === '') return setTrouble(texts.delivery.tokenMissing);
    setTrying(true);
    setTrouble(null);
    if (await setToken(token)) {
      const reply = await signIn();
      const { run } = store.getState();
      const isWaiting = goingTo(run, 'sis')?.status.kind === 'waiting-for-sign-in';
      if (!reply.ok && isWaiting) setTrouble(failureSentence(reply.failure));
    }
    setTrying(false);
  };

  return (
    <form
      className={styles['signIn']}
      onSubmit={(event) => {
        event.preventDefault();
        void trySignIn();
      }}
    >
      <TextField
        label={texts.delivery.newToken}
        type="password"
        autoComplete="off"
        value={draft}
        onChange={(text) => {
          setDraft(text);
          setTrouble(null);
        }}
        errorMessage={trouble}
        // A token that was refused must not keep the form from being sent with another one.
        validationBehavior="aria"
      />
      <Button type="submit" isDisabled={isTrying}>
        {isTrying ? texts.delivery.signingIn : texts.delivery.signInAndResume}
      </Button>
    </form>
  );
}
