import type { Page, Route } from 'playwright';
import type { LoudEmitter } from './loud.ts';
import { toAppUrl } from './scheme-address.ts';

export type SchemeHandler = (request: Request) => Promise<Response> | Response;

export interface RouteOptions {
  readonly route: Route;
  readonly page: Page;
  readonly contents: LoudEmitter;
  readonly handlers: ReadonlyMap<string, SchemeHandler>;
  /** Whether the app itself wants this address in its window. */
  readonly isWanted: (appUrl: string) => boolean;
}

function isNavigationOf(route: Route, page: Page): boolean {
  const request = route.request();
  try {
    return request.isNavigationRequest() && request.frame().page() === page;
  } catch {
    return false;
  }
}

/** Answers what the page loads: own schemes by their handlers; another page only if no listener refuses it. */
export async function answerRoute({
  route,
  page,
  contents,
  handlers,
  isWanted,
}: RouteOptions): Promise<void> {
  const request = route.request();
  const url = toAppUrl(request.url());
  if (isNavigationOf(route, page)) {
    const isMainFrame = request.frame() === page.mainFrame();
    if (!isWanted(url)) {
      const details = { url, isMainFrame };
      const isRefused = isMainFrame && contents.isRefused('will-navigate', details, url);
      if (isRefused || contents.isRefused('will-frame-navigate', details)) return route.abort('aborted');
    }
    contents.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false });
  }
  const scheme = /^([a-z]+):/.exec(url)?.[1] ?? '';
  const handle = handlers.get(scheme);
  if (!handle) return route.continue();
  const response = await handle(new Request(url, { method: request.method(), headers: request.headers() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
