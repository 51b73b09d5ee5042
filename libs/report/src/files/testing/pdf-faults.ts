import { decodePDFRawStream, PDFBool, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { validateXML } from 'xmllint-wasm';
import { pageFaults } from './pdf-page-faults';
import { structureFaults } from './pdf-structure-faults';
import { textIn } from './pdf-tree';

/** What keeps a PDF from being read by those who do not see it, by the rules of PDF/UA-1 that a program can check. */
export async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return [...(await catalogFaults(pdf)), ...structureFaults(pdf), ...pageFaults(pdf)];
}

async function catalogFaults({ catalog, context }: PDFDocument): Promise<string[]> {
  const faults: string[] = [];
  const isTrue = (dict: string, key: string): boolean => {
    const inner = catalog.lookup(PDFName.of(dict));
    return inner instanceof PDFDict && inner.lookup(PDFName.of(key)) === PDFBool.True;
  };
  if (!isTrue('MarkInfo', 'Marked')) faults.push('it is not Marked');
  if (!isTrue('ViewerPreferences', 'DisplayDocTitle')) faults.push('its title is not displayed');
  if (!/^[a-z]{2}/.test(textIn(catalog, 'Lang'))) faults.push('it has no Lang');
  if (!catalog.has(PDFName.of('Outlines'))) faults.push('it has no bookmarks');
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const xmp =
    metadata instanceof PDFRawStream
      ? Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8')
      : '';
  const info = context.lookup(context.trailerInfo.Info);
  const title = info instanceof PDFDict ? textIn(info, 'Title') : '';
  if (title === '') faults.push('it has no title');
  const { valid } = await validateXML({
    xml: [{ fileName: 'xmp.xml', contents: xmp.trim() }],
    schema: [{ fileName: 'any.xsd', contents: ANY }],
  });
  if (!valid) faults.push('its XMP is not well-formed');
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp)) faults.push('it does not say that it is PDF/UA');
  return faults;
}

/** Accepts whatever is well-formed. */
const ANY = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="adobe:ns:meta/">
  <xs:element name="xmpmeta"><xs:complexType>
    <xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
    <xs:anyAttribute processContents="skip"/>
  </xs:complexType></xs:element>
</xs:schema>`;
