import type { Channel } from '@tocsin/scenario';
import {
  IconActivity,
  IconDeviceTv,
  IconFileAlert,
  IconMail,
  IconMessage2,
  IconNews,
  IconPhone,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';

export const CHANNEL_ICONS: Record<Channel, Icon> = {
  mail: IconMail,
  phone: IconPhone,
  sms: IconMessage2,
  news: IconNews,
  social: IconUsersGroup,
  television: IconDeviceTv,
  alert: IconActivity,
  advisory: IconFileAlert,
};
