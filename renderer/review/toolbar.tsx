import { useId } from 'react';
import { largestPhotoSize } from '../../electron/core/contract/settings.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import type { SortKey } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { SizeSlider } from '../ui/size-slider.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { CenterHeadsButton } from './faces/center-heads-button.tsx';
import { FacesLine } from './faces/faces-line.tsx';
import { FixAllButton, FixPlanLine, FixSomeMenu, useSafeFixPlan } from './fix-all.tsx';
import { usePhotoSize } from './gallery.tsx';
import styles from './toolbar.module.css';

const sortKeys = ['file', 'student', 'id', 'grade', 'issues', 'size'] as const satisfies readonly SortKey[];

export interface ToolbarProps {
  readonly title: string;
  readonly photos: readonly PhotoRow[];
  /** False for the list of students, which is neither sorted nor laid out. */
  readonly hasPhotos: boolean;
}

export function Toolbar({ title, photos, hasPhotos }: ToolbarProps) {
  const query = useApp((state) => state.query);
  const sort = useApp((state) => state.sort);
  const layout = useApp((state) => state.layout);
  const { look } = useActions();
  const plan = useSafeFixPlan(photos);
  const lineId = useId();
  const hasFaces = useApp(({ faces }) => faces.kind === 'finding' || faces.kind === 'found');
  const isTable = layout === 'table';
  return (
    <div className={styles['toolbar']}>
      <div className={styles['line']}>
        <h1>{title}</h1>
        {hasPhotos ? (
          <div className={styles['fixes']}>
            <FixAllButton plan={plan} lineId={lineId} />
            <FixSomeMenu plan={plan} photos={photos} />
          </div>
        ) : null}
        {hasPhotos ? <CenterHeadsButton photos={photos} /> : null}
      </div>
      {hasPhotos ? <FixPlanLine plan={plan} lineId={lineId} /> : null}
      {hasPhotos && layout === 'faces' ? <FacesLine /> : null}
      <div className={styles['line']} data-list-search>
        <SearchField
          label={hasPhotos ? texts.review.searchPhotos : texts.review.searchStudents}
          value={query}
          onChange={(text) => look({ query: text })}
        />
        {hasPhotos ? (
          <>
            <MenuButton
              label={texts.review.sortBy(texts.review.sort[sort.key])}
              choices={sortKeys.map((id) => ({ id, label: texts.review.sort[id] }))}
              selectedId={sort.key}
              onChoose={(key) => look({ sort: { key, isDescending: false } })}
            >
              <Icon name="sort" />
            </MenuButton>
            {isTable ? null : <PhotoSize />}
            {hasFaces || layout === 'faces' ? (
              <Button
                aria-label={layout === 'faces' ? texts.faces.showWholePhotos : texts.faces.showFaces}
                onPress={() => look({ layout: layout === 'faces' ? 'gallery' : 'faces' })}
              >
                <Icon name={layout === 'faces' ? 'picture' : 'face'} />
              </Button>
            ) : null}
            <Button
              aria-label={isTable ? texts.review.showAsGallery : texts.review.showAsTable}
              onPress={() => look({ layout: isTable ? 'gallery' : 'table' })}
            >
              <Icon name={isTable ? 'gallery' : 'table'} />
            </Button>
          </>
        ) : null}
        <MoreMenu />
      </div>
    </div>
  );
}

function PhotoSize() {
  const photoSize = usePhotoSize();
  const { look, changeSettings } = useActions();
  return (
    <SizeSlider
      label={texts.review.photoSize}
      value={photoSize}
      largest={largestPhotoSize}
      onChange={(size) => look({ photoSize: size })}
      onChangeEnd={(size) => void changeSettings({ photoSize: size })}
    />
  );
}

const moreCommands = [
  'class-sheets',
  'sheet-numbers',
  'photographer-letter',
  'save-fixed',
  'rename-files',
  'shortcuts',
] as const;

/** What is not needed every day. */
function MoreMenu() {
  const { look } = useActions();
  const choices = moreCommands.map((id) => ({ id, label: texts.commands.labels[id] }));
  return (
    <MenuButton label={texts.review.more} choices={choices} onChoose={(kind) => look({ dialog: { kind } })}>
      <Icon name="more" />
    </MenuButton>
  );
}
