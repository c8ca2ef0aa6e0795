import { expect, test } from 'vitest';
import { readPastedLog } from './read-pasted-log.ts';

const run = [{ file: 'grade-5/104233.jpg', name: '104233.jpg', studentId: '104233' }];

test.each([
  // The practice SIS.
  ['104233.jpg: imported for Maria Lopez, grade 5', 'imported'],
  ['104233.jpg: rejected. There is no student with the ID 104233.', 'rejected'],
  ['104233.jpg: rejected. Maria Lopez is not an active student any more.', 'rejected'],
  // Koha.
  ['104233.jpg - Cardnumber: 104233 imported successfully.', 'imported'],
  [
    '104233.jpg - Cardnumber: 104233\nWARNING: This image not imported because this patron does not exist in the database.',
    'rejected',
  ],
  [
    '104233.jpg - Cardnumber: 104233 WARNING: This image not imported because the image file is corrupted.',
    'rejected',
  ],
  // Moodle.
  ['Picture updated for user 104233.', 'imported'],
  ["User with a 'idnumber' value of '104233' does not exist. Skipping.", 'rejected'],
  ['Skipping user 104233 (already has a picture).', 'rejected'],
  ['Cannot save picture for user 104233. Check original picture file.', 'rejected'],
  ['Imagen actualizada para el usuario 104233.', 'imported'],
  ["El usuario con 'idnumber' valor de '104233' no existe. Ha sido omitido.", 'rejected'],
  ['No se puede guardar la imagen del usuario 104233. Compruebe el archivo de imagen original.', 'rejected'],
  // Other wordings.
  ['[ERROR] Student 104233: no match', 'rejected'],
  ['104233.jpg was not imported', 'rejected'],
  ["104233.jpg wasn't imported", 'rejected'],
  ['104233.jpg could not be imported', 'rejected'],
  ['104233 - imported (0 errors)', 'imported'],
  ['104233.JPG: OK', 'imported'],
  ['\u2713 104233.jpg', 'imported'],
  ['\u2717 104233.jpg', 'rejected'],
  ['104233.jpg importada correctamente', 'imported'],
  ['Se importó la foto del alumno 104233', 'imported'],
  ['104233.jpg: no se importó', 'rejected'],
  ['104233.jpg: no importada, alumno no encontrado', 'rejected'],
  ['Photo successfully uploaded for student 104233', 'imported'],
  // Nothing that says so.
  ['Successfully extracted 104233.jpg', 'unclear'],
  ['Checking 104233.jpg ... OK', 'unclear'],
  ['104233.jpg will be imported', 'unclear'],
  ['104233.jpg: importing', 'unclear'],
  ['104233.jpg: already imported', 'unclear'],
  ['104233.jpg received', 'unclear'],
  ['104233.jpg imported, but an error was reported', 'unclear'],
  ['104233.jpg: test run, imported', 'unclear'],
  ['104233.jpg: partially imported', 'unclear'],
  ['104233.jpg: nothing imported', 'rejected'],
  ['104233.jpg: timed out', 'rejected'],
  ['Student 104233 updated', 'unclear'],
  // Other languages.
  ['104233.jpg wurde importiert', 'unclear'],
  ['104233.jpg: importée avec succès', 'unclear'],
  ['104233.jpg 已匯入', 'unclear'],
  ['104233.jpg: não importada', 'rejected'],
])('%s', (line, verdict) => {
  const { findings } = readPastedLog(line, run);
  expect([...findings.values()].map((finding) => finding.verdict)).toEqual([verdict]);
});
