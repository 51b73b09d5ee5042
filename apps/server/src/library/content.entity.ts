import type { Playable } from '@tocsin/plan';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A scenario as exercises pinned it, once for each hash of its content. */
@Entity('content')
export class ContentEntity {
  @PrimaryColumn('text')
  hash!: string;

  @Column('json')
  body!: Playable;
}

/** A file that a pinned scenario brings. */
@Entity('asset')
export class AssetEntity {
  @PrimaryColumn('text')
  @ForeignKey(() => ContentEntity)
  contentHash!: string;

  @PrimaryColumn('text')
  name!: string;

  @Column('text')
  type!: string;

  @Column('bytea')
  bytes!: Buffer;
}
