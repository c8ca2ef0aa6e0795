import { useState } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
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
    setAnswer({ tone: 'ready', text: user === '' ? 'You are signed in.' : `You are signed in as ${user}.` });
  };
  const signOut = async () => {
    if (await setSecret(destination.id, 'secret', '')) saving.markSaved();
    setAnswer(null);
  };

  return (
    <>
      {hasClientSecret ? (
        <TextField
          label="Client secret"
          type="password"
          autoComplete="off"
          value={clientSecret}
          onChange={setClientSecret}
          description="Your administrator gives it to you together with the client ID."
          placeholder={isKept ? 'Saved with your sign-in' : ''}
        />
      ) : null}
      <div className={styles['row']}>
        <Button isPending={isGoing} onPress={() => void signIn()}>
          {isGoing ? 'Waiting for your browser…' : `Sign in with ${service}${isKept ? ' again' : ''}`}
        </Button>
        {isGoing ? (
          <Button variant="plain" onPress={() => void ask('stopRun', {})}>
            Cancel
          </Button>
        ) : isKept ? (
          <Button variant="plain" onPress={() => void signOut()}>
            Sign out
          </Button>
        ) : null}
      </div>
      {isGoing ? (
        <Banner tone="plain">
          Sign in on the page that opened in your browser, then come back here. If no page opened, cancel and
          try again.
        </Banner>
      ) : null}
      {answer ? <Banner tone={answer.tone}>{answer.text}</Banner> : null}
    </>
  );
}
