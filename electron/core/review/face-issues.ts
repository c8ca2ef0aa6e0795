import type { FaceFindings } from '../photo/faces/face.ts';
import { foregroundFaces } from '../photo/faces/head-of.ts';
import type { Issue } from '../photo/issue.ts';

/** What is unusual about the faces in a picture. None of it blocks: a person looks. */
export function faceIssues(findings: FaceFindings): readonly Issue[] {
  if (findings.faces.length === 0) return [{ code: 'no-face' }];
  const issues: Issue[] = [];
  if (foregroundFaces(findings).length > 1) issues.push({ code: 'several-faces' });
  const { turns } = findings;
  if (turns !== 0) issues.push({ code: 'face-sideways', quarterTurns: turns });
  if (findings.flaws.includes('blurred')) issues.push({ code: 'face-blurred' });
  if (findings.flaws.includes('dark')) issues.push({ code: 'face-dark' });
  if (findings.flaws.includes('bright')) issues.push({ code: 'face-bright' });
  return issues;
}
