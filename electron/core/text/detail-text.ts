/** What a failure says besides its code, in the forms that sentences have room for. Each is empty where it says nothing. */
export interface Detail {
  readonly detail: string;
  /** " lincoln-fall", after a noun. */
  readonly named: string;
  /** ": lincoln-fall", at the end of a clause. */
  readonly told: string;
  /** " (lincoln-fall)". */
  readonly aside: string;
}

export type DetailText = string | ((detail: Detail) => string);

export function fillDetail(text: DetailText, detail = ''): string {
  if (typeof text === 'string') return text;
  const [named, told, aside] = detail === '' ? ['', '', ''] : [` ${detail}`, `: ${detail}`, ` (${detail})`];
  return text({ detail, named, told, aside });
}
