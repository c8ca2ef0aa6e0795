import { useState } from 'react';
import type { RosterState } from '../../electron/core/contract/views.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { findingSentences } from '../../electron/core/text/roster-sentences.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { HeldBackPart } from './held-back-part.tsx';
import { IdField } from './id-field.tsx';
import { LostZerosChoice } from './lost-zeros-choice.tsx';
import { OptOutsPart } from './opt-outs-part.tsx';
import styles from './roster.module.css';
import { RosterColumnsForm } from './roster-columns-form.tsx';

function lead(roster: RosterState): string {
  switch (roster.kind) {
    case 'none':
      return texts.rosterDialog.none;
    case 'loading':
      return texts.rosterDialog.reading(roster.source);
    case 'loaded':
      return texts.rosterDialog.loaded(roster.students, roster.source);
    case 'failed':
      return '';
  }
}

function Findings({ roster }: { readonly roster: Extract<RosterState, { readonly kind: 'loaded' }> }) {
  const sentences = findingSentences(roster.findings);
  if (sentences.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>{texts.rosterDialog.findings}</h3>
      <ul className={styles['findings']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

type LoadedRoster = Extract<RosterState, { readonly kind: 'loaded' }>;

/** While the same roster is read again, in another way, what is said of it stays where it is. */
function useLoadedRoster(roster: RosterState): LoadedRoster | null {
  const [last, setLast] = useState<LoadedRoster | null>(null);
  if (roster.kind === 'loaded' && roster !== last) setLast(roster);
  if (roster.kind === 'loaded') return roster;
  const isSame = roster.kind === 'loading' && JSON.stringify(roster.source) === JSON.stringify(last?.source);
  return isSame ? last : null;
}

function RosterBody() {
  const roster = useApp((state) => state.roster);
  const loaded = useLoadedRoster(roster);
  const students = useApp((state) => state.students.length);
  const { openRosterFile, openSystemRoster, useSisRoster: goBackToSis } = useActions();
  const hasSisRoster = useApp(
    ({ connection }) => connection.kind === 'connected' && connection.students !== null,
  );
  const isFromFile = roster.kind !== 'none' && roster.source.kind !== 'sis';
  const directories = useApp(({ settings }) => settings?.destinations)?.filter(
    ({ address }) => address.kind === 'ldap',
  );
  const failed = useApp(({ dialog }) => (dialog?.kind === 'roster' ? dialog.failed : null));
  const failure = failed?.failure ?? (roster.kind === 'failed' ? roster.failure : null);
  const words = lead(loaded ?? roster);
  return (
    <>
      {words === '' ? null : <p className={styles['lead']}>{words}</p>}
      {failure ? (
        <Banner tone="blocked">
          <p>{failureSentence(failure)}</p>
          <p>{students > 0 ? texts.rosterDialog.previousHolds(students) : texts.rosterDialog.noneLoaded}</p>
        </Banner>
      ) : null}
      <div className={styles['buttons']}>
        <Button isDisabled={roster.kind === 'loading'} onPress={() => void openRosterFile()}>
          {texts.rosterDialog.openFile}
        </Button>
        {directories?.map(({ id, name }) => (
          <Button key={id} isDisabled={roster.kind === 'loading'} onPress={() => void openSystemRoster(id)}>
            {texts.rosterDialog.studentsOf(name)}
          </Button>
        ))}
        {isFromFile && hasSisRoster ? (
          <Button isDisabled={roster.kind === 'loading'} onPress={() => void goBackToSis()}>
            {texts.rosterDialog.rosterOfSis}
          </Button>
        ) : null}
      </div>
      {roster.kind === 'loading' && !loaded ? (
        <ProgressBar label={texts.rosterDialog.reading(roster.source)} />
      ) : null}
      {loaded ? (
        <>
          <LostZerosChoice roster={loaded} />
          <IdField roster={loaded} />
          <Findings roster={loaded} />
          <OptOutsPart />
          <HeldBackPart />
          <RosterColumnsForm roster={loaded} />
        </>
      ) : (
        <OptOutsPart />
      )}
      <p className={styles['quiet']}>{texts.rosterDialog.formats}</p>
    </>
  );
}

/** Where the roster comes from, what its columns are, and what is odd about it. */
export function RosterDialog() {
  const isOpen = useApp((state) => state.dialog?.kind === 'roster');
  const { look } = useActions();
  const close = () => look({ dialog: null });
  return (
    <Dialog
      title={texts.rosterDialog.title}
      isOpen={isOpen}
      width="wide"
      onClose={close}
      footer={
        <Button variant="primary" onPress={close}>
          {texts.common.close}
        </Button>
      }
    >
      <RosterBody />
    </Dialog>
  );
}
