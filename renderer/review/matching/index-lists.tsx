import { type ReactNode, useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Replies } from '../../../electron/core/contract/contract.ts';
import type { IndexLine } from '../../../electron/core/matching/index/index-line.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './index-lists.module.css';
import { IndexPairs } from './index-pairs.tsx';
import {
  dismissLabel,
  type FoundIndex,
  heldSentence,
  indexSentence,
  namesOfIndexes,
  refusalWords,
} from './index-words.ts';
import { useIndexAnswers } from './use-index-answers.ts';

// More of them nobody reads on a screen; the numbers say how many there are.
const shownLines = 500;

function personWords({ person, studentId }: IndexLine): string {
  const name = person ? `${person.givenName} ${person.familyName}`.trim() : '';
  const place = person
    ? [person.grade ? `grade ${person.grade}` : '', person.homeRoom ?? '', person.isStaff ? 'staff' : '']
    : [];
  return [name, studentId ?? '', ...place].filter((part) => part !== '').join(' · ');
}

interface LinesProps {
  readonly about: string;
  readonly lines: readonly { readonly key: string; readonly file: string; readonly words: string }[];
}

function Lines({ about, lines }: LinesProps) {
  if (lines.length === 0) return <p className={styles['none']}>None.</p>;
  return (
    <>
      <p className={styles['about']}>{about}</p>
      <ul className={styles['lines']}>
        {lines.slice(0, shownLines).map(({ key, file, words }) => (
          <li key={key}>
            <span>{file}</span>
            <small>{words}</small>
          </li>
        ))}
      </ul>
      {lines.length > shownLines ? (
        <p className={styles['none']}>and {formatNumber(lines.length - shownLines)} more</p>
      ) : null}
    </>
  );
}

function linesOf(lines: readonly IndexLine[]): LinesProps['lines'] {
  return lines.map((line) => ({
    key: `${line.index}:${line.line}`,
    file: line.file,
    words: personWords(line),
  }));
}

interface ListTab {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly content: ReactNode;
}

function tabsOf({
  matched,
  unsettled,
  missing,
  unlisted,
  refused,
}: Replies['indexLists']): readonly ListTab[] {
  return [
    {
      id: 'matched',
      label: 'Will be matched',
      count: matched.length,
      content: matched.length > 0 ? <IndexPairs pairs={matched} /> : <p className={styles['none']}>None.</p>,
    },
    {
      id: 'unsettled',
      label: 'Need your help',
      count: unsettled.length,
      content: (
        <Lines
          about="No student, or more than one, has this name. Match these photos in Review."
          lines={linesOf(unsettled)}
        />
      ),
    },
    {
      id: 'missing',
      label: 'Missing photos',
      count: missing.length,
      content: (
        <Lines
          about="The list has these photos, but they are not in this folder. Ask the photographer for them."
          lines={linesOf(missing)}
        />
      ),
    },
    {
      id: 'unlisted',
      label: 'Not in the list',
      count: unlisted.length,
      content: (
        <Lines
          about="These photos are in this folder, but not in the list. They are matched by file name instead."
          lines={unlisted.map((file) => ({ key: file, file, words: '' }))}
        />
      ),
    },
    {
      id: 'refused',
      label: 'Ignored lines',
      count: refused.length,
      content: (
        <Lines
          about="These lines of the list were ignored."
          lines={refused.map(({ index, line, why, text }) => ({
            key: `${index}:${line}`,
            file: `Line ${line}: ${text}`,
            words: refusalWords(why),
          }))}
        />
      ),
    },
  ];
}

function Lists() {
  const { ask, valueOrToast } = useActions();
  const [lists, setLists] = useState<Replies['indexLists'] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void valueOrToast(ask('indexLists', {})).then((reply) => {
      if (isWanted && reply) setLists(reply.value);
    });
    return () => {
      isWanted = false;
    };
  }, [ask, valueOrToast]);
  if (!lists) return <p className={styles['none']}>Reading the lists…</p>;
  // What is empty needs no look, but for what it is all about.
  const tabs = tabsOf(lists).filter(({ id, count }) => count > 0 || id === 'matched');
  return (
    <Tabs
      className={styles['tabs'] ?? ''}
      defaultSelectedKey={tabs.find(({ count }) => count > 0)?.id ?? 'matched'}
    >
      <TabList className={styles['tab-list'] ?? ''} aria-label="Lists">
        {tabs.map(({ id, label, count }) => (
          <Tab key={id} id={id} className={styles['tab'] ?? ''}>
            {label} <small>{formatNumber(count)}</small>
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles['panel'] ?? ''}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}

const choiceWords: Readonly<Record<FoundIndex['choice'], string>> = {
  open: 'Not applied yet.',
  used: 'Applied.',
  dismissed: 'Ignored.',
};

/** What the photographer's index does not settle, in lists, with the answers to it. */
export function IndexListsDialog() {
  const index = useApp((state) => state.index);
  const isOpen = useApp((state) => state.dialog?.kind === 'index-lists');
  const { look } = useActions();
  const { follow, dismiss, followLabel } = useIndexAnswers();
  if (index.kind === 'none') return null;
  const close = () => look({ dialog: null });
  const andClose = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <Dialog
      title={`Photographer's list: ${namesOfIndexes(index.files.length > 0 ? index.files : index.unread.map(({ file }) => file))}`}
      isOpen={isOpen}
      width="wide"
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Close</Button>
          {index.choice === 'open' ? (
            <Button onPress={andClose(dismiss)}>{dismissLabel(index)}</Button>
          ) : null}
          {index.choice !== 'used' && followLabel ? (
            <Button variant="primary" onPress={andClose(follow)}>
              {followLabel}
            </Button>
          ) : null}
        </>
      }
    >
      <p>
        {indexSentence(index)} {index.choice === 'open' ? (heldSentence(index) ?? '') : ''}{' '}
        {choiceWords[index.choice]}
      </p>
      <Lists />
    </Dialog>
  );
}
