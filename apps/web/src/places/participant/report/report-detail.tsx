import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportQuery } from '../../../http/exercise-queries';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { SeatLink, useGo } from '../../../exercise/seat/seat-link';
import { Empty } from '../../../ui/empty';
import { Fault } from '../../../ui/fault';
import { Prose } from '../../../ui/prose';
import { TlpLabel } from '../../../ui/tlp-label';
import { useConsole } from '../../../exercise/seat/console-context';
import { Attachments } from '../../../exercise/messages/attachments';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { useSlots } from '../../../frames/slots';
import { Origin } from '../../../exercise/names/origin';
import classes from './report.module.css';
import { Button } from '../../../ui/button';

/** One incident report, whole. */
export function ReportDetail() {
  const { t } = useTranslation('console');
  const { InformationRequests } = useSlots();
  const go = useGo();
  const text = useText();
  const { person } = useConsole();
  const { report: id = '' } = useParams({ strict: false });
  const report = useExercise((state) => state.reports[id]);
  const registered = useExercise((state) => state.registered[id]);
  const known = useExercise((state) => state.cases[registered ?? '']);
  const about = useExercise((state) => state.messages[report?.about ?? '']);
  const whole = useQuery({ ...reportQuery(usePlace(), id), enabled: report !== undefined });
  if (!report) return <Empty title={t('report.gone')} />;
  const yes = (is: boolean) => t(is ? 'form.yes' : 'form.no');
  return (
    <ConsoleScreen
      title={report.title}
      narrow
      actions={
        <Group gap="xs">
          {report.organisation !== person.organisation && (
            <Button onClick={() => go(`compose?to=organisation:${report.organisation}`)}>
              {t('report.answer')}
            </Button>
          )}
          <Button variant="default" onClick={() => go('report')}>
            {t('report.all')}
          </Button>
        </Group>
      }
    >
      <div className={classes.detail}>
        <dl className={classes.facts}>
          <dt>{t('report.number')}</dt>
          <dd className="mono">{report.report}</dd>
          <dt>{t('report.from')}</dt>
          <dd>
            <Origin of={report} />
          </dd>
          <dt>{t('report.registered')}</dt>
          <dd>
            {!registered && t('report.notRegistered')}
            {registered && !known && <span className="mono">{registered}</span>}
            {registered && known && <SeatLink to={`cases/${registered}`}>{known.title}</SeatLink>}
          </dd>
          <dt>{t('report.category')}</dt>
          <dd>{t(`rsit.${report.category}`)}</dd>
          {report.since && (
            <>
              <dt>{t('report.since')}</dt>
              <dd>{report.since.replace('T', ' ')}</dd>
            </>
          )}
          {report.services && (
            <>
              <dt>{t('report.services')}</dt>
              <dd>{report.services}</dd>
            </>
          )}
          {report.systems && (
            <>
              <dt>{t('report.systems')}</dt>
              <dd>{report.systems}</dd>
            </>
          )}
          {report.indicators && (
            <>
              <dt>{t('report.indicators')}</dt>
              <dd className="mono">{report.indicators.map(({ value }) => value).join(', ')}</dd>
            </>
          )}
          <dt>{t('report.malicious')}</dt>
          <dd>{yes(report.suspectedMalicious)}</dd>
          <dt>{t('report.crossBorder')}</dt>
          <dd>{yes(report.crossBorder)}</dd>
          {report.contact && (
            <>
              <dt>{t('report.contact')}</dt>
              <dd>{report.contact}</dd>
            </>
          )}
          {about && (
            <>
              <dt>{t('report.about')}</dt>
              <dd>
                <SeatLink to={`inbox/${about.id}`}>{text(about.title)}</SeatLink>
              </dd>
            </>
          )}
          <dt>TLP</dt>
          <dd>
            <TlpLabel tlp={report.tlp} />
          </dd>
        </dl>
        {whole.isError && <Fault error={whole.error} again={() => void whole.refetch()} />}
        {whole.data && <Prose>{whole.data.description}</Prose>}
        <Attachments files={report.attachments} />
        <InformationRequests about={[report.report]} of={[report.organisation]} />
      </div>
    </ConsoleScreen>
  );
}
