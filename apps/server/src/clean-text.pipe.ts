import { BadRequestException, Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { cleanTexts } from '@tocsin/words';

/** Removes from bodies, parameters and queries what is no text, before anything else reads them. */
@Injectable()
export class CleanTextPipe implements PipeTransform {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    if (type === 'custom') return value;
    try {
      return cleanTexts(value);
    } catch (error) {
      // Nested deeper than anything that is meant.
      if (error instanceof RangeError) throw new BadRequestException('bad-request');
      throw error;
    }
  }
}
