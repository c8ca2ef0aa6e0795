import type { GuidePlace } from '../state/guide-place.ts';
import { type GuideBlock, type GuidePage, plainText } from './guide-page.ts';

export interface GuideHit {
  readonly place: GuidePlace;
  /** Of the page. */
  readonly page: string;
  /** Of the chapter in it; null for what stands before the first one. */
  readonly heading: string | null;
  /** The words around what was found. */
  readonly excerpt: string;
}

interface Section extends Omit<GuideHit, 'excerpt'> {
  readonly text: string;
}

function textOf(block: GuideBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plainText(block.parts);
    case 'list':
      return block.items.map((item) => item.map(textOf).join(' ')).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainText).join(' ')).join(' ');
    case 'code':
      return block.text;
    case 'picture':
      return block.description;
  }
}

function sectionsOf({ id, title, blocks }: GuidePage): readonly Section[] {
  const sections: { place: GuidePlace; heading: string | null; texts: string[] }[] = [
    { place: { page: id }, heading: null, texts: [] },
  ];
  for (const block of blocks) {
    if (block.kind === 'heading')
      sections.push({ place: { page: id, heading: block.id }, heading: textOf(block), texts: [] });
    else sections.at(-1)?.texts.push(textOf(block));
  }
  return sections.map(({ texts, ...section }) => ({ ...section, page: title, text: texts.join(' ') }));
}

// One character stays one character: the excerpt is cut from the text at the place that is found in this.
const fold = (text: string) =>
  [...text].map((character) => (character.normalize('NFD')[0] ?? '').toLowerCase()[0] ?? '').join('');

const before = 40;
const length = 140;

function excerptOf(text: string, words: readonly string[]): string {
  const folded = fold(text);
  const at = Math.max(
    0,
    Math.min(...words.map((word) => folded.indexOf(word)).filter((place) => place >= 0)),
  );
  const from = Number.isFinite(at) && at > before ? text.lastIndexOf(' ', at - before) + 1 : 0;
  const to = from + length < text.length ? text.lastIndexOf(' ', from + length) : text.length;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** The chapters that have every word of the query, those first that have them in their titles. */
export function searchGuide(pages: readonly GuidePage[], query: string): readonly GuideHit[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const hasAll = (text: string) => words.every((word) => fold(text).includes(word));
  const rank = ({ page, heading }: Section) => {
    if (hasAll(heading ?? page)) return 0;
    return hasAll(`${page} ${heading ?? ''}`) ? 1 : 2;
  };
  return pages
    .flatMap(sectionsOf)
    .filter(({ page, heading, text }) => hasAll(`${page} ${heading ?? ''} ${text}`))
    .map((section) => ({ section, rank: rank(section) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ section: { text, ...section } }) => ({ ...section, excerpt: excerptOf(text, words) }));
}
