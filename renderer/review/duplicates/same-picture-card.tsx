import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { subtitleOf, titleOf } from '../../photo/photo-words.ts';
import { useActions } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { type StudentsByKey, studentOf } from '../list-photos.ts';
import styles from './retakes.module.css';
import { SidePhoto } from './side-photo.tsx';

// Of the same placeholder for hundreds of students, the first ones are enough.
const mostShown = 6;

export interface SamePictureCardProps {
  readonly photos: readonly PhotoRow[];
  readonly students: StudentsByKey;
}

/** An alarm, no retake: the same picture under several students' IDs. */
export function SamePictureCard({ photos, students }: SamePictureCardProps) {
  const { leaveOut, sharePicture, look, select } = useActions();
  const names = photos.map((photo) => titleOf(photo, studentOf(photo, students)));
  const open = (photo: PhotoRow) => {
    look({ filter: { kind: 'everything' }, query: '' });
    select([photo.id], photo.id);
  };
  const words = texts.duplicates.samePhoto;
  return (
    <section className={styles['group']} aria-label={words.card(names.slice(0, 3).join(', '))}>
      <h2 className={styles['alarm']}>
        <Icon name="attention" size={20} />
        {words.cardTitle(photos.length)}
      </h2>
      <p>{words.cardText(photos.length)}</p>
      <ul className={styles['photos']}>
        {photos.slice(0, mostShown).map((photo, index) => {
          const student = studentOf(photo, students);
          const name = names[index] ?? '';
          return (
            <SidePhoto key={photo.id} photo={photo} name={words.as(name)}>
              <strong>{name}</strong>
              <small className={styles['hint']}>{subtitleOf(photo, student)}</small>
              <span className={styles['buttons']}>
                <Button
                  data-keep
                  aria-label={words.isAndSkip(name)}
                  onPress={() =>
                    void leaveOut(photos.filter(({ id }) => id !== photo.id).map(({ id }) => id))
                  }
                >
                  {words.is(student?.givenName || name)}
                </Button>
                <LinkButton aria-label={words.openAs(name)} onPress={() => open(photo)}>
                  {words.open}
                </LinkButton>
              </span>
            </SidePhoto>
          );
        })}
      </ul>
      <div className={styles['answers']}>
        <Button onPress={() => void leaveOut(photos.map(({ id }) => id))}>
          {words.skipAll(photos.length)}
        </Button>
        <LinkButton onPress={() => void sharePicture(photos.map(({ id }) => id))}>
          {words.correct(photos.length)}
        </LinkButton>
      </div>
    </section>
  );
}
