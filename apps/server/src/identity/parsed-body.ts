import { BadRequestException, Body, type PipeTransform } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { z } from 'zod';

/** Parses a body at the edge; what is wrong is named. */
class Parsed<T extends z.ZodType> implements PipeTransform<unknown, z.output<T>> {
  constructor(private readonly schema: T) {}

  transform(value: unknown): z.output<T> {
    const result = this.schema.safeParse(value);
    if (!result.success)
      throw new BadRequestException({ code: 'bad-request', message: z.prettifyError(result.error) });
    return result.data;
  }
}

/** The body of a request: parsed by a schema, and described by the same schema in the API's documentation. */
export const ParsedBody =
  (schema: z.ZodType): ParameterDecorator =>
  (target, method, position) => {
    Body(new Parsed(schema))(target, method, position);
    const described = z.toJSONSchema(schema, { io: 'input', target: 'openapi-3.0' });
    ApiBody({ schema: described as object })(
      target,
      method!,
      Object.getOwnPropertyDescriptor(target, method!)!,
    );
  };
