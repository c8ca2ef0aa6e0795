import { useState } from 'react';
import type { Settings } from '../../electron/core/contract/settings.ts';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { makeDestination, systemChoices } from '../../electron/core/delivery/system-choices.ts';
import { OpenGuideButton } from '../guide/open-guide-button.tsx';
import { ConnectionFields } from '../settings/connection-fields.tsx';
import { PracticeButton } from '../settings/practice-part.tsx';
import { useSaving } from '../settings/use-saving.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { CheckBox } from '../ui/check-box.tsx';
import { Footer, Panel, Screen, ScreenHeading } from '../ui/screen.tsx';
import styles from './first-start.module.css';

function makeDestinations(ids: ReadonlySet<string>): readonly NamedDestination[] {
  const made: NamedDestination[] = [];
  for (const choice of systemChoices) {
    if (ids.has(choice.id)) made.push(makeDestination(choice, made, Math.random()));
  }
  return made;
}

/** Which systems get the photos. Nothing else can be wrong on a computer where the app has just been installed. */
function SystemsQuestion({ onAnswer }: { readonly onAnswer: (made: readonly NamedDestination[]) => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string, isSelected: boolean) =>
    setChosen(
      (before) => new Set(isSelected ? [...before, id] : [...before].filter((other) => other !== id)),
    );
  return (
    <Screen
      footer={
        <Footer
          actions={
            <>
              <Button onPress={() => onAnswer([])}>Not sure, just look at photos</Button>
              <Button
                variant="primary"
                isDisabled={chosen.size === 0}
                onPress={() => onAnswer(makeDestinations(chosen))}
              >
                Continue
              </Button>
            </>
          }
        />
      }
    >
      <ScreenHeading
        title="Which systems get your photos?"
        lead="Select all that apply. You can change this in Settings at any time."
      />
      <Panel label="Try it first">
        <div className={styles['try']}>
          <p>
            <b>New to Picture Day?</b> Practice with drawn photos and a practice system first. Nothing leaves
            this computer.
          </p>
          <PracticeButton />
          <OpenGuideButton place={{ page: 'start' }} />
        </div>
      </Panel>
      <fieldset className={styles['systems']}>
        <legend className={styles['legend']}>Systems</legend>
        {systemChoices.map(({ id, label }) => (
          <CheckBox key={id} isSelected={chosen.has(id)} onChange={(isSelected) => toggle(id, isSelected)}>
            {label}
          </CheckBox>
        ))}
      </fieldset>
    </Screen>
  );
}

interface SetUpProps {
  readonly settings: Settings;
  readonly onDone: () => void;
}

/** Only what the chosen systems need. It can be left at any time, and found again in Settings. */
function SystemsSetUp({ settings, onDone }: SetUpProps) {
  const saving = useSaving();
  const needsNothing = settings.destinations.every(({ address }) => address.kind === 'folder');
  return (
    <Screen
      footer={
        <Footer
          actions={
            <Button variant="primary" onPress={onDone}>
              Go to photos
            </Button>
          }
        >
          {needsNothing ? null : 'What is missing can be filled in later, in Settings.'}
        </Footer>
      }
    >
      <ScreenHeading
        title={needsNothing ? 'You are ready to start' : 'Set up your systems'}
        lead={needsNothing ? undefined : 'Only what each of them needs.'}
      />
      {settings.destinations.map((destination) => (
        <Panel key={destination.id} label={destination.name}>
          <div className={styles['part']}>
            <h2>{destination.name}</h2>
            <ConnectionFields destination={destination} settings={settings} saving={saving} />
          </div>
        </Panel>
      ))}
    </Screen>
  );
}

export interface FirstStartProps {
  /** The question is answered; what the systems need comes next. */
  readonly isAnswered: boolean;
  readonly onAnswered: (hasSystems: boolean) => void;
  readonly onDone: () => void;
}

/** What a new installation shows in place of the Photos screen. */
export function FirstStart({ isAnswered, onAnswered, onDone }: FirstStartProps) {
  const settings = useApp((state) => state.settings);
  const { changeSettings } = useActions();
  if (!settings) return null;
  if (isAnswered) return <SystemsSetUp settings={settings} onDone={onDone} />;
  const answer = async (made: readonly NamedDestination[]) => {
    // A click that fails leaves the question where it is.
    if (await changeSettings({ destinations: [...made], isSetUp: true })) onAnswered(made.length > 0);
  };
  return <SystemsQuestion onAnswer={(made) => void answer(made)} />;
}
