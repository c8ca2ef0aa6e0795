import type { OptOutQuestion } from '../../electron/core/contract/views.ts';
import { nameOfPath } from '../../electron/core/photo/file-name.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { optOutQuestionSentence } from '../../electron/core/text/roster-sentences.ts';
import { useActions } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

interface OptOutsQuestionProps {
  readonly question: OptOutQuestion;
  readonly path: string;
}

function Answers({ question }: Pick<OptOutsQuestionProps, 'question'>) {
  const { answerOptOuts } = useActions();
  if (question.kind === 'nobody') {
    const words =
      question.families === 0
        ? 'It names nobody'
        : `Go on without ${question.rows.length === 1 ? 'this line' : 'these lines'}`;
    return <Button onPress={() => void answerOptOuts({ kind: 'nobody' })}>{words}</Button>;
  }
  const { hidden, rows } = question;
  const answer = (areMeant: boolean) => void answerOptOuts({ kind: 'hidden-rows', areMeant });
  return (
    <>
      <Button onPress={() => answer(false)}>Only the {countOf(rows - hidden, 'row')} that show</Button>
      <Button onPress={() => answer(true)}>All {countOf(rows, 'row')}</Button>
    </>
  );
}

/** What only a person can say about the list. Nothing is sent until then. */
export function OptOutsQuestion({ question, path }: OptOutsQuestionProps) {
  const then =
    question.kind === 'nobody'
      ? 'Uploading is on hold: correct the list and open it again, or confirm that it is right.'
      : 'Uploading is on hold until you answer.';
  return (
    <Banner tone="attention" actions={<Answers question={question} />}>
      <p>{optOutQuestionSentence(question, nameOfPath(path))}</p>
      <p>{then}</p>
    </Banner>
  );
}
