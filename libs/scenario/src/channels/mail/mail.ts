import { text } from '../../text';
import { channel } from '../channel';

export const mail = channel({
  name: { en: 'mail', nl: 'e-mail', fr: 'courriel', de: 'E-Mail' },
  public: false,
  content: { to: text.optional(), cc: text.optional() },
});
