import { useEffect, useMemo, useRef } from 'react';
import {
  chooseKept,
  groupRetakes,
  groupSamePictures,
  type KeptRule,
} from '../../../electron/core/review/retakes.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { useActions, useApp, useStudentsByKey } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { studentOf } from '../list-photos.ts';
import type { PhotoList } from '../use-photo-list.ts';
import { CardList } from './card-list.tsx';
import { RetakeGroupCard } from './retake-group-card.tsx';
import { ruleLabel, undecidedSentence } from './retake-words.ts';
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
        label="Search this list (name, ID or file)"
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
  const title = `${countOf(groups.length, 'student has', 'students have')} more than one photo`;
  return (
    <div ref={view} className={styles['view']} tabIndex={-1}>
      <Heading title={title} lead="One of them is sent, the others are left out. The files stay." />
      {sure + inSizes > 0 ? (
        <div className={styles['bulk']}>
          {sure > 0 ? (
            <>
              <Button onPress={() => decide('newest')}>{ruleLabel('newest', sure)}</Button>
              <Button onPress={() => decide('oldest')}>{ruleLabel('oldest', sure)}</Button>
            </>
          ) : null}
          {inSizes > 0 ? (
            <Button onPress={() => decide('largest')}>{ruleLabel('largest', inSizes)}</Button>
          ) : null}
          <span>{undecidedSentence(undecided.length)}</span>
        </div>
      ) : null}
      {groups.length === 0 ? (
        <EmptyState icon="ready" title="Every student has one photo">
          Nobody here has two photos that could both be sent.
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
  const title = `${countOf(groups.length, 'picture')} under several students`;
  return (
    <div className={styles['view']}>
      <Heading title={title} lead="Nobody gets the picture until you say whose it is." />
      {groups.length === 0 ? (
        <EmptyState icon="ready" title="No picture stands under two students">
          Every picture here is of one student only.
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
