import { NotFoundException, Param, type PipeTransform } from '@nestjs/common';
import { id } from '@tocsin/protocol';

/** An id in its one spelling, however it was written; undefined when it is none. */
export const canonicalId = (written: string): string | undefined => id.safeParse(written).data;

class CanonicalId implements PipeTransform<string, string> {
  constructor(private readonly name: string) {}

  /** @throws NotFoundException when it can be nobody's id. */
  transform(written: string): string {
    const canonical = canonicalId(written);
    if (!canonical) throw new NotFoundException(`unknown-${this.name}`);
    return canonical;
  }
}

/** An id in the path, in its one spelling: another spelling is the same thing, never a second one. */
export const IdParam = (parameter: string, name = parameter): ParameterDecorator =>
  Param(parameter, new CanonicalId(name));
