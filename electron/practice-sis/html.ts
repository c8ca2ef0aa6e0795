import { escapeHtml } from '../core/shared/escape-text.ts';
/** Markup whose every inserted text is escaped already. */
export interface Html {
  readonly markup: string;
}

type Insertion = string | number | Html | readonly Html[];

/** Inserted texts are escaped; inserted markup stays. */
export function html(parts: TemplateStringsArray, ...insertions: readonly Insertion[]): Html {
  return { markup: String.raw({ raw: parts }, ...insertions.map(asMarkup)) };
}

/** For text that is markup by design, never for anything that came from outside. */
export function trustedMarkup(markup: string): Html {
  return { markup };
}

function asMarkup(insertion: Insertion): string {
  if (typeof insertion === 'string' || typeof insertion === 'number') return escapeHtml(String(insertion));
  if ('markup' in insertion) return insertion.markup;
  return insertion.map(({ markup }) => markup).join('');
}
