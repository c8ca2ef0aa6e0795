import type { OptOutQuestion } from '../../electron/core/contract/views.ts';
import { nameOfPath } from '../../electron/core/photo/file-name.ts';
import { optOutQuestionSentence } from '../../electron/core/text/roster-sentences.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

interface OptOutsQuestionProps {
  readonly question: OptOutQuestion;
  readonly path: string;
}

function Answers({ question }: Pick<OptOutsQuestionProps, 'question'>) {
  const { answerOptOuts } = useActions();
  const { questions } = texts.optOuts;
  if (question.kind === 'nobody') {
    const words = question.families === 0 ? questions.isEmpty : questions.ignoreLines(question.rows.length);
    return <Button onPress={() => void answerOptOuts({ kind: 'nobody' })}>{words}</Button>;
  }
  const { hidden, rows } = question;
  const answer = (areMeant: boolean) => void answerOptOuts({ kind: 'hidden-rows', areMeant });
  return (
    <>
      <Button onPress={() => answer(false)}>{questions.visibleRows(rows - hidden)}</Button>
      <Button onPress={() => answer(true)}>{questions.allRows(rows)}</Button>
    </>
  );
}

function onHoldWords(question: OptOutQuestion): string {
  const { questions } = texts.optOuts;
  if (question.kind === 'hidden-rows') return questions.rows;
  return question.families === 0 ? questions.empty : questions.lines(question.rows.length);
}

/** What only a person can say about the list. Nothing is sent until then. */
export function OptOutsQuestion({ question, path }: OptOutsQuestionProps) {
  return (
    <Banner tone="attention" actions={<Answers question={question} />}>
      <p>{optOutQuestionSentence(question, nameOfPath(path))}</p>
      <p>{onHoldWords(question)}</p>
    </Banner>
  );
}
