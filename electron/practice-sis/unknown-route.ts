import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

/**
 * Answers what no route takes: 405 with Allow (RFC 9110, 15.5.6) where the path has other methods, else 404.
 * Must be called before the routes are added.
 */
export function addUnknownRouteHandler(app: FastifyInstance): void {
  const methodsByPath = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = methodsByPath.get(url) ?? new Set();
    for (const each of [method].flat()) methods.add(each);
    methodsByPath.set(url, methods);
  });
  app.setNotFoundHandler(async (request) => {
    const path = pathOf(request);
    const match = [...methodsByPath].find(([pattern]) => matches(pattern, path));
    if (!match) throw new ProblemError(404, 'There is nothing at this address.');
    const allow = [...match[1]].join(', ');
    throw new ProblemError(405, `This address takes ${allow} only.`, { allow });
  });
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}

function matches(pattern: string, path: string): boolean {
  const expected = pattern.split('/');
  const actual = path.split('/');
  return (
    expected.length === actual.length &&
    expected.every(
      (segment, index) => segment === actual[index] || (segment.startsWith(':') && actual[index]),
    )
  );
}
