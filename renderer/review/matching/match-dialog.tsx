import { type KeyboardEvent, useState } from 'react';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
import { useActions, useApp, useAppStore } from '../../state/app-context.ts';
import { isTextField, keyInWords, pressedCommand } from '../../state/command-keys.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { CompareStudent } from './compare-student.tsx';
import styles from './match-dialog.module.css';
import { type Answer, answer, countAnswers, type MatchQueue, startQueue, stepBack } from './match-queue.ts';

function endWords(queue: MatchQueue): string {
  const { named, 'left-out': leftOut, skipped } = countAnswers(queue);
  const parts = [
    `${countOf(named, 'photo')} matched`,
    leftOut > 0 ? `${formatNumber(leftOut)} skipped` : null,
    skipped > 0 ? `${formatNumber(skipped)} still open` : null,
  ];
  return `${parts.filter((part) => part !== null).join(', ')}.`;
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

  const buttons = (
    <>
      <Button isDisabled={queue.answers.size === 0} onPress={back}>
        Back (undo)
      </Button>
      <Button variant={photo ? 'quiet' : 'primary'} autoFocus={!photo} onPress={onClose}>
        {photo ? 'Done' : 'Close'}
      </Button>
    </>
  );
  if (!photo) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button inside, which does the same.
      <div className={styles['walk']} onKeyDown={onKeyDown}>
        <p className={styles['end']} role="status">
          That was the last one. {endWords(queue)}
        </p>
        <div className={styles['footer']}>{buttons}</div>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button inside, which does the same.
    <div className={styles['walk']} onKeyDown={onKeyDown}>
      <div className={styles['progress']}>
        <ProgressBar
          label="Photos reviewed"
          value={queue.at}
          total={total}
          valueLabel={`${queue.at + 1} of ${total}`}
        />
        <span aria-hidden="true">
          {formatNumber(queue.at + 1)} of {formatNumber(total)}
        </span>
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
          {keyInWords('match-yes')} = Yes · {keyInWords('match-next')} = next suggestion ·{' '}
          {keyInWords('match-skip')} = Not now
        </p>
        {buttons}
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
    <Dialog title="Whose photo is it?" isOpen={firstId !== null} width="full" onClose={close}>
      {firstId === null ? null : <Walk photos={photos} firstId={firstId} onClose={close} />}
    </Dialog>
  );
}
