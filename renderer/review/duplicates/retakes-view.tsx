import { useEffect, useMemo, useRef } from 'react';
import {
  chooseKept,
  groupRetakes,
  groupSamePictures,
  type KeptRule,
} from '../../../electron/core/review/retakes.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp, useStudentsByKey } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { studentOf } from '../list-photos.ts';
import type { PhotoList } from '../use-photo-list.ts';
import { CardList } from './card-list.tsx';
import { RetakeGroupCard } from './retake-group-card.tsx';
import { undecidedSentence } from './retake-words.ts';
import styles from './retakes.module.css';
import { SamePictureCard } from './same-picture-card.tsx';

function Heading({ title, lead }: { readonly title: string; readonly lead: string | null }) {
  const query = useApp((state) => state.query);
  const { look } = useActions();
  return (
    <div className={styles['heading']}>
      <div>
        <h1>{title}</h1>
        {lead ? <p>{lead}</p> : null}
      </div>
      <SearchField
        label={texts.review.searchPhotos}
        value={query}
        onChange={(text) => look({ query: text })}
      />
    </div>
  );
}

/** Students with several photos: which one is sent. */
export function RetakesView({ list }: { readonly list: PhotoList }) {
  const { leaveOutRetakes } = useActions();
  const students = useStudentsByKey();
  // All photos of a student belong together, also where a search finds one of them only.
  const all = useApp((state) => state.photos);
  const groups = useMemo(
    () =>
      groupRetakes(all.values(), new Date()).filter(({ photos }) =>
        photos.some(({ id }) => list.indexOf.has(id)),
      ),
    [all, list],
  );
  const sure = useMemo(() => chooseKept(groups, 'newest').length, [groups]);
  const inSizes = useMemo(() => chooseKept(groups, 'largest').length, [groups]);
  const undecided = groups.filter(({ newestId, largestId }) => newestId === null && largestId === null);
  const view = useRef<HTMLDivElement>(null);
  const isDecided = useRef(false);
  // The buttons for all go away with what they decided: what is left to decide has the focus next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other groups are what tells that it is decided.
  useEffect(() => {
    if (!isDecided.current) return;
    isDecided.current = false;
    (view.current?.querySelector<HTMLElement>('[data-keep]') ?? view.current)?.focus();
  }, [groups]);
  const decide = (rule: KeptRule) => {
    isDecided.current = true;
    void leaveOutRetakes(chooseKept(groups, rule).flatMap(({ leftOutIds }) => leftOutIds));
  };
  const words = texts.duplicates.retakes;
  const title = words.title(groups.length);
  return (
    <div ref={view} className={styles['view']} tabIndex={-1}>
      <Heading title={title} lead={words.lead} />
      {sure + inSizes > 0 ? (
        <div className={styles['bulk']}>
          {sure > 0 ? (
            <>
              <Button onPress={() => decide('newest')}>{texts.duplicates.keepFor('newest', sure)}</Button>
              <Button onPress={() => decide('oldest')}>{texts.duplicates.keepFor('oldest', sure)}</Button>
            </>
          ) : null}
          {inSizes > 0 ? (
            <Button onPress={() => decide('largest')}>{texts.duplicates.keepFor('largest', inSizes)}</Button>
          ) : null}
          <span>{undecidedSentence(undecided.length)}</span>
        </div>
      ) : null}
      {groups.length === 0 ? (
        <EmptyState icon="ready" title={words.none.title}>
          {words.none.text}
        </EmptyState>
      ) : (
        <CardList
          label={title}
          items={groups}
          keyOf={({ key }) => key}
          draw={(group) => (
            <RetakeGroupCard group={group} student={studentOf({ studentId: group.studentId }, students)} />
          )}
        />
      )}
    </div>
  );
}

/** The same picture under several IDs. */
export function SamePicturesView({ list }: { readonly list: PhotoList }) {
  const students = useStudentsByKey();
  const all = useApp((state) => state.photos);
  const groups = useMemo(
    () => groupSamePictures(all.values()).filter((photos) => photos.some(({ id }) => list.indexOf.has(id))),
    [all, list],
  );
  const words = texts.duplicates.samePhoto;
  const title = words.title(groups.length);
  return (
    <div className={styles['view']}>
      <Heading title={title} lead={words.lead} />
      {groups.length === 0 ? (
        <EmptyState icon="ready" title={words.none.title}>
          {words.none.text}
        </EmptyState>
      ) : (
        <CardList
          label={title}
          items={groups}
          keyOf={([first]) => first?.id ?? ''}
          draw={(photos) => <SamePictureCard photos={photos} students={students} />}
        />
      )}
    </div>
  );
}
