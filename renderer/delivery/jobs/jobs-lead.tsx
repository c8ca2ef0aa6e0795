import type { RunState } from '../../../electron/core/contract/views.ts';
import { isUploadGoing } from '../../../electron/core/delivery/delivery-view.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp, useOverview } from '../../state/app-context.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import type { JobRow } from './job-rows.ts';
import { earlierClause, missingClause, studentsAsCsv } from './jobs-words.ts';

/** Where the SIS itself lists its jobs. The practice SIS shows those about real students to nobody. */
function JobsPage() {
  const isRehearsal = useApp((state) => state.practice.kind === 'own-photos');
  const { valueOrToast, askShell } = useActions();
  if (isRehearsal) return texts.practice.nothingLeft;
  return (
    <>
      <LinkButton onPress={() => void valueOrToast(askShell('openJobsPage', {}))}>
        Open Scheduled Jobs in the SIS
      </LinkButton>
      .
    </>
  );
}

function MissingStudents() {
  const students = useApp((state) => state.students);
  const { valueOrToast, askShell, showToast } = useActions();
  const { withoutPhoto: missing, fromEarlier, optedOutWithout: optedOut } = useOverview();
  const save = async () => {
    const text = studentsAsCsv(missing);
    const reply = await valueOrToast(
      askShell('saveText', { suggestedName: 'students-without-photo.csv', text }),
    );
    if (reply?.value) showToast(`Saved as ${reply.value.path}.`, { tone: 'good' });
  };
  if (students.length === 0) return null;
  const earlier = fromEarlier > 0 ? `${earlierClause(fromEarlier)}. ` : '';
  const out =
    optedOut > 0
      ? `${countOf(optedOut, 'opted-out student is', 'opted-out students are')} not counted. `
      : '';
  if (missing.length === 0)
    return `${optedOut > 0 ? 'Every other student' : 'Every student'} on the roster has a photo. ${earlier}${out}`;
  return (
    <>
      {missingClause(missing.length)}: <LinkButton onPress={() => void save()}>save the list</LinkButton>.{' '}
      {earlier}
      {out}
    </>
  );
}

export interface JobsLeadProps {
  readonly run: RunState;
  readonly rows: readonly JobRow[];
}

/** Under the title: that it goes on by itself while it does; which students have no photo when it is over. */
export function JobsLead({ run, rows }: JobsLeadProps) {
  const { openReport } = useActions();
  const delivery = run.kind === 'delivery' ? run : null;
  const isOver = delivery?.phase === 'over';
  if (delivery && delivery.destination.traits.answers !== 'job') {
    if (!isOver) return null;
    return delivery.destination.traits.answers === 'outcome' ? (
      <MissingStudents />
    ) : (
      <>
        Picture Day cannot see this import. When it is done in the SIS,{' '}
        <LinkButton onPress={() => openReport(delivery.runId)}>mark it in the history</LinkButton>.
      </>
    );
  }
  if (isOver) {
    return (
      <>
        <MissingStudents />
        <JobsPage />
      </>
    );
  }
  if (rows.some(({ status }) => status === 'In Progress')) {
    return (
      <>
        You can keep working: Picture Day keeps checking until the import is done. <JobsPage />
      </>
    );
  }
  return (
    <>
      {isUploadGoing(run) ? 'Each zip file is imported as one job. ' : "These are the SIS's Scheduled Jobs. "}
      <JobsPage />
    </>
  );
}
