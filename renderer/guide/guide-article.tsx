import { createContext, useContext } from 'react';
import { texts } from '../../electron/core/text/texts.ts';
import type { GuidePlace } from '../state/guide-place.ts';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './guide.module.css';
import type { GuideBlock, GuideInline, GuidePage } from './guide-page.ts';

interface Surroundings {
  readonly pictures: Readonly<Record<string, string>>;
  readonly onFollow: (place: GuidePlace) => void;
}

const SurroundingsContext = createContext<Surroundings>({ pictures: {}, onFollow: () => undefined });

function Inline({ part }: { readonly part: GuideInline }) {
  const { onFollow } = useContext(SurroundingsContext);
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'strong':
      return (
        <strong>
          <Inlines parts={part.parts} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inlines parts={part.parts} />
        </em>
      );
    case 'code':
      return <code>{part.text}</code>;
    case 'link':
      return (
        <LinkButton onPress={() => onFollow(part.place)}>
          <Inlines parts={part.parts} />
        </LinkButton>
      );
    case 'address':
      return (
        <>
          <Inlines parts={part.parts} /> (<code>{part.url}</code>)
        </>
      );
  }
}

// A page never changes while it is shown: the places of its parts are their names.
function Inlines({ parts }: { readonly parts: readonly GuideInline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above.
  return parts.map((part, index) => <Inline key={index} part={part} />);
}

function Table({ block }: { readonly block: Extract<GuideBlock, { kind: 'table' }> }) {
  const table = (
    <table>
      <thead>
        <tr>
          {block.head.map((cell, index) =>
            cell.length === 0 ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              <td key={index} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              <th key={index} scope="col">
                <Inlines parts={cell} />
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              <td key={column}>
                <Inlines parts={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (block.head.length < 4) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard (WCAG 2.1.1).
    <section className={styles['wide']} aria-label={texts.guide.table} tabIndex={0}>
      {table}
    </section>
  );
}

function Block({ block }: { readonly block: GuideBlock }) {
  const { pictures } = useContext(SurroundingsContext);
  switch (block.kind) {
    case 'heading': {
      // The dialog's title and the page's come before it.
      const Heading = block.level === 2 ? 'h4' : 'h5';
      return (
        <Heading data-heading={block.id} tabIndex={-1}>
          <Inlines parts={block.parts} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Inlines parts={block.parts} />
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            <li key={index}>
              <Blocks blocks={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table block={block} />;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'picture':
      return (
        <img src={pictures[block.name]} alt={block.description} width={block.width} height={block.height} />
      );
  }
}

function Blocks({ blocks }: { readonly blocks: readonly GuideBlock[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above.
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

/** One page of the guide. */
export function GuideArticle({ page, ...surroundings }: Surroundings & { readonly page: GuidePage }) {
  return (
    <SurroundingsContext value={surroundings}>
      <article className={styles['article']}>
        <h3 data-heading="" tabIndex={-1}>
          {page.title}
        </h3>
        <Blocks blocks={page.blocks} />
      </article>
    </SurroundingsContext>
  );
}
