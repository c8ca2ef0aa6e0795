import type { FastifyInstance } from 'fastify';
import { authenticate } from './authorization.ts';
import { maxArchiveBytes } from './limits.ts';

export function addSessionRoute(app: FastifyInstance): void {
  app.get('/api/v1/session', async (request) => {
    const { name, permissions } = authenticate(request);
    return { system: { name: 'Practice SIS' }, user: { name }, permissions, limits: { maxArchiveBytes } };
  });
}
