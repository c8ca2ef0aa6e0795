import path from 'node:path';
import { lexer, type Token, type Tokens } from 'marked';
import type { GuideBlock, GuideInline, GuidePage } from '../../renderer/guide/guide-page.ts';
import { plainText } from '../../renderer/guide/guide-page.ts';
import { type GuidePageId, guidePageIds } from '../../renderer/state/guide-place.ts';

/** Where a picture of a page lies, and how large it is. */
export type MeasurePicture = (file: string) => { readonly width: number; readonly height: number };

export interface GuideSource {
  readonly id: GuidePageId;
  readonly markdown: string;
  readonly folder: string;
  readonly measure: MeasurePicture;
}

/** As GitHub makes the address of a heading. */
export function headingId(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** Markdown writes a few characters as entities; what is shown is text. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const asText = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '');
// A line that ends in the source goes on in the page.
const unbroken = (text: string) => text.replace(/\s*\n\s*/g, ' ');

/** Reads a page of the guide into what the window can show. What it does not know, HTML above all, is an error. */
export function readGuidePage({ id, markdown, folder, measure }: GuideSource): GuidePage {
  const stop = (what: string): never => {
    throw new Error(`docs/guide/${id}.md: the guide in the app cannot show ${what}`);
  };

  const linkOf = ({ href, tokens }: Tokens.Link): readonly GuideInline[] => {
    const parts = inlines(tokens);
    if (/^https?:/.test(href)) return [{ kind: 'address', url: href, parts }];
    const [file = '', heading] = href.split('#');
    const page = file === '' ? id : guidePageIds.find((known) => `${known}.md` === file);
    // What lies outside of the guide is not in the app.
    if (page === undefined) return parts;
    return [{ kind: 'link', place: heading === undefined ? { page } : { page, heading }, parts }];
  };

  const inlineOf = (token: Token): readonly GuideInline[] => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return 'tokens' in token && token.tokens ? inlines(token.tokens) : [unbroken(asText(token.text))];
      case 'strong':
      case 'em':
        return [{ kind: token.type, parts: inlines(token.tokens ?? []) }];
      case 'codespan':
        return [{ kind: 'code', text: unbroken(token.text) }];
      case 'link':
        return linkOf(token as Tokens.Link);
      default:
        return stop(`"${token.raw.trim()}" (${token.type})`);
    }
  };
  const inlines = (tokens: readonly Token[]): readonly GuideInline[] => tokens.flatMap(inlineOf);

  const pictureOf = ({ href, text }: Tokens.Image): GuideBlock => ({
    kind: 'picture',
    name: path.posix.basename(href),
    description: asText(text),
    ...measure(path.join(folder, href)),
  });

  const paragraphOf = (tokens: readonly Token[]): readonly GuideBlock[] => {
    const pictures = tokens.filter((token): token is Tokens.Image => token.type === 'image');
    const words = tokens.filter((token) => token.type !== 'image' && token.raw.trim() !== '');
    if (pictures.length === 0) return [{ kind: 'paragraph', parts: inlines(tokens) }];
    return words.length === 0 ? pictures.map(pictureOf) : stop('a picture in a sentence');
  };

  const blockOf = (token: Token): readonly GuideBlock[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'heading': {
        const parts = inlines(token.tokens ?? []);
        if (token.depth !== 2 && token.depth !== 3) return stop(`a heading of depth ${token.depth}`);
        return [{ kind: 'heading', level: token.depth, id: headingId(plainText(parts)), parts }];
      }
      case 'paragraph':
      case 'text':
        return paragraphOf(token.tokens ?? []);
      case 'list': {
        const { ordered, items } = token as Tokens.List;
        return [
          { kind: 'list', isOrdered: ordered, items: items.map((item) => item.tokens.flatMap(blockOf)) },
        ];
      }
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => inlines(cell.tokens));
        return [{ kind: 'table', head: cells(header), rows: rows.map(cells) }];
      }
      case 'code':
        return [{ kind: 'code', text: token.text }];
      default:
        return stop(`"${token.raw.trim().slice(0, 60)}" (${token.type})`);
    }
  };

  const [title, ...rest] = lexer(markdown).filter(({ type }) => type !== 'space');
  if (title?.type !== 'heading' || title['depth'] !== 1) return stop('a page without a title');
  return { id, title: plainText(inlines(title['tokens'] ?? [])), blocks: rest.flatMap(blockOf) };
}
