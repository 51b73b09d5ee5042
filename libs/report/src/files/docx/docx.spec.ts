import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { reportOf, type Block, type ReportDocument } from '../..';
import { toDocx } from './to-docx';

const empty = await reportOf([], { language: 'en', audience: 'whole', date: '2026-11-24' });
const bodyOf = async (blocks: Block[]): Promise<string> => {
  const document: ReportDocument = { ...empty, chapters: [{ id: 'x', title: 'x', blocks }] };
  return strFromU8(unzipSync(await toDocx(document))['word/document.xml']!);
};
const table = (rows: Extract<Block, { kind: 'table' }>['rows']): Block => ({
  kind: 'table',
  caption: 'c',
  columns: [
    { title: 'a & <b>', head: true },
    { title: 'n', format: 'decimal' },
  ],
  rows,
});
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** Accepts every well-formed document. */
const ANY = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${W}"><xs:element name="document">
  <xs:complexType><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
  <xs:anyAttribute processContents="skip"/></xs:complexType></xs:element></xs:schema>`;
const schema = [{ fileName: 'any.xsd', contents: ANY }];

test('whatever stands in a cell, the document is well-formed and says it', async () => {
  const hostile = '</w:t></w:tbl> & <tocsin:written>0</tocsin:written> $& $1 "x" \u0000\ud800';
  const body = await bodyOf([table([[hostile, 1.25]]), table([[{ text: 'good', tone: 'good' }, null]])]);
  const { valid } = await validateXML({ xml: [{ fileName: 'document.xml', contents: body }], schema });
  expect(valid).toBe(true);
  expect(body.match(/<w:tbl>/g)).toHaveLength(2);
  expect(body).toContain('&lt;tocsin:written&gt;0&lt;/tocsin:written&gt; $&amp; $1 "x"');
  expect(body).toContain('a &amp; &lt;b&gt;');
  expect(body).toMatch(/<w:jc w:val="right"\/><\/w:pPr><w:r><w:t xml:space="preserve">1\.3</);
  // Told by a mark, not by a colour alone.
  expect(body).toContain('✓');
});

test('what a cell cites leads to the annex, where each event has its bookmark', async () => {
  const cite = (seq: number) => ({ cite: seq, at: 0, shown: '09:00' });
  const body = await bodyOf([
    { kind: 'paragraph', text: ['Said', cite(5)] },
    table([
      [['a', cite(7), cite(9)], 1],
      [['b', cite(7)], 2],
    ]),
  ]);
  const all = (pattern: RegExp) => [...body.matchAll(pattern)].map(([, found]) => found);
  expect(all(/w:anchor="(event_\d+)"/g)).toEqual(['event_1', 'event_2', 'event_3', 'event_2']);
  const names = all(/<w:bookmarkStart w:name="(event_\d+)"/g);
  expect(names).toEqual(['event_1', 'event_2', 'event_3']);
  const ids = all(/<w:bookmarkStart [^>]*w:id="(\w+)"/g);
  expect(ids.every((id) => /^\d+$/.test(id!))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(all(/<w:bookmarkEnd w:id="(\w+)"/g).sort()).toEqual([...ids].sort());
});

test('a table of tens of thousands of rows is written in seconds', async () => {
  const rows = Array.from({ length: 28_000 }, (_, index) => [`Inject ${index}`, index / 2]);
  const body = await bodyOf([table(rows)]);
  expect(body.match(/<w:tr>/g)).toHaveLength(28_001);
}, 15_000);
