import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { formatPercent } from '../../electron/core/shared/locale.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { photoAddress } from '../photo/photo-address.ts';
import { issuesInWords, subtitleOf, titleOf } from '../photo/photo-words.ts';
import { useActions, useApp, useStudentsByKey } from '../state/app-context.ts';
import { pressedCommand } from '../state/command-keys.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import hidden from '../ui/visually-hidden.module.css';
import { currentCard, focusOn } from './keyboard/screen-parts.ts';
import styles from './large-view.module.css';
import { nextZoom, smallestZoom } from './large-view-zoom.ts';
import { studentOf } from './list-photos.ts';
import type { PhotoList } from './use-photo-list.ts';

function LargePicture({
  photo,
  name,
  zoom,
}: {
  readonly photo: PhotoRow;
  readonly name: string;
  readonly zoom: number;
}) {
  const [missing, setMissing] = useState<string | null>(null);
  const source = photoAddress(photo.isFixed ? 'fixed' : 'large', photo);
  return (
    // What scrolls can be scrolled by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 asks for it.
    <section className={styles['stage']} tabIndex={0} aria-label={texts.review.largeView.picture}>
      {missing === source ? (
        <p className={styles['missing']}>
          <Icon name="picture" size={40} />
          {texts.photo.noPreview}
        </p>
      ) : (
        <img
          key={source}
          src={source}
          alt={photo.isFixed ? texts.photo.shown.asUploaded(name) : name}
          draggable={false}
          style={
            zoom === smallestZoom
              ? undefined
              : { maxWidth: 'none', maxHeight: 'none', height: `${zoom * 100}%` }
          }
          onError={() => setMissing(source)}
        />
      )}
    </section>
  );
}

interface LargeViewProps {
  readonly list: PhotoList;
  readonly photo: PhotoRow;
}

function LargeView({ list, photo }: LargeViewProps) {
  const { look, select } = useActions();
  const student = studentOf(photo, useStudentsByKey());
  const [zoom, setZoom] = useState(smallestZoom);
  const at = list.indexOf.get(photo.id) ?? -1;
  const title = titleOf(photo, student);
  const words = texts.review.largeView;

  const show = (id: PhotoId | undefined) => {
    if (id === undefined) return;
    setZoom(smallestZoom);
    select([id], id);
    look({ dialog: { kind: 'large', photoId: id } });
  };
  const close = () => {
    flushSync(() => look({ dialog: null }));
    // At once, so that the next key finds the photo that was shown last.
    focusOn(currentCard);
  };

  useEffect(() => {
    // Whatever in the dialog has the focus, or before anything has it.
    const onKeyDown = (event: KeyboardEvent) => {
      const command = pressedCommand(event, 'large');
      const isButton = event.target instanceof HTMLButtonElement;
      if (command === null || event.defaultPrevented) return;
      if (command === 'large-close' && (event.key === 'Escape' || event.repeat || isButton)) return;
      event.preventDefault();
      switch (command) {
        case 'large-next':
          show(list.ids[at + 1]);
          break;
        case 'large-previous':
          show(list.ids[at - 1]);
          break;
        case 'large-zoom-in':
          setZoom((now) => nextZoom(now, true));
          break;
        case 'large-zoom-out':
          setZoom((now) => nextZoom(now, false));
          break;
        case 'large-close':
          close();
          break;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  return (
    <Dialog
      title={title}
      isOpen
      width="full"
      onClose={close}
      footer={
        <>
          <span className={styles['place']}>
            {[
              words.place(at + 1, list.ids.length),
              subtitleOf(photo, student),
              photo.isLeftOut ? '' : issuesInWords(photo),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
          <Button
            aria-label={words.zoomOut}
            isDisabled={zoom <= smallestZoom}
            onPress={() => setZoom(nextZoom(zoom, false))}
          >
            <span aria-hidden="true">−</span>
          </Button>
          <span className={styles['zoom']}>{formatPercent(zoom)}</span>
          <Button
            aria-label={words.zoomIn}
            isDisabled={nextZoom(zoom, true) === zoom}
            onPress={() => setZoom(nextZoom(zoom, true))}
          >
            <Icon name="plus" />
          </Button>
          <Button isDisabled={at <= 0} onPress={() => show(list.ids[at - 1])}>
            <Icon name="arrow-left" /> {words.previous}
          </Button>
          <Button isDisabled={at < 0 || at >= list.ids.length - 1} onPress={() => show(list.ids[at + 1])}>
            {words.next} <Icon name="arrow-right" />
          </Button>
          <Button variant="primary" onPress={close}>
            {texts.common.close}
          </Button>
        </>
      }
    >
      <LargePicture photo={photo} name={title} zoom={zoom} />
      <div className={hidden['hidden']} role="status" aria-live="polite">
        {words.spoken(title, at + 1, list.ids.length)}
      </div>
    </Dialog>
  );
}

/** One photo as large as the window lets it be; the arrow keys go through the list. */
export function LargeViewDialog({ list }: { readonly list: PhotoList }) {
  const photoId = useApp(({ dialog }) => (dialog?.kind === 'large' ? dialog.photoId : null));
  const photo = useApp(({ photos }) => (photoId === null ? undefined : photos.get(photoId)));
  const { look } = useActions();
  const isGone = photoId !== null && !photo;
  useEffect(() => {
    // The file may go from the folder while it is looked at.
    if (isGone) look({ dialog: null });
  }, [isGone, look]);
  return photo ? <LargeView list={list} photo={photo} /> : null;
}
