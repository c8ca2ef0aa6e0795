import { createElement, Fragment, type ReactNode } from 'react';

/** A whole sentence with elements in its gaps, wherever a language has them: "Press {key} to zoom." */
export function FilledText({
  text,
  parts,
}: {
  readonly text: string;
  readonly parts: Readonly<Record<string, ReactNode>>;
}) {
  // Splitting by one group puts the names of the gaps at the odd places.
  const pieces = text.split(/\{(\w+)\}/).map((piece, at) => (at % 2 === 1 ? parts[piece] : piece));
  return createElement(Fragment, null, ...pieces);
}
