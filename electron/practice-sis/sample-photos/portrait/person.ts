import type { Colour } from './colour.ts';

export interface Skin {
  readonly base: Colour;
  readonly light: Colour;
  readonly shade: Colour;
  readonly deep: Colour;
  readonly blush: Colour;
  readonly lip: Colour;
}

export type HairStyle =
  | 'side-part'
  | 'swept'
  | 'fringe'
  | 'tousled'
  | 'buzz'
  | 'curly-short'
  | 'curly-top'
  | 'afro'
  | 'curly-long'
  | 'straight-long'
  | 'wavy-long'
  | 'fringe-long'
  | 'bob'
  | 'ponytail'
  | 'bun'
  | 'puffs'
  | 'braids'
  | 'headscarf';

export type Garment =
  | 'tee'
  | 'polo'
  | 'shirt'
  | 'hoodie'
  | 'sweater'
  | 'collar-sweater'
  | 'round-collar'
  | 'blazer';

export type Pattern = 'plain' | 'stripes' | 'bands' | 'checks' | 'dots';

/** How somebody looks, the same in every photo of them. */
export interface Person {
  /** From 0, the youngest in school, to 1, the oldest. */
  readonly age: number;
  readonly skin: Skin;
  readonly hair: Colour;
  readonly brow: Colour;
  readonly iris: Colour;
  readonly hairStyle: HairStyle;
  readonly scarf: Colour;
  readonly face: {
    /** Each is a share of the usual measure, around 1. */
    readonly width: number;
    readonly jaw: number;
    readonly chin: number;
    readonly length: number;
    readonly noseWidth: number;
    readonly mouthWidth: number;
    readonly lipFullness: number;
    readonly eyeSize: number;
    readonly eyeOpen: number;
    readonly eyeTilt: number;
    readonly browWeight: number;
    readonly browArch: number;
  };
  readonly hasCrease: boolean;
  readonly lashes: number;
  readonly hasFreckles: boolean;
  readonly glasses: { readonly frame: Colour; readonly shape: 'round' | 'soft' | 'oval' } | null;
}

/** What changes from one photo of somebody to the next. */
export interface Sitting {
  readonly tiltDegrees: number;
  readonly shiftX: number;
  readonly shiftY: number;
  readonly smile: 'closed' | 'open' | 'slight';
  readonly garment: Garment;
  readonly cloth: Colour;
  readonly accent: Colour;
  readonly pattern: Pattern;
}
