import type { RunState } from '../../../electron/core/contract/views.ts';
import { isUploadGoing, overAt } from '../../../electron/core/delivery/delivery-view.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { useActions, useApp, useOverview } from '../../state/app-context.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import type { JobRow } from './job-rows.ts';
import { earlierClause, missingClause } from './jobs-words.ts';
import { studentsAsCsv } from './missing-students.ts';

function JobsPageLink() {
  const { valueOrToast, askShell } = useActions();
  return (
    <LinkButton
      aria-label="Click here: the SIS's own page of jobs opens in your browser"
      onPress={() => void valueOrToast(askShell('openJobsPage', {}))}
    >
      Click here
    </LinkButton>
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

/** Under the title: the SIS's own sentence while it imports; who has no photo when it is over. */
export function JobsLead({ run, rows }: JobsLeadProps) {
  if (overAt(run, 'sis')) {
    return (
      <>
        <MissingStudents />
        <JobsPageLink /> to see the jobs in the SIS.
      </>
    );
  }
  if (rows.some(({ status }) => status === 'In Progress')) {
    return (
      <>
        Photos are being imported. <JobsPageLink /> to monitor import status.
      </>
    );
  }
  return (
    <>
      {isUploadGoing(run)
        ? 'The SIS makes a job of each zip that it accepts. '
        : "These are the SIS's Scheduled Jobs. "}
      <JobsPageLink /> to see them in the SIS.
    </>
  );
}
