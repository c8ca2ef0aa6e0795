import { useEffect, useRef, useState } from 'react';
import { texts } from '../../../electron/core/text/texts.ts';
import { UnfinishedNotice } from '../../delivery/unfinished-banner.tsx';
import { FolderNews } from '../../folder/folder-news.tsx';
import { useActions, useApp } from '../../state/app-context.ts';
import type { ScreenName } from '../../state/store.ts';
import { Banner } from '../../ui/banner.tsx';
import { PracticeProgress } from '../practice-notice.tsx';
import { UpdateNotice } from '../update-notice.tsx';
import styles from './messages.module.css';
import { ToastList } from './toast-list.tsx';

function NoticeBanner() {
  const notice = useApp((state) => state.notice);
  const { setNotice } = useActions();
  if (!notice) return null;
  return (
    <Banner tone={notice.tone} onDismiss={() => setNotice(null)}>
      {notice.text}
    </Banner>
  );
}

/**
 * What the app says by itself while a person works: in the empty part of the rail, where it covers nothing that is
 * pressed and moves nothing. What holds for as long as the window is open stands above the screen instead.
 */
export function Messages({ screen }: { readonly screen: ScreenName }) {
  const toasts = useApp((state) => state.toasts);
  const notice = useApp((state) => state.notice);
  const update = useApp((state) => state.update);
  const [isHeld, setHeld] = useState(false);
  const cameFrom = useRef<Element | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a message that went away may have taken the focus along.
  useEffect(() => {
    if (document.activeElement !== document.body || !(cameFrom.current instanceof HTMLElement)) return;
    cameFrom.current.focus();
    cameFrom.current = null;
  }, [toasts, notice, update]);

  return (
    <section
      className={styles['messages']}
      aria-label={texts.frame.messages}
      data-messages
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ relatedTarget, currentTarget }) => {
        setHeld(true);
        if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
      }}
      onBlur={() => setHeld(false)}
    >
      <div className={styles['notices']}>
        <PracticeProgress />
        <FolderNews screen={screen} />
        <NoticeBanner />
        <UpdateNotice screen={screen} />
        <UnfinishedNotice screen={screen} />
      </div>
      <ToastList isHeld={isHeld} />
    </section>
  );
}
