import type { Texts } from '../../worded.ts';

export const firstStart: Texts['firstStart'] = {
  question: '¿Qué sistemas reciben sus fotos?',
  questionLead:
    'Seleccione todos los que correspondan. Puede cambiarlo en Configuración en cualquier momento.',
  systems: 'Sistemas',
  skip: 'No lo sé, solo quiero ver las fotos',
  next: 'Continuar',
  practice: 'Probar primero',
  practiceQuestion: '¿Es su primera vez con Picture Day?',
  practiceAnswer:
    'Practique primero con fotos de muestra y un sistema de práctica. Nada sale de esta computadora.',
  setUp: 'Configure sus sistemas',
  setUpLead: 'Complete lo que necesita cada sistema.',
  setUpLater: 'Puede completar el resto más tarde en Configuración.',
  ready: 'Ya puede empezar',
  goToPhotos: 'Ir a Fotos',
};
