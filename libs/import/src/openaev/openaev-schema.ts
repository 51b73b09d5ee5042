import { z } from 'zod';

/** What is read of an OpenAEV export, version 1; everything else in it is ignored. Lists may be null. */
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);
const words = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const expectation = z.looseObject({
  expectation_type: z.string().default('MANUAL'),
  expectation_name: words,
  expectation_description: words,
  expectation_score: z.number().nullish(),
  expectation_expiration_time: z.number().nullish(),
});
export type Expectation = z.output<typeof expectation>;

const dependency = z.looseObject({
  dependency_relationship: z.looseObject({ inject_parent_id: z.string() }),
  dependency_condition: z
    .looseObject({
      mode: words,
      conditions: list(z.looseObject({ key: z.string(), operator: words, value: z.unknown() })),
    })
    .nullish(),
});

const inject = z.looseObject({
  inject_id: z.string(),
  inject_title: words,
  inject_description: words,
  inject_enabled: z.boolean().nullish(),
  inject_content: z
    .looseObject({ subject: words, body: words, message: words, expectations: list(expectation) })
    .nullish(),
  inject_all_teams: z.boolean().nullish(),
  inject_teams: list(z.union([z.string(), z.looseObject({ team_id: z.string() })])),
  inject_depends_on: list(dependency),
  inject_depends_duration: z.number().nonnegative().nullish(),
  inject_documents: list(z.looseObject({ document_id: z.string().nullish() })),
  inject_injector_contract: z
    .looseObject({ injector_contract_injector_type: z.string().nullish() })
    .nullish(),
});
export type AevInject = z.output<typeof inject>;

export const openaevExport = z.looseObject({
  export_version: z.number(),
  scenario_information: z.looseObject({
    scenario_name: z.string().min(1),
    scenario_description: words,
    scenario_subtitle: words,
    scenario_mail_from: words,
    scenario_message_header: words,
    scenario_message_footer: words,
    scenario_recurrence_start: words,
  }),
  scenario_teams: list(
    z.looseObject({ team_id: z.string(), team_name: z.string(), team_description: words }),
  ),
  scenario_objectives: list(z.looseObject({ objective_title: words })),
  scenario_users: list(z.unknown()),
  scenario_injects: list(inject),
  scenario_documents: list(
    z.looseObject({ document_id: z.string(), document_name: words, document_target: words }),
  ),
  scenario_variables: list(z.looseObject({ variable_key: z.string(), variable_value: words })),
  scenario_channels: list(z.unknown()),
  scenario_articles: list(z.unknown()),
  scenario_challenges: list(z.unknown()),
  scenario_lessons_questions: list(z.unknown()),
});
export type OpenaevExport = z.output<typeof openaevExport>;
