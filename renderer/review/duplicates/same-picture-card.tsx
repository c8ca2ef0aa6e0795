import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
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
  const isPair = photos.length === 2;
  return (
    <section className={styles['group']} aria-label={`The same picture: ${names.slice(0, 3).join(', ')}`}>
      <h2 className={styles['alarm']}>
        <Icon name="attention" size={20} />
        {isPair ? 'One picture, two students' : `One picture, ${photos.length} students`}
      </h2>
      <p>
        These photos are identical. Who is it? Until you choose, {isPair ? 'neither' : 'none'} of them is
        uploaded.
      </p>
      <ul className={styles['photos']}>
        {photos.slice(0, mostShown).map((photo, index) => {
          const student = studentOf(photo, students);
          return (
            <SidePhoto key={photo.id} photo={photo} name={`The picture, as ${names[index]}`}>
              <strong>{names[index]}</strong>
              <small className={styles['hint']}>{subtitleOf(photo, student)}</small>
              <span className={styles['buttons']}>
                <Button
                  data-keep
                  aria-label={`This is ${names[index]}: skip the others`}
                  onPress={() =>
                    void leaveOut(photos.filter(({ id }) => id !== photo.id).map(({ id }) => id))
                  }
                >
                  This is {student?.givenName ?? 'this one'}
                </Button>
                <LinkButton aria-label={`Open ${names[index]}`} onPress={() => open(photo)}>
                  Open
                </LinkButton>
              </span>
            </SidePhoto>
          );
        })}
      </ul>
      <div className={styles['answers']}>
        <Button onPress={() => void leaveOut(photos.map(({ id }) => id))}>
          {isPair ? 'Skip both' : `Skip all ${photos.length}`}
        </Button>
        <LinkButton onPress={() => void sharePicture(photos.map(({ id }) => id))}>
          {isPair ? 'Correct for both' : `Correct for all ${photos.length}`}
        </LinkButton>
      </div>
    </section>
  );
}
