import type { Language } from '@tocsin/words';
import type { z } from 'zod';

/** A way on which a message can arrive. */
export interface ChannelKind<Content extends z.ZodRawShape> {
  /** As it stands in a sentence; a language without one uses the English name. */
  name: { en: string } & { [L in Language]?: string };
  /** Whether the public reads it as well: press and social media. */
  public: boolean;
  /** What a message on it carries beyond title and body. */
  content: Content;
}

/** Defines a channel; its registry is `channels.ts`. */
export const channel = <Content extends z.ZodRawShape>(kind: ChannelKind<Content>): ChannelKind<Content> =>
  kind;
