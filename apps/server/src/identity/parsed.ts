import { BadRequestException, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';

/** Parses a body at the edge; what is wrong is named. */
export class Parsed<T extends z.ZodType> implements PipeTransform<unknown, z.output<T>> {
  constructor(private readonly schema: T) {}

  transform(value: unknown): z.output<T> {
    const result = this.schema.safeParse(value);
    if (!result.success)
      throw new BadRequestException({ code: 'bad-request', message: z.prettifyError(result.error) });
    return result.data;
  }
}
