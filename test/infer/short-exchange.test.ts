import { describe, expect, it } from 'vitest';
import { infer } from '../../pipeline/infer/index.js';
import { taxonomyWith } from './taxonomy-of.js';
import { transcriptOfText } from './sample-transcript.js';

const taxonomy = taxonomyWith();

const headings = (language: string, spoken: string[]): string[] => {
  const { value, messages } = infer(transcriptOfText('Episode 12', spoken, language), taxonomy);
  if (!value) throw new Error(JSON.stringify(messages));
  return value.children.flatMap((node) => (node.type === 'topic' ? [node.heading] : []));
};

describe('a short exchange that takes up one place after another', () => {
  it('is parted in English', () => {
    const spoken = [
      'Question: Let us start with Norway. Is there any hope left for the fish?',
      'Ann Hale: There is always hope. But the boats stopped in 2020, and Norway went home in 2023.',
      'Question: And what about Peru? Would Lima join an agreement of three?',
      'Ann Hale: No. Peru has said so very plainly: not before next year.',
      'Question: Let me turn to Iran. After the strikes, what is left of the programme?',
      'Ann Hale: The knowledge. You cannot bomb knowledge.',
    ];
    expect(headings('en', spoken)).toEqual(['Norway', 'Peru', 'Iran']);
  });

  it('is parted in Spanish', () => {
    const spoken = [
      'Pregunta: Sobre Venezuela, ¿se reconoce ya al nuevo presidente?',
      'Ana Ruiz: He sido siempre clara. Pedimos las actas, y no las hemos visto.',
      'Pregunta: ¿Y sobre Gibraltar? ¿Se ha fijado ya una fecha para la firma?',
      'Ana Ruiz: Estamos muy cerca, y en Gibraltar lo saben. Los equipos siguen trabajando.',
      'Pregunta: ¿Y qué pasa con Perú? ¿Hay noticias?',
      'Ana Ruiz: Lo de Perú está en la agenda, y la fecha se dirá cuando se sepa.',
    ];
    expect(headings('es', spoken)).toEqual(['Venezuela', 'Gibraltar', 'Perú']);
  });

  it('is parted in French', () => {
    const spoken = [
      'Question: Au Soudan, la situation est grave. Que pouvez-vous en dire ?',
      'Anne Petit: Nous appelons chacun à la retenue au Soudan, et à laisser passer les secours.',
      'Question: Et sur le Liban, qu’en est-il de la visite ?',
      'Anne Petit: La visite au Liban aura lieu, la date sera dite quand elle sera sûre.',
      'Question: Et qu’en est-il du Pérou ? Avez-vous des nouvelles ?',
      'Anne Petit: Nous suivons ce qui se passe au Pérou avec attention, sans commentaire.',
    ];
    expect(headings('fr', spoken)).toEqual(['Soudan', 'Liban', 'Pérou']);
  });

  it('is parted in German', () => {
    const spoken = [
      'Frage: Zum Sudan: Wie schätzen Sie die Lage dort ein?',
      'Anna Klein: Die Lage im Sudan ist ernst. Wir rufen alle auf, sich zurückzuhalten.',
      'Frage: Und zu Norwegen: Gibt es schon einen Termin?',
      'Anna Klein: Der Besuch in Norwegen steht fest, den Tag nennen wir, sobald er sicher ist.',
      'Frage: Und was ist mit Peru? Haben Sie etwas gehört?',
      'Anna Klein: Was in Peru geschieht, verfolgen wir genau, mehr habe ich nicht.',
    ];
    expect(headings('de', spoken)).toEqual(['Sudan', 'Norwegen', 'Peru']);
  });

  it('is parted in Russian', () => {
    const spoken = [
      'Вопрос: Что Вы скажете о положении в Судане?',
      'Анна Петрова: Положение в Судане тяжёлое. Призываем всех проявлять сдержанность.',
      'Вопрос: А что с Норвегией? Известна ли дата?',
      'Анна Петрова: В Норвегию министр собирается, о дате сообщим дополнительно.',
      'Вопрос: И о Перу. Есть ли новости?',
      'Анна Петрова: За тем, что происходит в Перу, следим внимательно, больше сказать нечего.',
    ];
    expect(headings('ru', spoken)).toEqual(['Судан', 'Норвегия', 'Перу']);
  });

  it('asks a country whether it will, which does not make it the speakers’ own', () => {
    const spoken = [
      'Question: Thank you for coming. Will Peru sign the agreement this year?',
      'Ann Hale: That is for Peru to say. I hope that it will, and that it will be soon.',
    ];
    expect(headings('en', spoken)).toEqual(['Peru']);
  });
});
