import { type ReactNode, useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Replies } from '../../../electron/core/contract/contract.ts';
import type { IndexLine } from '../../../electron/core/matching/index/index-line.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './index-lists.module.css';
import { IndexPairs } from './index-pairs.tsx';
import { dismissLabel, heldSentence, indexSentence, namesOfIndexes } from './index-words.ts';
import { placeOf } from './student-words.ts';
import { useIndexAnswers } from './use-index-answers.ts';

// More of them nobody reads on a screen; the numbers say how many there are.
const shownLines = 500;

function personWords({ person, studentId }: IndexLine): string {
  const name = person ? `${person.givenName} ${person.familyName}`.trim() : '';
  const place = person
    ? [placeOf({ grade: person.grade, homeRoom: person.homeRoom }), person.isStaff ? texts.photo.staff : '']
    : [];
  return [name, studentId ?? '', ...place].filter((part) => part !== '').join(' · ');
}

interface LinesProps {
  readonly about: string;
  readonly lines: readonly { readonly key: string; readonly file: string; readonly words: string }[];
}

function Lines({ about, lines }: LinesProps) {
  if (lines.length === 0) return <p className={styles['none']}>{texts.listFromPhotographer.dialog.none}</p>;
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
        <p className={styles['none']}>{texts.listFromPhotographer.dialog.more(lines.length - shownLines)}</p>
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
  const { tabs, aboutTab, refusal, dialog } = texts.listFromPhotographer;
  return [
    {
      id: 'matched',
      label: tabs.matched,
      count: matched.length,
      content:
        matched.length > 0 ? (
          <IndexPairs pairs={matched} />
        ) : (
          <p className={styles['none']}>{texts.listFromPhotographer.dialog.none}</p>
        ),
    },
    {
      id: 'unsettled',
      label: tabs.unsettled,
      count: unsettled.length,
      content: <Lines about={aboutTab.unsettled} lines={linesOf(unsettled)} />,
    },
    {
      id: 'missing',
      label: tabs.missing,
      count: missing.length,
      content: <Lines about={aboutTab.missing} lines={linesOf(missing)} />,
    },
    {
      id: 'unlisted',
      label: tabs.unlisted,
      count: unlisted.length,
      content: (
        <Lines about={aboutTab.unlisted} lines={unlisted.map((file) => ({ key: file, file, words: '' }))} />
      ),
    },
    {
      id: 'refused',
      label: tabs.refused,
      count: refused.length,
      content: (
        <Lines
          about={aboutTab.refused}
          lines={refused.map(({ index, line, why, text }) => ({
            key: `${index}:${line}`,
            file: dialog.line(line, text),
            words: refusal[why],
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
  if (!lists) return <p className={styles['none']}>{texts.listFromPhotographer.dialog.reading}</p>;
  // What is empty needs no look, but for what it is all about.
  const tabs = tabsOf(lists).filter(({ id, count }) => count > 0 || id === 'matched');
  return (
    <Tabs
      className={styles['tabs'] ?? ''}
      defaultSelectedKey={tabs.find(({ count }) => count > 0)?.id ?? 'matched'}
    >
      <TabList className={styles['tab-list'] ?? ''} aria-label={texts.listFromPhotographer.dialog.parts}>
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

/** What the photographer's index does not settle, in lists, with the answers to it. */
export function IndexListsDialog() {
  const index = useApp((state) => state.index);
  const isOpen = useApp((state) => state.dialog?.kind === 'index-lists');
  const { look } = useActions();
  const { follow, dismiss, followLabel } = useIndexAnswers();
  if (index.kind === 'none') return null;
  const words = texts.listFromPhotographer.dialog;
  const close = () => look({ dialog: null });
  const andClose = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <Dialog
      title={words.title(
        namesOfIndexes(index.files.length > 0 ? index.files : index.unread.map(({ file }) => file)),
      )}
      isOpen={isOpen}
      width="wide"
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{texts.common.close}</Button>
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
        {words.choice[index.choice]}
      </p>
      <Lists />
    </Dialog>
  );
}
