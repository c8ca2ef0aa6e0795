import type { english } from './en/english.ts';

/** The same texts with any wording. */
type Worded<Text> = Text extends string
  ? string
  : Text extends (...given: infer Given) => infer Result
    ? (...given: Given) => Worded<Result>
    : Text extends object
      ? { readonly [Part in keyof Text]: Worded<Text[Part]> }
      : Text;

/** Every text of the app, by area. */
export type Texts = Worded<typeof english>;

/** A language may leave out whole areas, which are shown in English then; never a single text of an area. */
export type Translation = { readonly [Area in keyof Texts]?: Texts[Area] };
