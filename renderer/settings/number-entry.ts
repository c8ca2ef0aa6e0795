/** A number that somebody typed, with a comma or a point; null if it is none. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : null;
}

export type NumberCheck =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** A number within limits, both included. */
export function checkNumber(text: string, minimum: number, maximum: number, unit: string): NumberCheck {
  const value = readNumber(text);
  return value === null || value < minimum || value > maximum
    ? { kind: 'wrong', sentence: `Type a number from ${minimum} to ${maximum} ${unit}.` }
    : { kind: 'number', value };
}
