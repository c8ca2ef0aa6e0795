/** How the window feels, in the browser of the stand-in. */
export interface WindowFigure {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
}

export const inMs = (value: number): string => `${Math.round(value)} ms`;
