import type { Address } from '@tocsin/scenario';

export interface ResponseEvents {
  OptionChosen: {
    message: string;
    inject: number;
    party: Address;
    option: string;
    person?: string;
    byDefault: boolean;
  };
  FormSubmitted: {
    message: string;
    inject: number;
    party: Address;
    person: string;
    values: Record<string, string | number | boolean>;
  };
}

declare module '../../core/events' {
  interface EventData extends ResponseEvents {}
}
