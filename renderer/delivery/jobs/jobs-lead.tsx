import type { RunState } from '../../../electron/core/contract/views.ts';
import { isUploadGoing, overAt } from '../../../electron/core/delivery/delivery-view.ts';
import { useActions, useApp, useOverview } from '../../state/app-context.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import type { JobRow } from './job-rows.ts';
import { missingClause } from './jobs-words.ts';
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
  const { valueOrToast, askShell, say } = useActions();
  const { withoutPhoto: missing } = useOverview();
  const save = async () => {
    const text = studentsAsCsv(missing);
    const reply = await valueOrToast(
      askShell('saveText', { suggestedName: 'students-without-photo.csv', text }),
    );
    if (reply?.value) say(`Saved as ${reply.value.path}.`, { tone: 'good' });
  };
  if (students.length === 0) return null;
  if (missing.length === 0) return 'Every student on the roster has a photo. ';
  return (
    <>
      {missingClause(missing.length)}: <LinkButton onPress={() => void save()}>save the list</LinkButton>.{' '}
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
