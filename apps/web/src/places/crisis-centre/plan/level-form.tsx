import { mayMove, mayPropose, rankOf, type Plan } from '@tocsin/plan';
import { Checkbox, Group, Select, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useConsole } from '../../../exercise/seat/console-context';
import { useCommand } from '../../../commanding/use-command';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useAddressName } from '../../../exercise/names/use-address-name';
import classes from '../crisis-centre.module.css';
import { useOwnOrganisation } from '../../../exercise/plan/use-plan';
import { Button } from '../../../ui/button';

/** Proposes or declares a level: to where, on which criteria and cases, and why. */
export function LevelForm({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const { run, busy } = useCommand();
  const { readOnly } = useConsole();
  const own = useOwnOrganisation();
  const now = useExercise((state) => state.plan?.level) ?? '';
  const running = useExercise((state) => state.standing === 'running');
  const cases = useExercise((state) => Object.values(state.cases).filter((one) => one.state !== 'closed'));
  const [chosen, choose] = useState<string | null>(null);
  const [criteria, setCriteria] = useState<string[]>([]);
  const [about, setAbout] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const from = plan.levels.find(({ id }) => id === now);
  const open = plan.levels.filter(
    (level) =>
      from &&
      own &&
      level.id !== now &&
      (mayMove(plan, from, level, own.kind) || mayPropose(level, own.kind)),
  );
  if (open.length === 0 || !running || readOnly || !from || !own) return null;
  const level = open.find(({ id }) => id === chosen);
  const declares = level !== undefined && mayMove(plan, from, level, own.kind);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!level || !reason.trim()) return;
    const grounds = { level: level.id, criteria, cases: about, reason: reason.trim() };
    const accepted = await run(
      declares ? { type: 'DeclareLevel', ...grounds } : { type: 'ProposeLevel', ...grounds },
    );
    if (!accepted) return;
    choose(null);
    setCriteria([]);
    setAbout([]);
    setReason('');
  };
  return (
    <form className={classes.panel} onSubmit={(event) => void submit(event)}>
      <h2>{t('level.title')}</h2>
      <Select
        label={t('level.to')}
        data={open.map(({ id, title }) => ({
          value: id,
          label: `${rankOf(plan, id) > rankOf(plan, now) ? '↑' : '↓'} ${text(title)}`,
        }))}
        value={chosen}
        onChange={(value) => {
          choose(value);
          setCriteria([]);
        }}
      />
      {level && level.criteria.length > 0 && (
        <Checkbox.Group label={t('level.criteria')} value={criteria} onChange={setCriteria}>
          {level.criteria.map(({ id, title }) => (
            <Checkbox key={id} value={id} label={text(title)} mt={6} />
          ))}
        </Checkbox.Group>
      )}
      {level && cases.length > 0 && (
        <Checkbox.Group label={t('level.cases')} value={about} onChange={setAbout}>
          {cases.map((one) => (
            <Checkbox key={one.case} value={one.case} label={one.title} mt={6} />
          ))}
        </Checkbox.Group>
      )}
      {level && (
        <>
          <Textarea
            label={t('level.reason')}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Group>
            <Button type="submit" loading={busy} disabled={!reason.trim()}>
              {t(declares ? 'level.declare' : 'level.propose', { level: text(level.title) })}
            </Button>
          </Group>
        </>
      )}
    </form>
  );
}

/** What others have proposed; whoever may declare it can do so from here. */
export function Proposals({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const { run, busy } = useCommand();
  const addressName = useAddressName();
  const { readOnly } = useConsole();
  const own = useOwnOrganisation();
  const now = useExercise((state) => state.plan?.level);
  const proposals = useExercise((state) => Object.values(state.proposals));
  const from = plan.levels.find(({ id }) => id === now);
  if (proposals.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="proposals">
      <h2 id="proposals">{t('level.proposed')}</h2>
      <ul className={classes.rows}>
        {proposals.map(({ proposal, level: id, cases, criteria, reason, organisation }) => {
          const level = plan.levels.find((one) => one.id === id);
          const may = level && from && own && !readOnly && mayMove(plan, from, level, own.kind);
          return (
            <li key={proposal}>
              <div>
                <strong>{text(level?.title)}</strong>
                <p className={classes.small}>
                  {addressName(Address.organisation(organisation))}: {reason}
                </p>
              </div>
              {may && (
                <Button
                  size="xs"
                  loading={busy}
                  onClick={() =>
                    void run({ type: 'DeclareLevel', level: id, cases, criteria, reason, proposal })
                  }
                >
                  {t('level.declare', { level: text(level.title) })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
