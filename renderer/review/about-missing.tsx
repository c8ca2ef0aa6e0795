import { countOf } from '../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { earlierClause, studentsAsCsv } from '../delivery/jobs/jobs-words.ts';
import { useActions, useOverview } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './about-missing.module.css';
import { countByGrade, sortByRoom } from './group-students.ts';

/** Beside the students without a photo: what that means, how many in each grade, and the list as a file. */
export function AboutMissing() {
  const { withoutPhoto, fromEarlier, optedOutWithout: optedOut, blocked } = useOverview();
  const { askShell, valueOrToast, showToast } = useActions();
  const save = async () => {
    const text = studentsAsCsv(sortByRoom(withoutPhoto));
    const reply = await valueOrToast(
      askShell('saveText', { suggestedName: 'students-without-a-photo.csv', text }),
    );
    if (reply?.value) showToast(`List saved: ${reply.value.path}`, { tone: 'good' });
  };
  return (
    <aside className={styles['about']} aria-label="About these students">
      <h2>Students without a photo</h2>
      <p>These students are on the roster, but no photo here or in an earlier upload matches them.</p>
      {fromEarlier > 0 ? (
        <p>
          {earlierClause(fromEarlier)}, and {fromEarlier === 1 ? 'is' : 'are'} not listed.
        </p>
      ) : null}
      {blocked > 0 ? (
        <p>
          {countOf(blocked, 'photo')} that can't be uploaded yet may belong to them. See "Needs attention".
        </p>
      ) : null}
      {optedOut > 0 ? (
        <p>
          {countOf(optedOut, 'opted-out student')} {optedOut === 1 ? 'is' : 'are'} not listed.
        </p>
      ) : null}
      <Button isDisabled={withoutPhoto.length === 0} onPress={() => void save()}>
        Save list…
      </Button>
      <dl className={styles['grades']}>
        {countByGrade(withoutPhoto).map(({ title, count }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
