import { useState } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { secretStateOf } from '../state/secret-states.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

export interface BrowserSignInProps {
  /** As people know it: "Google". */
  readonly service: string;
  /** Google's clients for desktop apps have a client secret, which the administrator gives with the client ID. */
  readonly hasClientSecret: boolean;
  readonly destination: NamedDestination;
  readonly saving: Saving;
}

type Answer = { readonly tone: 'ready' | 'blocked'; readonly text: string };

/** Signs in with the computer's own browser: Picture Day never sees the password. */
export function BrowserSignIn({ service, hasClientSecret, destination, saving }: BrowserSignInProps) {
  const { isKept } = useApp((state) => secretStateOf(state, destination, 'secret'));
  const { ask, signInToSystem, setSecret, settingsSaved } = useActions();
  const [clientSecret, setClientSecret] = useState('');
  const [isGoing, setGoing] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { browser, photoSystem: words, signOut: signOutLabel } = texts.settingsConnection;

  const signIn = async () => {
    setGoing(true);
    setAnswer(null);
    await settingsSaved();
    const reply = await signInToSystem(destination.id, clientSecret);
    setGoing(false);
    if (!reply.ok) {
      if (reply.failure.code !== 'cancelled') {
        setAnswer({ tone: 'blocked', text: failureSentence(reply.failure) });
      }
      return;
    }
    setClientSecret('');
    saving.markSaved();
    const { user } = reply.value;
    setAnswer({ tone: 'ready', text: user === '' ? words.signedIn : words.signedInAs(user) });
  };
  const signOut = async () => {
    if (await setSecret(destination.id, 'secret', '')) saving.markSaved();
    setAnswer(null);
  };

  return (
    <>
      {hasClientSecret ? (
        <TextField
          label={words.clientSecret}
          type="password"
          autoComplete="off"
          value={clientSecret}
          onChange={setClientSecret}
          description={words.clientSecretHint}
          placeholder={isKept ? words.clientSecretSaved : ''}
        />
      ) : null}
      <div className={styles['row']}>
        <Button isPending={isGoing} onPress={() => void signIn()}>
          {isGoing ? browser.waiting : isKept ? browser.signInAgain(service) : browser.signIn(service)}
        </Button>
        {isGoing ? (
          <Button variant="plain" onPress={() => void ask('stopRun', {})}>
            {texts.common.cancel}
          </Button>
        ) : isKept ? (
          <Button variant="plain" onPress={() => void signOut()}>
            {signOutLabel}
          </Button>
        ) : null}
      </div>
      {isGoing ? <Banner tone="plain">{browser.waitingHint}</Banner> : null}
      {answer ? <Banner tone={answer.tone}>{answer.text}</Banner> : null}
    </>
  );
}
