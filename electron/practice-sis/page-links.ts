export interface Page {
  readonly limit: number;
  readonly offset: number;
  readonly total: number;
  readonly filter: string | undefined;
}

/** The Link header (RFC 8288) of a OneRoster page: first and last, next and prev where there are any. */
export function pageLinks(url: string, { limit, offset, total, filter }: Page): string {
  const link = (rel: string, linkedOffset: number): string => {
    const query = new URLSearchParams({ limit: String(limit), offset: String(linkedOffset) });
    if (filter !== undefined) query.set('filter', filter);
    return `<${url}?${query}>; rel="${rel}"`;
  };
  const lastOffset = Math.max(0, Math.ceil(total / limit) - 1) * limit;
  return [
    ...(offset + limit < total ? [link('next', offset + limit)] : []),
    ...(offset > 0 ? [link('prev', Math.max(0, Math.min(offset - limit, lastOffset)))] : []),
    link('first', 0),
    link('last', lastOffset),
  ].join(', ');
}
