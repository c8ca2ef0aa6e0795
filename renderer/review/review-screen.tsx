import { useMemo } from 'react';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { FolderProgress, isGoing } from '../folder/folder-progress.tsx';
import { useActions, useApp, useOverview } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import { AboutMissing } from './about-missing.tsx';
import { CropDialog } from './crop/crop-dialog.tsx';
import { Detail } from './detail.tsx';
import { DetailMany } from './detail-many.tsx';
import { RetakesView, SamePicturesView } from './duplicates/retakes-view.tsx';
import { Filters } from './filters.tsx';
import { Gallery } from './gallery.tsx';
import { findStudents } from './group-students.ts';
import { useReviewShortcuts } from './keyboard/use-review-shortcuts.ts';
import { LargeViewDialog } from './large-view.tsx';
import { emptyWordsOf, titleOfList } from './list-title.ts';
import { IndexBanner } from './matching/index-banner.tsx';
import { IndexListsDialog } from './matching/index-lists.tsx';
import { MatchDialog } from './matching/match-dialog.tsx';
import { SuggestedBar } from './matching/suggested-bar.tsx';
import { MissingList } from './missing-list.tsx';
import { PhotoMenu } from './photo-menu.tsx';
import { PhotoTable } from './photo-table.tsx';
import styles from './review.module.css';
import { ReviewFooter } from './review-footer.tsx';
import { Toolbar } from './toolbar.tsx';
import { type PhotoList, usePhotoList } from './use-photo-list.ts';

function EmptyList() {
  const filter = useApp((state) => state.filter);
  const query = useApp((state) => state.query);
  const { look, goTo } = useActions();
  if (query.trim() !== '') {
    const { noMatches } = texts.reviewLists;
    return (
      <EmptyState
        icon="search"
        title={noMatches.title(query.trim())}
        action={
          <Button onPress={() => look({ filter: { kind: 'everything' } })}>{noMatches.searchAll}</Button>
        }
      >
        {noMatches.text}
      </EmptyState>
    );
  }
  const { title, text } = emptyWordsOf(filter);
  return (
    <EmptyState
      icon={filter.kind === 'attention' || filter.kind === 'no-photo' ? 'ready' : 'picture'}
      title={title}
      action={
        filter.kind === 'everything' ? (
          <Button onPress={() => goTo('photos')}>{texts.review.goToPhotos}</Button>
        ) : undefined
      }
    >
      {text}
    </EmptyState>
  );
}

function ChosenPhotos({ list }: { readonly list: PhotoList }) {
  const selection = useApp((state) => state.selection);
  const focusedId = useApp((state) => state.focusedId);
  const chosen = useMemo(
    () => (selection.size > 1 ? list.photos.filter(({ id }) => selection.has(id)) : []),
    [list, selection],
  );
  if (chosen.length > 1) return <DetailMany photos={chosen} />;
  const [only] = selection;
  const index = list.indexOf.get(only ?? focusedId ?? '') ?? 0;
  const photo = list.photos[index];
  if (photo) return <Detail key={photo.id} photo={photo} />;
  return <div className={styles['nobody']} />;
}

function Middle({ list }: { readonly list: PhotoList }) {
  const filter = useApp((state) => state.filter);
  const query = useApp((state) => state.query);
  const layout = useApp((state) => state.layout);
  const { withoutPhoto } = useOverview();
  const isAboutStudents = filter.kind === 'no-photo';
  const students = useMemo(
    () => (isAboutStudents ? findStudents(withoutPhoto, query) : []),
    [isAboutStudents, withoutPhoto, query],
  );
  const count = isAboutStudents ? students.length : list.photos.length;
  const title = titleOfList(filter, count, query);
  const view = JSON.stringify(filter);
  return (
    <div className={styles['middle']}>
      <Toolbar title={title} photos={list.photos} hasPhotos={!isAboutStudents} />
      <SuggestedBar photos={list.photos} />
      {count === 0 ? (
        <EmptyList />
      ) : isAboutStudents ? (
        <MissingList students={students} label={title} />
      ) : (
        <PhotoMenu list={list}>
          {layout === 'table' ? (
            <PhotoTable key={view} list={list} label={title} />
          ) : (
            <Gallery key={view} list={list} label={title} showsFaces={layout === 'faces'} />
          )}
        </PhotoMenu>
      )}
    </div>
  );
}

function Nothing() {
  const folder = useApp((state) => state.folder);
  const { goTo } = useActions();
  const photosButton = (
    <Button variant="primary" onPress={() => goTo('photos')}>
      {texts.review.goToPhotos}
    </Button>
  );
  return (
    <Screen footer={<Footer actions={photosButton}>{texts.review.noPhotosYet}</Footer>}>
      <ScreenHeading title={texts.review.title} />
      {isGoing(folder) ? (
        <div className={styles['waiting']}>
          <FolderProgress folder={folder} />
        </div>
      ) : folder.kind === 'failed' ? (
        <Banner tone="blocked">{failureSentence(folder.failure)}</Banner>
      ) : (
        <EmptyState icon="picture" title={texts.review.nothingYet.title}>
          {texts.review.nothingYet.text}
        </EmptyState>
      )}
    </Screen>
  );
}

export function ReviewScreen() {
  const { photos } = useOverview();
  const filter = useApp((state) => state.filter);
  const list = usePhotoList();
  useReviewShortcuts(list);
  if (photos === 0) return <Nothing />;
  return (
    <Screen isPadded={false} footer={<ReviewFooter listed={list.ids} />}>
      <div className={styles['whole']}>
        <MatchingParts photos={list.photos} />
        <LargeViewDialog list={list} />
        <CropDialog list={list} />
        <div className={styles['review']}>
          <Filters />
          {filter.kind === 'issue' && filter.code === 'duplicate-id' ? (
            <RetakesView list={list} />
          ) : filter.kind === 'issue' && filter.code === 'same-picture' ? (
            <SamePicturesView list={list} />
          ) : (
            <>
              <Middle list={list} />
              {filter.kind === 'no-photo' ? <AboutMissing /> : <ChosenPhotos list={list} />}
            </>
          )}
        </div>
      </div>
    </Screen>
  );
}

/** What stands over the review's list about whose photos they are. */
function MatchingParts({ photos }: { readonly photos: readonly PhotoRow[] }) {
  return (
    <>
      <IndexBanner />
      <IndexListsDialog />
      <MatchDialog photos={photos} />
    </>
  );
}
