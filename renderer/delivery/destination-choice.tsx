import { missingSentence } from '../../electron/core/text/destination-sentences.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { useTargets } from '../state/targets.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { useReadyWords } from './target-words.ts';

/** Where the photos go this time; nothing to choose where there is only one place. */
export function DestinationChoice() {
  const destinations = useApp(({ settings }) => settings?.destinations);
  const targets = useTargets();
  const { look, openSettings } = useActions();
  const readyWords = useReadyWords();
  if (!destinations || destinations.length < 2) return null;
  const choose = (id: string, isSelected: boolean) =>
    look({
      targets: destinations
        .map((destination) => destination.id)
        .filter((known) => (known === id ? isSelected : targets.includes(known))),
    });
  return (
    <Panel label={texts.severalSystems.where}>
      <fieldset className={styles['targets']}>
        <legend>{texts.severalSystems.where}</legend>
        {destinations.map((destination) => {
          const { id, name } = destination;
          return (
            <CheckBox
              key={id}
              isSelected={targets.includes(id)}
              onChange={(isSelected) => choose(id, isSelected)}
            >
              <span className={styles['text']}>
                <strong>{name}</strong>
                <span className={styles['quiet']}>
                  {missingSentence(destination) ?? readyWords(destination)}
                </span>
              </span>
            </CheckBox>
          );
        })}
      </fieldset>
      <LinkButton onPress={() => openSettings('destinations')}>{texts.severalSystems.setUp}</LinkButton>
    </Panel>
  );
}
