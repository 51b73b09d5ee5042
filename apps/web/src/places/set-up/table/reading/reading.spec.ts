import { expect, test } from '@jest/globals';
import { columnsOf } from './columns';
import { decoded } from './decoded';
import { ExerciseWords } from './exercise-words';
import { entriesOf, writtenKey, type Corrections, type Present } from './people';
import { rowsOf } from './rows';

const words = new ExerciseWords({
  organisations: [
    { id: 'airport', name: { en: 'Kerkveld Airport', nl: 'Luchthaven Kerkveld' } },
    { id: 'telvia', name: { en: 'Telvia' } },
  ],
  roles: [{ id: 'spokesperson', name: { en: 'Spokesperson', nl: 'Woordvoerder' } }],
  cells: [{ id: 'crisis', name: { en: 'Crisis cell' } }],
});

function read(text: string, present: Present[] = [], corrections: Corrections = { organisations: {} }) {
  const rows = rowsOf(text);
  return entriesOf(rows.cells, columnsOf(rows, words), words, present, corrections);
}
const people = (text: string) => read(text).map(({ person }) => person);
const jan = { name: 'Peeters, Jan', email: 'jan@airport.example', organisation: 'airport' };
const taken = { ...jan, part: 'participant', roles: [], cells: [] };

test.each([
  [
    'pasted from a spreadsheet',
    'Name\tOrganisation\tE-mail\r\nPeeters, Jan\tKerkveld Airport\tjan@airport.example\r\n',
  ],
  [
    'with semicolons and in Dutch',
    'Naam;E-mailadres;Organisatie\nPeeters, Jan;jan@airport.example;Luchthaven Kerkveld',
  ],
  ['with commas and quotes', '\uFEFFNom,Courriel,Organisme\n"Peeters, Jan",jan@airport.example,airport'],
  ['in German, in another order', 'Behörde\tE-Mail\tTeilnehmer\nAirport\tjan@airport.example\tPeeters, Jan'],
  ['without headings', 'Peeters, Jan\tkerkveld airport\tjan@airport.example'],
  ['that a spreadsheet marked', 'sep=;\nName;Mail;Org\nPeeters, Jan;jan@airport.example;AIRPORT'],
])('a table %s', (_, text) => expect(people(text)).toEqual([taken]));

test('a name stays whole in a list of names, and its halves come together from two columns', () => {
  expect(people('Peeters, Jan\nClaes, An').map(({ name }) => name)).toEqual(['Peeters, Jan', 'Claes, An']);
  expect(people('Nom;Prénom\nPeeters;Jan')[0]!.name).toBe('Jan Peeters');
  expect(people('Last name\tFirst name\nPeeters\tJan')[0]!.name).toBe('Jan Peeters');
  expect(people('Peeters, Jan, jan@airport.example, Telvia')).toEqual([
    { ...taken, name: 'Jan Peeters', organisation: 'telvia' },
  ]);
});

test('lines that end early, and signs inside of cells, do not hide what separates', () => {
  const ragged = 'Name\tOrg\tMail\nAn\tTelvia\nBo\tTelvia\tbo@telvia.example\nCy\nDi\tTelvia';
  expect(people(ragged).map(({ name }) => name)).toEqual(['An', 'Bo', 'Cy', 'Di']);
  const roles = 'Name,Org,Role\n"Peeters, Jan",Telvia,Spokesperson; crisis cell\nAn,Telvia,Spokesperson';
  expect(people(roles)[0]).toMatchObject({
    name: 'Peeters, Jan',
    roles: ['spokesperson'],
    cells: ['crisis'],
  });
});

test('roles, cells, parts and languages are known by their names in any language', () => {
  const text = [
    'Name;Organisation;Role;Language',
    'An;Telvia;Woordvoerder, crisis cell;Nederlands',
    'Eve;;Évaluatrice;fr-BE',
    'Bob;Telvia;Juggler;Klingon',
  ].join('\n');
  const [an, eve, bob] = read(text);
  expect(an!.person).toMatchObject({ roles: ['spokesperson'], cells: ['crisis'], language: 'nl' });
  expect(eve!.person).toEqual({ name: 'Eve', part: 'evaluator', language: 'fr', roles: [], cells: [] });
  expect(bob).toMatchObject({
    verdict: 'new',
    remarks: [
      { says: 'unknown-role', what: 'Juggler' },
      { says: 'unknown-language', what: 'Klingon' },
    ],
  });
});

test('what cannot be taken is told apart from what is doubtful, and from who is there', () => {
  const text = [
    'Name;E-mail;Organisation',
    'Jan Peeters;JAN@airport.example;Kerkveld Airport',
    'Claes, An;jan@airport.example;Telvia',
    'Jan Peeters;jan2@airport.example;Kerkveld Airport',
    'Bo;bo at telvia;Telvia',
    'Cy;cy@telvia.example;Telvya',
    'Di;di@telvia.example;',
    ';no@telvia.example;Telvia',
    'Ed;Ed <ed@telvia.example>;Telvia',
    'ED;ed@telvia.example;Telvia',
  ].join('\n');
  const entries = read(text, [jan]);
  expect(
    entries.map(({ row, verdict, remarks }) => [row, verdict, ...remarks.map(({ says }) => says)]),
  ).toEqual([
    [2, 'there'],
    [3, 'doubtful', 'same-mail'],
    [4, 'doubtful', 'namesake'],
    [5, 'doubtful', 'mail-malformed'],
    [6, 'wrong', 'unknown-organisation'],
    [7, 'wrong', 'no-organisation'],
    [8, 'wrong', 'no-name'],
    [9, 'new'],
    [10, 'there', 'twice'],
  ]);
  expect(entries[7]!.person.email).toBe('ed@telvia.example');
  const corrected = read(text, [jan], {
    organisations: { [writtenKey('Telvya')]: 'telvia' },
    otherwise: 'airport',
  });
  expect(corrected.slice(4, 6).map(({ verdict, person }) => [verdict, person.organisation])).toEqual([
    ['new', 'telvia'],
    ['new', 'airport'],
  ]);
});

test('who is there without an address or a language gets what the table says', () => {
  const ida = { name: 'Ida Maes', organisation: 'telvia', email: null, language: null };
  expect(read('Name;Org;Mail\nMaes, Ida;Telvia;ida@telvia.example', [ida])[0]!.verdict).toBe('completed');
  expect(read('Name;Org;Language\nMaes, Ida;Telvia;fr', [{ ...ida, language: 'nl' }])[0]!.verdict).toBe(
    'there',
  );
});

test('no control character and no defused formula gets into a name', () => {
  expect(
    people("Name;Organisation\nA\u0000d\u0007a\u2028 Claes;Telvia\n'=Eva;Telvia").map(({ name }) => name),
  ).toEqual(['Ada Claes', '=Eva']);
});

test.each([
  ['UTF-8', Buffer.from('Müller'), 'Müller'],
  ['UTF-8 that says so', Buffer.from('\uFEFFMüller'), 'Müller'],
  ['Windows-1252', Buffer.from('M\u00fcller', 'latin1'), 'Müller'],
  ['UTF-16', Buffer.from('\uFEFFMüller', 'utf16le'), 'Müller'],
])('a file in %s', (_, bytes, text) => expect(decoded(bytes).replace('\uFEFF', '')).toBe(text));

test('thousands of rows are read', () => {
  const lines = Array.from(
    { length: 5_000 },
    (_, index) => `Claes${index}, Ada\tada${index}@telvia.example\tTelvia`,
  );
  const entries = read(`Name\tE-mail\tOrganisation\n${lines.join('\n')}`);
  expect(entries.filter(({ verdict }) => verdict === 'new')).toHaveLength(5_000);
});
