import type { ScenarioFile } from '../load/scenario-files';

/** A small scenario in which nothing is wrong, and every kind of thing occurs; tests break it. */
export const SOUND: Readonly<Record<string, string>> = {
  'scenario.yaml': `# yaml-language-server: $schema=../scenario.schema.json
format: 1
id: harbour
title: Harbour
summary: { en: Ships wait., nl: Schepen wachten. }
story: A crane controller was taken over.
plan: test-plan
languages: [en, nl]
start: { date: 2026-06-06, time: '09:00', timeZone: Europe/Brussels }
end: D2 12:00
nights:
  - from: D1 17:00
    to: D2 09:00
variables:
  port: Westhaven
objectives:
  - id: share
    title: { en: Share what one knows, nl: Deel wat men weet }
    capabilities:
      - id: reporting
        title: { en: Reporting, nl: Melden }
        targets:
          - id: within-the-hour
            title: { en: Report within the hour, nl: Meld binnen het uur }
            tasks:
              - id: tell-the-cert
                title: { en: Tell the CERT, nl: Verwittig het CERT }
                by: [organisation:harbour]
                injects: [1]
                actions: [1/report, 2/tell]
survey:
  questions:
    - id: useful
      title: { en: Was it useful?, nl: Was het nuttig? }
      type: scale
storylines:
  - id: cranes
    title: { en: Cranes, nl: Kranen }
phases:
  - id: detection
    title: { en: Detection, nl: Ontdekking }
    at: +00:00
  - id: recovery
    title: { en: Recovery, nl: Herstel }
    at: D2 09:00
groundTruth:
  - { at: +00:00, severity: small }
  - at: D2 09:30
    severity: grave
    because: { en: A second crane moves, nl: Een tweede kraan beweegt }
organisations:
  - id: harbour
    name: { en: 'Harbour of {{port}}', nl: 'Haven van {{port}}' }
    sector: transport
    kind: operator
  - id: cert
    name: { en: CERT, nl: CERT }
    sector: public-administration
    kind: csirt
cells:
  - id: evaluation-cell
    name: { en: Evaluation cell, nl: Evaluatiecel }
  - id: crane-desk
    name: { en: Crane desk, nl: Kraandienst }
    organisation: harbour
roles:
  - id: spokesperson
    name: { en: Spokesperson, nl: Woordvoerder }
personas:
  - id: editor
    name: { en: Editor, nl: Redacteur }
addressBook: [persona:editor]
`,
  'injects/day-1.yaml': `# yaml-language-server: $schema=../../injects.schema.json
- number: 1
  channel: alert
  trigger: { at: +00:05 }
  sender: editor
  recipients: [organisation:harbour, sector:public-administration]
  storyline: cranes
  phase: detection
  objective: share
  attachments: [cranes.csv]
  content:
    title: Crane 4 of {{port}} moves
    body: |
      Nobody is at the controls.
      Crane 4 of {{port}} moves.
    system: Terminal monitoring
    severity: critical
    details:
      - label: Crane
        value: '4'
  expected:
    - id: confirm
      title: Confirm
      action: acknowledge
      within: 15m
    - id: report
      title: Report the incident
      action: report-incident
      by: [organisation:harbour]
      within: 30m
- number: 2
  channel: mail
  trigger: { after: { inject: 1, delay: 10m } }
  sender: editor
  recipients: [organisation:harbour]
  storyline: cranes
  content:
    title: Stop all cranes?
    body: Decide.
  decision:
    question: Stop?
    within: 20m
    default: go-on
    options:
      - id: stop
        label: Stop
      - id: go-on
        label: Go on
  form:
    title: Situation
    fields:
      - id: cause
        label: Cause
        type: choice
        choices:
          - id: attack
            label: Attack
  expected:
    - id: decide
      title: Decide
      action: choose
      option: stop
      within: 20m
    - id: tell
      title: Tell the CERT
      action: send-message
      to: organisation:cert
      within: 1h
- number: 3
  category: contingency
  channel: phone
  trigger: { ifMissing: 1/report, delay: 5m }
  sender: editor
  recipients: [missing]
  storyline: cranes
  content:
    title: No report yet?
    body: The duty officer rings.
    lines:
      - who: Duty officer
        says: Where is your report?
`,
  'injects/day-2.yaml': `- number: 10
  channel: news
  trigger:
    when: >-
      decisions.exists(d, d.inject == 2 && d.option == 'stop') &&
      incidentReports.exists(r, r.organisation == 'harbour')
    from: +00:30
    until: D2 11:00
  sender: editor
  recipients: [everyone]
  storyline: cranes
  content:
    title: { en: Cranes stand still, nl: Kranen staan stil }
    body: { en: "All of them.", nl: "Allemaal." }
    outlet: The Tide
- number: 11
  channel: sms
  trigger: { after: { option: 2/go-on } }
  sender: editor
  recipients: [cell:crane-desk, role:spokesperson@harbour]
  storyline: cranes
  content:
    title: { en: Still moving, nl: Nog in beweging }
    body: { en: It moves, nl: Het beweegt }
  expected:
    - id: answer
      title: { en: Answer, nl: Antwoord }
      action: reply
      by: [role:spokesperson@harbour]
      within: 10m
- number: 12
  channel: sms
  trigger: manual
  sender: editor
  recipients: [control]
  storyline: cranes
  content:
    title: { en: Note, nl: Nota }
    body: { en: Note, nl: Nota }
`,
  'locales/nl.yaml': `title: Haven
story: Een kraanbesturing werd overgenomen.
injects:
  1:
    content:
      title: Kraan 4 van {{port}} beweegt
      body: Niemand zit aan de besturing.
      details:
        - label: Kraan
    expected:
      confirm: { title: Bevestig }
      report: { title: Meld het incident }
  2:
    content: { title: Alle kranen stoppen?, body: Beslis. }
    decision:
      question: Stoppen?
      options: { stop: { label: Stoppen }, go-on: { label: Doorgaan } }
    form:
      title: Toestand
      fields: { cause: { label: Oorzaak, choices: { attack: { label: Aanval } } } }
    expected:
      decide: { title: Beslis }
      tell: { title: Verwittig het CERT }
  3:
    content:
      title: Nog geen melding?
      body: De wachtdienst belt.
      lines:
        - who: Wachtdienst
          says: Waar blijft uw melding?
`,
  'assets/cranes.csv': 'crane,state\n4,moving\n',
};

/** The files of a scenario's folder from their texts. */
export const filesOf = (texts: Readonly<Record<string, string | Uint8Array>>): ScenarioFile[] =>
  Object.entries(texts).map(([path, bytes]) => ({ path, bytes }));
