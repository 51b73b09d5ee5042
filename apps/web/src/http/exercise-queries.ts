import type { Attachment } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import type { Form, Text } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import { queryOptions } from '@tanstack/react-query';
import { ask, askFrom, type Briefing, type Place } from './api';

/** The content of a message: title and body, and what its channel adds. */
export type MessageContent = {
  title: Text | string;
  body: Text | string;
  form?: Form;
  attachments?: Attachment[];
} & Record<string, unknown>;

/** A message never changes, so its content is fetched once. `as`: in a preview, for whom. */
export const messageQuery = (place: Place, message: string) =>
  queryOptions({
    queryKey: ['message', place.exercise, place.seat, message],
    queryFn: () => askFrom<MessageContent>(place, `/messages/${message}`),
    staleTime: Infinity,
    gcTime: Infinity,
  });

export const reportQuery = (place: Place, report: string) =>
  queryOptions({
    queryKey: ['report', place.exercise, place.seat, report],
    queryFn: () => askFrom<{ description: string }>(place, `/reports/${report}`),
    staleTime: Infinity,
    gcTime: Infinity,
  });

export const namesQuery = (place: Place) =>
  queryOptions({
    queryKey: ['names', place.exercise, place.seat],
    queryFn: () => askFrom<Record<string, string>>(place, '/names'),
    staleTime: MINUTE,
  });

/** The emergency plan that the exercise is played on; it was pinned and never changes. */
export const planQuery = (place: Place) =>
  queryOptions({
    queryKey: ['plan', place.exercise, place.seat],
    queryFn: () => askFrom<Plan | null>(place, '/plan'),
    staleTime: Infinity,
  });

export const briefingQuery = (place: Place) =>
  queryOptions({
    queryKey: ['briefing', place.exercise, place.seat],
    queryFn: () => askFrom<Briefing>(place, '/briefing'),
    staleTime: Infinity,
  });

/** The public key with which the server signs the logs that it exports. */
export const signingKeyQuery = queryOptions({
  queryKey: ['signing-key'],
  queryFn: () => ask<{ sha256: string }>('/signing-key'),
  staleTime: Infinity,
});
