import { useEffect } from 'react';
import { useActions, useApp } from '../app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './index-banner.module.css';
import { conflictSentence, indexSentence } from './index-words.ts';
import { useIndexAnswers } from './use-index-answers.ts';

/** The photographer's index, found in the folder: to be used or not. Gone once that is said. */
export function IndexBanner() {
  const index = useApp((state) => state.index);
  const { look, announce } = useActions();
  const { follow, dismiss, followLabel } = useIndexAnswers();
  const spoken =
    index.kind === 'found' && index.choice === 'open'
      ? `${indexSentence(index)} ${conflictSentence(index) ?? ''}`
      : null;

  useEffect(() => {
    if (spoken !== null) announce(spoken);
  }, [spoken, announce]);

  if (index.kind === 'none' || index.choice !== 'open') return null;
  const conflict = conflictSentence(index);
  return (
    <div className={styles['place']}>
      <Banner
        tone={conflict ? 'attention' : 'plain'}
        actions={
          <div className={styles['buttons']}>
            {followLabel ? <Button onPress={follow}>{followLabel}</Button> : null}
            <Button onPress={dismiss}>Do not use it</Button>
            <Button onPress={() => look({ dialog: { kind: 'index-lists' } })}>See lists</Button>
          </div>
        }
      >
        <p>{indexSentence(index)}</p>
        {conflict ? <p>{conflict} Nothing is sent until you have said whether to use the index.</p> : null}
      </Banner>
    </div>
  );
}
