import type { GuidePageId, GuidePlace } from '../state/guide-place.ts';

/** A part of a sentence. Links lead to places of the guide; addresses outside of it are text to be read or copied. */
export type GuideInline =
  | string
  | { readonly kind: 'strong' | 'em'; readonly parts: readonly GuideInline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly place: GuidePlace; readonly parts: readonly GuideInline[] }
  | { readonly kind: 'address'; readonly url: string; readonly parts: readonly GuideInline[] };

export type GuideBlock =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly id: string;
      readonly parts: readonly GuideInline[];
    }
  | { readonly kind: 'paragraph'; readonly parts: readonly GuideInline[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly items: readonly (readonly GuideBlock[])[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly GuideInline[])[];
      readonly rows: readonly (readonly (readonly GuideInline[])[])[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'picture';
      /** Of its file. */
      readonly name: string;
      readonly description: string;
      readonly width: number;
      readonly height: number;
    };

export interface GuidePage {
  readonly id: GuidePageId;
  readonly title: string;
  /** What stands below the title. */
  readonly blocks: readonly GuideBlock[];
}

/** What a reader sees of it, without its form. */
export function plainText(parts: readonly GuideInline[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.kind === 'code' ? part.text : plainText(part.parts);
    })
    .join('');
}
