import { countOf } from '../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { earlierClause } from '../delivery/jobs/jobs-words.ts';
import { studentsAsCsv } from '../delivery/jobs/missing-students.ts';
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
    if (reply?.value) showToast(`The list is saved as ${reply.value.path}.`, { tone: 'good' });
  };
  return (
    <aside className={styles['about']} aria-label="About these students">
      <h2>On the roster, but without a photo</h2>
      <p>No photo here has the ID of one of these students, and no earlier upload brought one.</p>
      {fromEarlier > 0 ? (
        <p>
          {earlierClause(fromEarlier)}, and {fromEarlier === 1 ? 'is' : 'are'} not listed.
        </p>
      ) : null}
      {blocked > 0 ? (
        <p>
          {countOf(blocked, 'blocked photo')} may be theirs under a wrong name: look at "Needs attention".
        </p>
      ) : null}
      {optedOut > 0 ? (
        <p>
          {countOf(optedOut, 'student')} whose {optedOut === 1 ? 'family wants' : 'families want'} no photo{' '}
          {optedOut === 1 ? 'is' : 'are'} not counted.
        </p>
      ) : null}
      <Button isDisabled={withoutPhoto.length === 0} onPress={() => void save()}>
        Save the list…
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
