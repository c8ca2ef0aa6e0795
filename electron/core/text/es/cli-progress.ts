import { countOf } from '../../shared/amounts.ts';
import type { Texts } from '../worded.ts';

const zipsOf = (zips: number) => countOf(zips, 'archivo zip', 'archivos zip');

export const cliProgress: Texts['cliProgress'] = {
  found: (files) => `Se ${files === 1 ? 'encontró' : 'encontraron'} ${countOf(files, 'archivo')}`,
  checked: (done, photos) => `Revisadas: ${done} de ${countOf(photos, 'foto')}`,
  preparing: (done, photos) => `Preparando: ${done} de ${countOf(photos, 'foto')}`,
  packed: {
    zips: (done, zips) => `Empaquetados: ${done} de ${zipsOf(zips)}`,
    photos: (done, photos) => `Empaquetadas: ${done} de ${countOf(photos, 'foto')}`,
  },
  sent: (sent, all, accepted, photos) =>
    `Enviado: ${sent} de ${all}; aceptadas: ${accepted} de ${countOf(photos, 'foto')}`,
  delivered: {
    zips: (sent, all, done, zips) => `Enviado: ${sent} de ${all}; entregados: ${done} de ${zipsOf(zips)}`,
    photos: (sent, all, done, photos) =>
      `Enviado: ${sent} de ${all}; entregadas: ${done} de ${countOf(photos, 'foto')}`,
  },
  importing: (done, photos) => `El SIS está importando: ${done} de ${countOf(photos, 'foto')}`,
  waitingForNetwork: (failure) => `${failure} Se continuará en cuanto haya conexión.`,
  drew: (done, photos) => `Dibujadas: ${done} de ${countOf(photos, 'foto')}`,
  checkingConnection: 'Comprobando la conexión…',
  stopping: 'Deteniendo…',
  job: (id, message) => `Trabajo ${id}: ${message}`,
};
