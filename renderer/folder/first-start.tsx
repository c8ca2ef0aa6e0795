import { useState } from 'react';
import type { Settings } from '../../electron/core/contract/settings.ts';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { makeDestination, systemChoices } from '../../electron/core/delivery/system-choices.ts';
import { choiceLabel } from '../../electron/core/text/destination-sentences.ts';
import { texts } from '../../electron/core/text/texts.ts';
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
    if (ids.has(choice.id)) made.push(makeDestination(choice, choiceLabel(choice), made, Math.random()));
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
              <Button onPress={() => onAnswer([])}>{texts.firstStart.skip}</Button>
              <Button
                variant="primary"
                isDisabled={chosen.size === 0}
                onPress={() => onAnswer(makeDestinations(chosen))}
              >
                {texts.firstStart.next}
              </Button>
            </>
          }
        />
      }
    >
      <ScreenHeading title={texts.firstStart.question} lead={texts.firstStart.questionLead} />
      <Panel label={texts.firstStart.practice}>
        <div className={styles['try']}>
          <p>
            <b>{texts.firstStart.practiceQuestion}</b> {texts.firstStart.practiceAnswer}
          </p>
          <PracticeButton />
          <OpenGuideButton place={{ page: 'start' }} />
        </div>
      </Panel>
      <fieldset className={styles['systems']}>
        <legend className={styles['legend']}>{texts.firstStart.systems}</legend>
        {systemChoices
          .map((choice) => ({ id: choice.id, label: choiceLabel(choice) }))
          .map(({ id, label }) => (
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
              {texts.firstStart.goToPhotos}
            </Button>
          }
        >
          {needsNothing ? null : texts.firstStart.setUpLater}
        </Footer>
      }
    >
      <ScreenHeading
        title={needsNothing ? texts.firstStart.ready : texts.firstStart.setUp}
        lead={needsNothing ? undefined : texts.firstStart.setUpLead}
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
