import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from './data-source';
import { DATABASE_URL, DatabaseListener } from './listener';

/** The connection to Postgres, and what servers tell each other through it. */
@Global()
@Module({})
export class DatabaseModule {
  static with(url: string): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot(dataSourceOptions(url))],
      providers: [{ provide: DATABASE_URL, useValue: url }, DatabaseListener],
      exports: [DATABASE_URL, DatabaseListener],
    };
  }
}
