import { expect, it, describe } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import { ZodError } from 'zod';
import type { CommandBody } from '../../machine/decide';
import { aScenario, started } from '../../testing';

const confirm = { id: 'confirm', title: { en: 'Confirm' }, action: 'acknowledge', within: '10m' };

describe('what releases an inject', () => {
  it('a moment', () => {
    const played = started(aScenario([{ number: 1, trigger: { at: '+00:05' } }]));
    played.wait(5 * MINUTE - 1);
    expect(played.released).toEqual([]);
    played.wait(1);
    expect(played.released).toEqual([1]);
    expect(played.all('MessageDelivered')[0]).toMatchObject({
      time: 5 * MINUTE,
      data: { message: 'i1', sender: { address: 'persona:editor' } },
    });
  });

  it('another inject, with a delay', () => {
    const played = started(
      aScenario([
        { number: 1, trigger: { at: '+00:05' } },
        { number: 2, trigger: { after: { inject: 1, delay: '3m' } } },
      ]),
    ).wait(8 * MINUTE);
    expect(played.all('InjectReleased').map(({ data, time }) => [data.number, data.cause, time])).toEqual([
      [1, 'schedule', 5 * MINUTE],
      [2, 'after', 8 * MINUTE],
    ]);
  });

  it('a condition across organisations', () => {
    const played = started(
      aScenario([
        { number: 1, trigger: { when: "incidentReports.filter(r, r.sector == 'energy').size() >= 2" } },
      ]),
    );
    const report = {
      type: 'ReportIncident',
      title: 'Odd',
      description: 'Odd',
      category: 'intrusions',
    } as const;
    played.do(report, 'ann');
    expect(played.released).toEqual([]);
    played.do(report, 'bob');
    expect(played.released).toEqual([1]);
  });

  it('a condition that came true while the clock stood, once it runs again', () => {
    const played = started(aScenario([{ number: 1, trigger: { when: 'logEntries.size() >= 1' } }]));
    played.do({ type: 'PauseClock' });
    played.do({ type: 'WriteLogEntry', text: 'x' }, 'ann');
    expect(played.released).toEqual([]);
    played.do({ type: 'ResumeClock' });
    expect(played.released).toEqual([1]);
  });

  it('a condition over the injects, when one is given another time', () => {
    const played = started(
      aScenario([
        { number: 1, trigger: { when: 'injects.exists(i, i.number == 2 && i.at >= 30)' } },
        { number: 2, trigger: { at: '+00:10' } },
      ]),
    );
    expect(played.wait(MINUTE).released).toEqual([]);
    played.do({ type: 'RetimeInject', number: 2, due: 40 * MINUTE });
    expect(played.released).toEqual([1]);
  });

  it('a condition over the injects, when one is improvised', () => {
    const played = started(
      aScenario([
        { number: 1, trigger: { when: 'injects.size() >= 3' } },
        { number: 2, trigger: 'manual' },
      ]),
    );
    expect(played.wait(MINUTE).released).toEqual([]);
    played.do({ ...improvised, delay: 40 * MINUTE });
    expect(played.released).toEqual([1]);
  });

  it('an expected action that did not come, for those who missed it', () => {
    const played = started(
      aScenario([
        { number: 1, trigger: { at: '+00:01' }, recipients: ['sector:energy'], expected: [confirm] },
        { number: 2, trigger: { ifMissing: '1/confirm' }, recipients: ['missing'] },
      ]),
    ).wait(5 * MINUTE);
    played.do({ type: 'GiveReceipt', messages: ['i1'], receipt: 'acknowledged' }, 'ann');
    played.wait(20 * MINUTE);
    expect(played.all('ActionMet').map(({ data }) => [data.key, data.took])).toEqual([
      ['1/confirm/organisation:alpha', 4 * MINUTE],
    ]);
    expect(played.all('ActionMissed').map(({ data }) => data.key)).toEqual(['1/confirm/organisation:beta']);
    expect(played.all('InjectReleased')[1]?.data).toMatchObject({ number: 2, to: ['organisation:beta'] });
    expect(played.viewOf('ann').messages['i2']).toBeUndefined();
    expect(played.viewOf('bob').messages['i2']).toBeDefined();
  });

  it('an option that was chosen, or taken by default', () => {
    const decision = {
      question: { en: '?' },
      options: [
        { id: 'a', label: { en: 'A' } },
        { id: 'b', label: { en: 'B' } },
      ],
      within: '5m',
      default: 'b',
    };
    const played = started(
      aScenario([
        { number: 1, trigger: { at: '+00:01' }, recipients: ['everyone'], decision },
        { number: 2, trigger: { after: { option: '1/a' } } },
        { number: 3, trigger: { after: { option: '1/b' } } },
      ]),
    ).wait(2 * MINUTE);
    played.do({ type: 'ChooseOption', message: 'i1', option: 'a' }, 'ann');
    expect(() => played.do({ type: 'ChooseOption', message: 'i1', option: 'b' }, 'ann')).toThrow(
      expect.objectContaining({ code: 'already-chosen' }),
    );
    played.wait(10 * MINUTE);
    expect(played.released).toEqual([1, 2, 3]);
    expect(played.all('OptionChosen').map(({ data }) => [data.party, data.option, data.byDefault])).toEqual([
      ['organisation:alpha', 'a', false],
      ['organisation:beta', 'b', true],
      ['organisation:cert', 'b', true],
    ]);
  });

  it('a hand, and never twice', () => {
    const played = started(aScenario([{ number: 1, trigger: { at: '+00:05' } }]));
    played.do({ type: 'ReleaseInject', number: 1 });
    expect(() => played.do({ type: 'ReleaseInject', number: 1 })).toThrow(
      expect.objectContaining({ code: 'already-released' }),
    );
    played.wait(30 * MINUTE);
    expect(played.released).toEqual([1]);
    expect(played.all('MessageDelivered')[0]?.by).toBe('clock');
  });
});

const improvised = {
  type: 'ImproviseInject',
  channel: 'mail',
  sender: 'editor',
  recipients: ['everyone'],
  content: { title: { en: 'Now' }, body: { en: 'Now' } },
} as const satisfies CommandBody;

describe('steering', () => {
  it('holds, resumes, skips, restores and re-times', () => {
    const injects = [1, 2, 3].map((number) => ({ number, trigger: { at: `+00:0${number}` } }));
    const played = started(aScenario(injects));
    played.do({ type: 'HoldInject', number: 1 });
    played.do({ type: 'SkipInject', number: 2 });
    played.do({ type: 'RetimeInject', number: 3, due: 20 * MINUTE });
    played.wait(10 * MINUTE);
    expect(played.released).toEqual([]);
    played.do({ type: 'ResumeInject', number: 1 });
    expect(played.released).toEqual([1]);
    played.do({ type: 'RestoreInject', number: 2 });
    expect(played.state.injects[2]?.standing).toBe('held');
    played.wait(10 * MINUTE);
    expect(played.released).toEqual([1, 3]);
  });

  it.each([
    ['before its time', { number: 1, trigger: { at: '+00:05' } }, 5 * MINUTE - 1, 'scheduled'],
    ['at its time', { number: 1, trigger: { at: '+00:05' } }, 5 * MINUTE, 'held'],
    ['when it has none', { number: 1, trigger: 'manual' }, 5 * MINUTE, 'waiting'],
  ] as const)('takes back a skip %s', (_when, inject, after, standing) => {
    const played = started(aScenario([inject]));
    played.do({ type: 'SkipInject', number: 1 });
    played.wait(after).do({ type: 'RestoreInject', number: 1 });
    expect(played.state.injects[1]?.standing).toBe(standing);
  });

  it('a local controller steers what follows for those of theirs who missed something, and not for others', () => {
    const injects = [
      {
        number: 1,
        trigger: { at: '+00:01' },
        recipients: ['organisation:alpha', 'organisation:beta'],
        expected: [confirm],
      },
      { number: 2, trigger: { ifMissing: '1/confirm', delay: '5m' }, recipients: ['missing'] },
    ];
    const hold = (acknowledgedBy: string) => () => {
      const played = started(aScenario(injects)).wait(MINUTE);
      played.do({ type: 'GiveReceipt', messages: ['i1'], receipt: 'acknowledged' }, acknowledgedBy);
      return played.wait(10 * MINUTE).do({ type: 'HoldInject', number: 2 }, 'lou');
    };
    expect(hold('bob')()).toHaveLength(1);
    expect(hold('ann')).toThrow(expect.objectContaining({ code: 'not-allowed' }));
  });

  it('edits the words and recipients before release, and improvises', () => {
    const played = started(aScenario([{ number: 1, trigger: { at: '+00:05' } }]));
    played.do({ type: 'EditInject', number: 1, title: { en: 'Other' }, recipients: ['organisation:beta'] });
    played.do({
      type: 'ImproviseInject',
      channel: 'sms',
      sender: 'editor',
      recipients: ['everyone'],
      content: { title: { en: 'Now' }, body: { en: 'Now' } },
    });
    expect(played.released).toEqual([9001]);
    played.wait(5 * MINUTE);
    expect(played.viewOf('bob').messages['i1']?.title).toEqual({ en: 'Other' });
    expect(played.viewOf('ann').messages['i1']).toBeUndefined();
  });

  it('edits what was improvised, too', () => {
    const played = started(aScenario([]));
    played.do({ ...improvised, delay: 5 * MINUTE });
    played.do({ type: 'EditInject', number: 9001, title: { en: 'Better', nl: ' ' } });
    played.wait(5 * MINUTE);
    expect(played.viewOf('ann').messages['i9001']?.title).toEqual({ en: 'Better' });
  });

  it.each([
    ['alert', { system: 'SCADA', severity: 7 }, 'content.severity'],
    ['alert', { system: 'SCADA', severity: 'warning', details: 'nonsense' }, 'content.details'],
    ['phone', {}, 'content.lines'],
    ['sms', { colour: 'red' }, 'content'],
    ['mail', { title: { en: '  ' } }, 'content.title'],
    ['mail', { body: { en: 'x'.repeat(20_001) } }, 'content.body'],
  ] as const)('improvises nothing that the channel does not show: %s %j', (channel, extra, field) => {
    const played = started(aScenario([]));
    const content = { ...improvised.content, ...extra };
    const before = played.state.seq;
    const refused = () => played.do({ ...improvised, channel, content });
    expect(refused).toThrow(ZodError);
    expect(refused).toThrow(new RegExp(field.replace('.', '[^]*')));
    expect(played.state.seq).toBe(before);
  });

  it('improvises what the channel shows, with what it sets by itself', () => {
    const played = started(aScenario([]));
    const says = 'Is anybody there?';
    const content = { ...improvised.content, lines: [{ who: { en: 'Caller' }, says }] };
    played.do({ ...improvised, channel: 'phone', content });
    played.do({
      ...improvised,
      channel: 'alert',
      content: { ...improvised.content, system: 'S', severity: 'warning' },
    });
    const [phone, alert] = played.all('InjectImprovised').map(({ data }) => data.content);
    expect(phone).toEqual({ ...improvised.content, lines: [{ who: { en: 'Caller' }, says: { en: says } }] });
    expect(alert).toMatchObject({ details: [] });
  });

  it('a local controller reaches only their organisation', () => {
    const played = started(
      aScenario([
        { number: 1, trigger: 'manual' },
        { number: 2, trigger: 'manual', recipients: ['everyone'] },
      ]),
    );
    expect(() => played.do({ type: 'ReleaseInject', number: 2 }, 'lou')).toThrow(
      expect.objectContaining({ code: 'not-allowed' }),
    );
    played.do({ type: 'ReleaseInject', number: 1 }, 'lou');
    expect(played.released).toEqual([1]);
  });
});
