import { useRef, useState } from 'react';
import { sisInUse } from '../../electron/core/contract/destination-settings.ts';
import type { Settings } from '../../electron/core/contract/settings.ts';
import type { SecretState } from '../../electron/core/contract/shell-contract.ts';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp, useAppStore } from '../state/app-context.ts';
import { secretStateOf } from '../state/secret-states.ts';
import type { Tone } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CheckConnectionButton } from './check-connection-button.tsx';
import { type ConnectionSentence, connectionSentence } from './connection-sentence.ts';
import { settingsAt } from './destination-saving.ts';
import { EntryField } from './entry-field.tsx';
import { useIsManaged } from './policy/managed-field.tsx';
import { PracticeButton } from './practice-part.tsx';
import { SettingPlace } from './setting-place.tsx';
import styles from './settings.module.css';
import { checkSisAddress, isOpenToOthers, isSameAddress } from './sis-address.ts';
import type { Saving } from './use-saving.ts';

function tokenSentence({ isKept, isRemembered }: SecretState): string {
  const { secret, sis } = texts.settingsConnection;
  if (isKept) return isRemembered ? secret.saved : secret.savedUntilClosed;
  return isRemembered ? sis.tokenNotEntered : sis.tokenNotEnteredUntilClosed;
}

const banners: Readonly<Record<ConnectionSentence['tone'], Tone>> = {
  none: 'plain',
  going: 'plain',
  good: 'ready',
  attention: 'attention',
  bad: 'blocked',
};

function PracticeHint() {
  return (
    <div className={styles['row']}>
      <span className={styles['quiet']}>{texts.settingsConnection.sis.practiceHint}</span>
      <PracticeButton />
    </div>
  );
}

export interface SisPartProps {
  readonly destination: NamedDestination;
  /** As if it were the current one. */
  readonly settings: Settings;
  readonly saving: Saving;
}

/** A SIS with the photo API: where it is, and whom it is told to trust. */
export function SisPart({ destination, settings, saving }: SisPartProps) {
  const { save, markSaved } = saving;
  const { id } = destination;
  const words = texts.settingsConnection;
  const { sisUrl } = settings;
  const token = useApp((state) => secretStateOf(state, destination, 'secret'));
  // The app signs in at one SIS at a time.
  const isInUse = useApp((state) => state.settings !== null && sisInUse(state.settings)?.id === id);
  const engineConnection = useApp((state) => state.connection);
  const connection = isInUse ? engineConnection : ({ kind: 'none' } as const);
  const { setSecret, signIn, checkConnection, announce } = useActions();
  const store = useAppStore();
  // Where IT has named the SIS, there is no other to practice with.
  const isManaged = useIsManaged('sisAddress', 'destinations');
  const [draft, setDraft] = useState('');
  const pendingSave = useRef<Promise<void>>(null);
  const [isChecking, setChecking] = useState(false);
  const [hint, setHint] = useState<string | null>(null);
  const { tone, sentence } = connectionSentence(connection);
  const isElsewhere = connection.kind !== 'none' && sisUrl !== '' && !isSameAddress(connection.url, sisUrl);

  const keepToken = async (): Promise<boolean> => {
    const text = draft.trim();
    if (text === '') return true;
    const isKept = await setSecret(id, 'secret', text);
    if (isKept) {
      setDraft('');
      markSaved();
    }
    return isKept;
  };

  const signInHere = async () => {
    const reply = await signIn();
    if (reply.ok) announce(words.sis.answered);
    // What the SIS itself answered stands in the connection; the rest (an upload is going on) only here.
    else if (store.getState().connection.kind !== 'failed') setHint(failureSentence(reply.failure));
  };

  const check = async () => {
    setHint(null);
    // The button may be pressed straight from the address, whose field is only then left.
    await pendingSave.current;
    const now = store.getState();
    const kept = now.settings && settingsAt(now.settings, id).sisUrl;
    if (!kept) return setHint(words.sis.addressMissing);
    if (!secretStateOf(now, destination, 'secret').isKept && draft.trim() === '')
      return setHint(words.sis.tokenMissing);
    setChecking(true);
    if (await keepToken()) {
      if (isInUse) await signInHere();
      else await checkConnection(id);
    }
    setChecking(false);
  };

  return (
    <div className={styles['part']}>
      <SettingPlace part={sisUrl === '' ? 'sign-in' : null}>
        <EntryField
          label={words.sis.address}
          placeholder="https://sis.example.org"
          managedBy={['sisAddress', 'destinations']}
          kept={sisUrl}
          description={isOpenToOthers(sisUrl) ? words.sis.addressIsOpen : words.sis.addressHint}
          onKeep={(text) => {
            const address = checkSisAddress(text);
            if (address.kind === 'wrong') return address.sentence;
            const url = address.kind === 'empty' ? '' : address.url;
            if (url !== sisUrl) pendingSave.current = save({ sisUrl: url });
            return null;
          }}
        />
      </SettingPlace>
      <SettingPlace part={sisUrl === '' ? null : 'sign-in'}>
        <TextField
          label={words.sis.token}
          type="password"
          autoComplete="off"
          value={draft}
          onChange={setDraft}
          description={tokenSentence(token)}
          placeholder={token.isKept ? words.secret.replace : ''}
          onBlur={() => void keepToken()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void check();
          }}
        />
      </SettingPlace>
      <div className={styles['row']}>
        <Button isPending={isChecking || connection.kind === 'connecting'} onPress={() => void check()}>
          {isChecking ? words.signingIn : words.signIn}
        </Button>
        {token.isKept ? (
          <Button
            variant="plain"
            onPress={() => void setSecret(id, 'secret', '').then((isDone) => isDone && markSaved())}
          >
            {words.signOut}
          </Button>
        ) : null}
      </div>
      {hint ? <Banner tone="attention">{hint}</Banner> : null}
      {hint === null && isElsewhere ? (
        <Banner tone="attention">
          {connection.kind === 'connected'
            ? words.sis.stillElsewhere(connection.system, connection.url)
            : words.sis.newAddress}
        </Banner>
      ) : null}
      {hint === null && !isElsewhere && connection.kind !== 'none' ? (
        <Banner
          tone={banners[tone]}
          actions={connection.kind === 'failed' ? <CheckConnectionButton /> : null}
        >
          {sentence}
        </Banner>
      ) : null}
      {isManaged || token.isKept ? null : <PracticeHint />}
    </div>
  );
}
