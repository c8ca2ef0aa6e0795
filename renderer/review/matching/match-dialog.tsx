import { type KeyboardEvent, useMemo, useState } from 'react';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { groupRetakes } from '../../../electron/core/review/retakes.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp, useAppStore, useOverview } from '../../state/app-context.ts';
import { isTextField, keyInWords, pressedCommand } from '../../state/command-keys.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FilledText } from '../../ui/filled-text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { CompareStudent } from './compare-student.tsx';
import styles from './match-dialog.module.css';
import { type Answer, answer, countAnswers, type MatchQueue, startQueue, stepBack } from './match-queue.ts';

function endWords(queue: MatchQueue): string {
  const { named, 'left-out': leftOut, skipped } = countAnswers(queue);
  return texts.matching.walk.end(named, leftOut, skipped);
}

/** What matching often leads to: several photos of one student. */
function NextDuplicates() {
  const photos = useApp((state) => state.photos);
  const { look } = useActions();
  const students = useMemo(() => groupRetakes(photos.values(), new Date()).length, [photos]);
  if (students === 0) return null;
  return (
    <Button
      onPress={() =>
        look({ dialog: null, filter: { kind: 'issue', code: 'duplicate-id' }, query: '', focusedId: null })
      }
    >
      {texts.matching.walk.nextDuplicates(students)} <Icon name="arrow-right" />
    </Button>
  );
}

/** After the last photo: on to the upload where nothing else is to be done, with the same key as every answer. */
function EndButtons({ onClose }: { readonly onClose: () => void }) {
  const { ready, warned, attention } = useOverview();
  const { goTo } = useActions();
  const isAllDone = attention === 0 && ready + warned > 0;
  return (
    <>
      <Button variant={isAllDone ? 'quiet' : 'primary'} autoFocus onPress={onClose}>
        {texts.common.close}
      </Button>
      {isAllDone ? (
        <Button
          variant="primary"
          autoFocus
          onPress={() => {
            onClose();
            goTo('upload');
          }}
        >
          {texts.review.continueToUpload}
        </Button>
      ) : null}
    </>
  );
}

function Walk({
  photos,
  firstId,
  onClose,
}: {
  readonly photos: readonly PhotoRow[];
  readonly firstId: string;
  readonly onClose: () => void;
}) {
  // Fixed at the start: the list under it changes with each answer.
  const [queue, setQueue] = useState(() => startQueue(photos, firstId));
  const store = useAppStore();
  const { assign, leaveOut, undo } = useActions();
  const id = queue.photoIds[queue.at];
  const photo = useApp((state) => (id === undefined ? undefined : state.photos.get(id)));
  const total = queue.photoIds.length;
  const words = texts.matching.walk;

  const goOn = (given: Answer) =>
    setQueue(answer(queue, given, (known) => store.getState().photos.get(known)));
  const back = () => {
    const before = stepBack(queue);
    if (!before) return;
    setQueue(before.queue);
    if (before.taken !== 'skipped') void undo();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (pressedCommand(event, 'matching') !== 'match-back' || isTextField(event.target)) return;
    // Else the whole window's undo would take the answer back and leave the question behind.
    event.preventDefault();
    back();
  };

  const backButton = (
    <Button isDisabled={queue.answers.size === 0} onPress={back}>
      {words.back}
    </Button>
  );
  if (!photo) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button inside, which does the same.
      <div className={styles['walk']} onKeyDown={onKeyDown}>
        <p className={styles['end']} role="status">
          {endWords(queue)}
        </p>
        <div className={styles['footer']}>
          <NextDuplicates />
          {backButton}
          <EndButtons onClose={onClose} />
        </div>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button inside, which does the same.
    <div className={styles['walk']} onKeyDown={onKeyDown}>
      <div className={styles['progress']}>
        <ProgressBar
          label={words.progress}
          value={queue.at}
          total={total}
          valueLabel={words.place(queue.at + 1, total)}
        />
        <span aria-hidden="true">{words.place(queue.at + 1, total)}</span>
      </div>
      <CompareStudent
        key={photo.id}
        photo={photo}
        onYes={(studentId) => {
          void assign([{ photoId: photo.id, studentId }]);
          goOn('named');
        }}
        onSkip={() => goOn('skipped')}
        onLeaveOut={() => {
          void leaveOut([photo.id]);
          goOn('left-out');
        }}
      />
      <div className={styles['footer']}>
        <p>
          <FilledText
            text={words.keys}
            parts={{
              yes: keyInWords('match-yes'),
              next: keyInWords('match-next'),
              skip: keyInWords('match-skip'),
            }}
          />
        </p>
        {backButton}
        <Button variant="quiet" onPress={onClose}>
          {words.finish}
        </Button>
      </div>
    </div>
  );
}

/** Photo and student side by side, one photo after the other. */
export function MatchDialog({ photos }: { readonly photos: readonly PhotoRow[] }) {
  const dialog = useApp((state) => state.dialog);
  const { look } = useActions();
  const firstId = dialog?.kind === 'matching' ? dialog.photoId : null;
  const close = () => look({ dialog: null });
  return (
    <Dialog title={texts.matching.question} isOpen={firstId !== null} width="full" onClose={close}>
      {firstId === null ? null : <Walk photos={photos} firstId={firstId} onClose={close} />}
    </Dialog>
  );
}
