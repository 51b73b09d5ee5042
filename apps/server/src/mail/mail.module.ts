import { Module } from '@nestjs/common';
import { Mailer } from './mailer';

/** Mail through the installation's own mail server. */
@Module({ providers: [Mailer], exports: [Mailer] })
export class MailModule {}
