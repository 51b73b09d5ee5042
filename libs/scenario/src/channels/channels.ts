import type { Language } from '@tocsin/words';
import { advisory } from './advisory/advisory';
import { alert } from './alert/alert';
import { mail } from './mail/mail';
import { news } from './news/news';
import { phone } from './phone/phone';
import { sms } from './sms/sms';
import { social } from './social/social';
import { television } from './television/television';

/** Every channel, in the order in which people choose among them. A new one is a folder and a name here. */
export const channels = { mail, phone, sms, news, social, television, alert, advisory };

export type Channel = keyof typeof channels;
export const CHANNELS = Object.keys(channels) as [Channel, ...Channel[]];

/** What a channel is called within a sentence. */
export const channelName = (channel: Channel, language: Language): string =>
  channels[channel].name[language] ?? channels[channel].name.en;

/** Whether what arrives on a channel is read by the public as well. */
export const isPublic = (channel: Channel): boolean => channels[channel].public;

/** What a message on a channel carries beyond title and body, as a schema's fields. */
export const contentFields = <C extends Channel>(channel: C): (typeof channels)[C]['content'] =>
  channels[channel].content;
