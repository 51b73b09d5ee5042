import { Check, Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The one key of an installation. */
@Entity('signing_key')
@Check('signing_key_one_check', 'one')
export class SigningKeyEntity {
  /** Always true, so that there is never a second row. */
  @PrimaryColumn('boolean', { default: true })
  one!: boolean;

  /** Ed25519, as PKCS #8 in DER. */
  @Column('bytea')
  privateKey!: Buffer;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
