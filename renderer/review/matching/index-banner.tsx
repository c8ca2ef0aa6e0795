import { useEffect } from 'react';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './index-banner.module.css';
import { dismissLabel, heldSentence, indexSentence, unreadSentence } from './index-words.ts';
import { useIndexAnswers } from './use-index-answers.ts';

/** The photographer's index, found in the folder: to be used or not. Gone once that is said. */
export function IndexBanner() {
  const index = useApp((state) => state.index);
  const { look, announce } = useActions();
  const { dismiss } = useIndexAnswers();
  const spoken =
    index.kind === 'found' && index.choice === 'open'
      ? `${indexSentence(index)} ${heldSentence(index) ?? ''}`
      : null;

  useEffect(() => {
    if (spoken !== null) announce(spoken);
  }, [spoken, announce]);

  if (index.kind === 'none' || index.choice !== 'open') return null;
  const words = texts.listFromPhotographer;
  const held = heldSentence(index);
  const openLists = () => look({ dialog: { kind: 'index-lists' } });
  return (
    <div className={styles['place']}>
      <Banner
        tone={held || index.unread.length > 0 ? 'attention' : 'plain'}
        actions={
          <div className={styles['buttons']}>
            {index.needsRoster ? (
              <Button onPress={() => look({ dialog: { kind: 'roster', failed: null } })}>
                {words.openRoster}
              </Button>
            ) : null}
            {index.settled > 0 ? (
              <Button onPress={openLists}>{words.applyToAndLook(index.settled)}</Button>
            ) : null}
            <Button onPress={dismiss}>{dismissLabel(index)}</Button>
            {index.files.length > 0 ? <Button onPress={openLists}>{words.showDetails}</Button> : null}
          </div>
        }
      >
        <p>{indexSentence(index)}</p>
        {index.files.length > 0 && index.unread.length > 0 ? <p>{unreadSentence(index.unread)}</p> : null}
        {held ? (
          <p>
            {held} {words.onHold}
          </p>
        ) : null}
      </Banner>
    </div>
  );
}
