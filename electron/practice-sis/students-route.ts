import type { FastifyInstance } from 'fastify';
import { pageLinks } from './page-links.ts';
import { ProblemError } from './problem.ts';
import { integerParameter, textParameter } from './query-parameters.ts';
import type { Roster, Student } from './students.ts';

const path = '/ims/oneroster/rostering/v1p2/students';
const school = { sourcedId: '0b7f7a55-6f0e-8c1d-8d5b-2f5e8c9a4d10', type: 'org' } as const;
const lastModified = '2026-08-17T07:00:00.000Z';

/** OneRoster 1.2 rostering, `getAllStudents`; of its filters only the one on `status`. */
export function addStudentsRoute(app: FastifyInstance, roster: Roster): void {
  app.get(path, async (request, reply) => {
    const limit = integerParameter(request, 'limit', { fallback: 100, minimum: 1, maximum: 1_000 });
    const offset = integerParameter(request, 'offset', { fallback: 0, minimum: 0 });
    const filter = textParameter(request, 'filter');
    const students = filterByStatus(roster.students, filter);
    const origin = `http://${request.headers.host}`;
    const links = pageLinks(`${origin}${path}`, { limit, offset, total: students.length, filter });
    reply.header('x-total-count', students.length).header('link', links);
    return { users: students.slice(offset, offset + limit).map((student) => describeUser(student, origin)) };
  });
}

function filterByStatus(students: readonly Student[], filter: string | undefined): readonly Student[] {
  switch (filter) {
    case undefined:
      return students;
    case "status='active'":
      return students.filter((student) => student.status === 'active');
    case "status='tobedeleted'":
      return students.filter((student) => student.status === 'inactive');
    default:
      throw new ProblemError(
        400,
        "This SIS knows the filters status='active' and status='tobedeleted' and no other.",
      );
  }
}

function describeUser(student: Student, origin: string): object {
  const isActive = student.status === 'active';
  return {
    sourcedId: student.sourcedId,
    // OneRoster 1.2 has two words for it; 'inactive' is from version 1.0.
    status: isActive ? 'active' : 'tobedeleted',
    dateLastModified: lastModified,
    metadata: { homeRoom: student.homeRoom, ...(student.isOptedOut ? { photoOptOut: 'true' } : {}) },
    username: `s${student.id}`,
    userIds: [{ type: 'State ID', identifier: `90${student.id}` }],
    // OneRoster 1.2 writes truth values as text.
    enabledUser: String(isActive),
    givenName: student.givenName,
    familyName: student.familyName,
    ...(student.preferredName === undefined ? {} : { preferredFirstName: student.preferredName }),
    roles: [
      {
        roleType: 'primary',
        role: 'student',
        org: { href: `${origin}/ims/oneroster/rostering/v1p2/orgs/${school.sourcedId}`, ...school },
      },
    ],
    identifier: student.id,
    grades: student.grade === '' ? [] : [student.grade],
  };
}
