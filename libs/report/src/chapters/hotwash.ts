import type { State } from '@tocsin/engine';
import type { Block, Chapter } from '../document/document';
import type { Telling } from './telling';

const SCALE = [1, 2, 3, 4, 5];

/** What participants said right after ENDEX, once the survey was closed; nobody by name. */
export function hotwash({ survey, surveyResult }: State, tell: Telling): Chapter[] {
  if (!survey || !surveyResult) return [];
  const { t, words } = tell;
  const { answers, asked } = surveyResult;
  const given = (id: string) => answers.map(({ values }) => values[id]);
  const number = new Intl.NumberFormat(tell.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const scales = survey.questions.filter(({ type }) => type === 'scale');
  const table: Block[] =
    scales.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: t('hotwashScales'),
            columns: [
              { title: t('question'), head: true },
              ...SCALE.map((mark) => ({ title: String(mark), align: 'right' as const })),
              { title: t('mean'), align: 'right' },
            ],
            rows: scales.map(({ id, title }) => {
              const marks = given(id).filter((one) => typeof one === 'number');
              const mean = marks.reduce((sum, one) => sum + one, 0) / marks.length;
              return [
                words(title),
                ...SCALE.map((mark) => String(marks.filter((one) => one === mark).length)),
                marks.length > 0 ? number.format(mean) : '–',
              ];
            }),
          },
        ];
  const quotes = survey.questions
    .filter(({ type }) => type === 'text')
    .flatMap(({ id, title }): Block[] => {
      const said = given(id).filter((one) => typeof one === 'string' && one !== '');
      return said.length === 0
        ? []
        : [
            { kind: 'heading', text: words(title), level: 2 },
            { kind: 'list', items: said.map(String) },
          ];
    });
  const counted = t('hotwashText', { answers: answers.length, count: asked });
  return [
    {
      id: 'hotwash',
      title: t('hotwash'),
      blocks: [{ kind: 'paragraph', text: counted }, ...table, ...quotes],
    },
  ];
}
