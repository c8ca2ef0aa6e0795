import { useState } from 'react';
import { uploadedSentence } from '../../electron/core/ledger/destination-summary.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp, useOverview } from '../state/app-context.ts';
import { useDestinationSummary } from '../state/use-destination.ts';
import { nameOfPaths } from '../state/words.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { FilledText } from '../ui/filled-text.tsx';
import { Icon } from '../ui/icon.tsx';
import { FirstStart } from './first-start.tsx';
import { FolderProgress, isGoing } from './folder-progress.tsx';
import styles from './photos.module.css';
import { RecentFolders } from './recent-folders.tsx';
import { UnfinishedRuns } from './unfinished-runs.tsx';

function FolderReport() {
  const folder = useApp((state) => state.folder);
  const { photos } = useOverview();
  const { goTo } = useActions();
  const summary = useDestinationSummary();
  if (folder.kind === 'failed') {
    return (
      <Banner tone={folder.failure.code === 'cancelled' ? 'attention' : 'blocked'}>
        {folder.failure.code === 'cancelled' ? texts.photos.canceled : failureSentence(folder.failure)}
      </Banner>
    );
  }
  if (folder.kind !== 'checked') return null;
  return (
    <Banner tone="ready" actions={<Button onPress={() => goTo('review')}>{texts.photos.goToReview}</Button>}>
      {folder.paths.length === 1 ? (
        <FilledText
          text={texts.photos.folderOpen(photos)}
          parts={{ folder: <b>{nameOfPaths(folder.paths)}</b> }}
        />
      ) : (
        texts.photos.filesOpen(photos)
      )}{' '}
      {summary ? uploadedSentence(summary, Date.now()) : null}
    </Banner>
  );
}

/** Whether nobody has said yet which systems get the photos, nor worked with the app before that was asked. */
function useIsFirstStart(): boolean {
  return useApp(({ settings, folder }) => {
    if (!settings || settings.isSetUp || folder.kind !== 'none') return false;
    return settings.destinations.length === 0 && settings.recentFolders.length === 0;
  });
}

export function PhotosScreen() {
  const isFirstStart = useIsFirstStart();
  const [isSettingUp, setSettingUp] = useState(false);
  const hasFolder = useApp(({ folder }) => folder.kind !== 'none');
  if (isFirstStart || (isSettingUp && !hasFolder)) {
    return (
      <FirstStart isAnswered={isSettingUp} onAnswered={setSettingUp} onDone={() => setSettingUp(false)} />
    );
  }
  return <FolderChoice />;
}

function FolderChoice() {
  const folder = useApp((state) => state.folder);
  const { chooseFolder, chooseFiles } = useActions();
  return (
    <div className={styles['screen']}>
      <div className={styles['report']}>
        <FolderReport />
      </div>
      <UnfinishedRuns />
      <div className={styles['drop']}>
        <Icon name="folder-in" size={56} />
        {isGoing(folder) ? (
          <>
            <h1>{texts.photos.reading}</h1>
            <FolderProgress folder={folder} />
          </>
        ) : (
          <>
            <h1>{texts.photos.drag}</h1>
            <p>{texts.photos.dragLead}</p>
            <div className={styles['choices']}>
              <Button onPress={() => void chooseFiles()}>{texts.commands.labels['choose-files']}</Button>
              <Button variant="primary" onPress={() => void chooseFolder()}>
                {texts.photos.chooseFolder}
              </Button>
            </div>
          </>
        )}
      </div>
      <div className={styles['recent']} inert={isGoing(folder)}>
        <RecentFolders />
      </div>
    </div>
  );
}
