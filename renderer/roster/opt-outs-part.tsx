import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { OptOutsQuestion } from './opt-outs-question.tsx';
import { optOutsSentence } from './opt-outs-words.ts';
import styles from './roster.module.css';

/** The list of families who want no photo in the SIS. */
export function OptOutsPart() {
  const optOuts = useApp((state) => state.optOuts);
  const { openOptOutFile, closeOptOuts } = useActions();
  const question = optOuts.kind === 'loaded' ? optOuts.question : null;
  return (
    <section className={styles['part']}>
      <h3>{texts.optOuts.heading}</h3>
      {optOuts.kind === 'loaded' && question ? (
        <OptOutsQuestion question={question} path={optOuts.path} />
      ) : (
        <p>{optOutsSentence(optOuts)}</p>
      )}
      <div className={styles['buttons']}>
        <Button onPress={() => void openOptOutFile()}>
          {optOuts.kind === 'loaded' ? texts.optOuts.addOther : texts.optOuts.add}
        </Button>
        {optOuts.kind === 'none' ? null : (
          <Button onPress={() => void closeOptOuts()}>
            {optOuts.kind === 'failed' ? texts.optOuts.haveNone : texts.optOuts.remove}
          </Button>
        )}
      </div>
    </section>
  );
}
