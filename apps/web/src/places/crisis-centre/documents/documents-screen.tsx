import type { Document } from '@tocsin/engine';
import { DOCUMENTS } from '@tocsin/scenario';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Empty } from '../../../ui/empty';
import { useMay, usePlan } from '../../../exercise/plan/use-plan';
import { DocumentDraft } from './document-draft';
import { DocumentView } from './document-view';

/** Advisories, situation reports and press statements: written, approved, released, read. */
export function DocumentsScreen() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const may = useMay();
  const documents = useExercise((state) => Object.values(state.documents).sort((a, b) => b.at - a.at));
  const [editing, edit] = useState<Document>();
  const [printed, print] = useState<string>();
  useEffect(() => {
    if (!printed) return;
    window.print();
    print(undefined);
  }, [printed]);
  if (!plan) return <Empty title={t('none')} />;
  const kinds = DOCUMENTS.filter((kind) => may(plan.documents[kind].mayWrite));
  return (
    <ConsoleScreen title={t('documents.title')}>
      {kinds.length > 0 && (
        <DocumentDraft
          key={editing?.document}
          plan={plan}
          kinds={kinds}
          before={editing}
          onDone={() => edit(undefined)}
        />
      )}
      {documents.length === 0 && <Empty title={t('documents.none')} />}
      {documents.map((document) => (
        <DocumentView
          key={document.document}
          plan={plan}
          document={document}
          printed={document.document === printed}
          onEdit={edit}
          onPrint={print}
        />
      ))}
    </ConsoleScreen>
  );
}
