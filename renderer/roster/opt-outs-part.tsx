import { countOf } from '../../electron/core/amounts.ts';
import { failureSentence } from '../../electron/core/messages.ts';
import type { OptOutState } from '../../electron/core/views.ts';
import { useActions, useApp } from '../app-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './roster.module.css';
import { fileOf } from './roster-words.ts';

function sentenceOf(optOuts: OptOutState): string {
  switch (optOuts.kind) {
    case 'none':
      return 'If the families who want no photo in the SIS stand in a list of their own, open it here: theirs are never sent.';
    case 'loaded': {
      const families = countOf(optOuts.families, 'student');
      const unknown =
        optOuts.unmatched > 0
          ? ` ${optOuts.unmatched.toLocaleString('en-US')} of them ${optOuts.unmatched === 1 ? 'is' : 'are'} not on the roster: look at the list.`
          : '';
      return `${fileOf(optOuts.path)} names ${families}: their photos are never sent.${unknown}`;
    }
    case 'failed':
      return `${fileOf(optOuts.path)} could not be opened. ${failureSentence(optOuts.failure)} Nothing is sent until it is there again, or until you say that there is no such list.`;
  }
}

/** The list of families who want no photo in the SIS. */
export function OptOutsPart() {
  const optOuts = useApp((state) => state.optOuts);
  const { openOptOutFile, closeOptOuts } = useActions();
  return (
    <section className={styles['part']}>
      <h3>Families who said no</h3>
      <p>{sentenceOf(optOuts)}</p>
      <div className={styles['buttons']}>
        <Button onPress={() => void openOptOutFile()}>
          {optOuts.kind === 'loaded' ? 'Open another list…' : 'Open a list…'}
        </Button>
        {optOuts.kind === 'none' ? null : (
          <Button onPress={() => void closeOptOuts()}>
            {optOuts.kind === 'failed' ? 'There is no such list' : 'Do not use this list'}
          </Button>
        )}
      </div>
    </section>
  );
}
