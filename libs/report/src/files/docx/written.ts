import { FileChild } from 'docx';

/**
 * Holds the place of what is already WordprocessingML. Tables are written directly: with an object for each part of
 * each cell, one of thousands of rows takes minutes.
 */
export class Written extends FileChild {
  constructor(place: number) {
    super(ELEMENT);
    this.root.push(String(place));
  }
}

const ELEMENT = 'tocsin:written';
const PLACES = new RegExp(`<${ELEMENT}>(\\d+)</${ELEMENT}>`, 'g');

/** The document with everything at its place. */
export const inPlace = (xml: string, written: readonly string[]): string =>
  xml.replace(PLACES, (_, place: string) => written[Number(place)] ?? '');
