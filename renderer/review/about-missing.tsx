import { formatNumber } from '../../electron/core/shared/locale.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { studentsAsCsv } from '../delivery/jobs/jobs-words.ts';
import { useActions, useOverview } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './about-missing.module.css';
import { countByGrade, sortByRoom } from './group-students.ts';

/** Beside the students without a photo: what that means, how many in each grade, and the list as a file. */
export function AboutMissing() {
  const { withoutPhoto, fromEarlier, optedOutWithout: optedOut, blocked } = useOverview();
  const { askShell, valueOrToast, showToast, look } = useActions();
  const words = texts.missing;
  const save = async () => {
    const text = studentsAsCsv(sortByRoom(withoutPhoto));
    const reply = await valueOrToast(askShell('saveText', { suggestedName: words.fileName, text }));
    if (reply?.value) showToast(words.listSaved(reply.value.path), { tone: 'good' });
  };
  return (
    <aside className={styles['about']} aria-label={words.about}>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {fromEarlier > 0 ? <p>{words.fromEarlier(fromEarlier)}</p> : null}
      {blocked > 0 ? (
        <p>
          {words.mayBelong(blocked)}{' '}
          <LinkButton onPress={() => look({ filter: { kind: 'blocked' }, query: '', focusedId: null })}>
            {words.showThem(blocked)}
          </LinkButton>
        </p>
      ) : null}
      {optedOut > 0 ? <p>{words.optedOut(optedOut)}</p> : null}
      <Button isDisabled={withoutPhoto.length === 0} onPress={() => void save()}>
        {words.saveList}
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
