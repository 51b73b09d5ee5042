import type { DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities';
import { Foundation1700000000000 } from './migrations/1-foundation';
import { Improvement1700000200000 } from './migrations/2-improvement';
import { SigningKey1700000300000 } from './migrations/3-signing-key';
import { Reminders1700000400000 } from './migrations/4-reminders';
import { Listing1700000500000 } from './migrations/5-listing';
import { AccountsOfPeople1795870337000 } from './migrations/1795870337000-accounts-of-people';
import { Erasure1795870400000 } from './migrations/1795870400000-erasure';
import { Descriptions1795871000000 } from './migrations/1795871000000-descriptions';
import { OutgoingMail1795871900000 } from './migrations/1795871900000-outgoing-mail';
import { LivingSessions1795871456000 } from './migrations/1795871456000-living-sessions';
import { Joining1795873000000 } from './migrations/1795873000000-joining';
import { Team1795874181000 } from './migrations/1795874181000-team';
import { Invitations1795883500000 } from './migrations/1795883500000-invitations';
import { Scenarios1795884400000 } from './migrations/1795884400000-scenarios';
import { Provider1795885187000 } from './migrations/1795885187000-provider';
import { SecondFactor1795885610000 } from './migrations/1795885610000-second-factor';
import { Passkeys1795886497000 } from './migrations/1795886497000-passkeys';
import { PostgresNames } from './naming';

/** The one database. Its tables come from migrations alone; a spec holds that they are what the entities say. */
export const dataSourceOptions = (url: string): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities: ENTITIES,
  namingStrategy: new PostgresNames(),
  synchronize: false,
  migrationsRun: true,
  migrations: [
    Foundation1700000000000,
    Improvement1700000200000,
    SigningKey1700000300000,
    Reminders1700000400000,
    Listing1700000500000,
    AccountsOfPeople1795870337000,
    Erasure1795870400000,
    OutgoingMail1795871900000,
    Descriptions1795871000000,
    LivingSessions1795871456000,
    Joining1795873000000,
    Team1795874181000,
    Invitations1795883500000,
    Scenarios1795884400000,
    Provider1795885187000,
    SecondFactor1795885610000,
    Passkeys1795886497000,
  ],
  poolSize: 10,
});
