import { channel } from '../channel';

export const sms = channel({
  name: { en: 'text message', nl: 'sms', fr: 'SMS', de: 'SMS' },
  public: false,
  content: {},
});
