import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Mailbox } from './mailbox';
import { Mailer } from './mailer';
import { Outbox } from './outbox';
import { OutgoingMailEntity } from './outgoing-mail.entity';

/** Mail through the installation's own mail server, and the mailbox that it comes from. */
@Module({
  imports: [TypeOrmModule.forFeature([OutgoingMailEntity])],
  providers: [Mailer, Mailbox, Outbox],
  exports: [Mailer, Mailbox, Outbox],
})
export class MailModule {}
