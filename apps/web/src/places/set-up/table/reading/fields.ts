import { LANGUAGES, type Language } from '@tocsin/words';
import type { Part } from '@tocsin/engine';

/** What a column of a table of people may hold. */
export const FIELDS = ['name', 'given', 'surname', 'email', 'organisation', 'role', 'language'] as const;
export type Field = (typeof FIELDS)[number];

/** Words as they are compared: without case, accents and signs. */
export const wordKey = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');

/** How columns are headed, in every language of Tocsin. */
const HEADINGS: Record<Field, string> = {
  name: `name, full name, participant, person, people, player, naam, volledige naam, naam en voornaam, voornaam en naam,
    deelnemer, persoon, nom, nom complet, nom et prenom, prenom et nom, nom prenom, prenom nom, personne, joueur,
    vollstandiger name, name vorname, vorname name, vor und nachname, teilnehmer, teilnehmerin, display name`,
  given: 'given name, first name, forename, voornaam, prenom, vorname, given',
  surname: `surname, last name, family name, achternaam, familienaam, nom de famille, nachname, familienname, zuname`,
  email: `e mail, email, mail, e mail address, email address, mail address, mailadres, emailadres,
    e mailadres, e mail adres, courriel, adresse e mail, adresse email, adresse mail, adresse electronique,
    e mail adresse, mailadresse, emailadresse`,
  organisation: `organisation, organization, org, company, institution, entity, team, department, agency, organisatie,
    bedrijf, instelling, dienst, organisme, entreprise, societe, entite, institution, service, equipe, firma,
    unternehmen, behorde, einrichtung, dienststelle, organisationseinheit`,
  role: `role, roles, function, job title, title, position, part, rol, rollen, functie, fonction, role dans l exercice,
    role dans l organisation, rolle, funktion, cell, cells, cel, cellen, cellule, cellules, zelle, zellen,
    role in the organisation, roles in the organisation, rollen in de organisatie, roles and cells, rollen en cellen,
    roles et cellules, rollen und zellen`,
  language: 'language, lang, preferred language, taal, voorkeurstaal, langue, sprache',
};
const FIELD_OF = new Map(
  FIELDS.flatMap((field) => HEADINGS[field].split(',').map((word) => [wordKey(word), field] as const)),
);

export const fieldOfHeading = (heading: string): Field | undefined => FIELD_OF.get(wordKey(heading));

/** What languages are called besides their two letters and their names in each other. */
const OTHER_NAMES: Partial<Record<Language, string>> = {
  en: 'eng',
  nl: 'nld, dut, flemish, vlaams, flamand, flamisch',
  fr: 'fra, fre',
  de: 'deu, ger',
};
const LANGUAGE_OF = new Map(
  LANGUAGES.flatMap((language) => {
    const names = LANGUAGES.map((one) => new Intl.DisplayNames(one, { type: 'language' }).of(language) ?? '');
    const others = OTHER_NAMES[language]?.split(', ') ?? [];
    return [language, ...names, ...others].map((name) => [wordKey(name), language] as const);
  }),
);

/** A language by its code or name; of a code with a region, the language. */
export const languageOf = (written: string): Language | undefined => {
  const key = wordKey(written);
  return (
    LANGUAGE_OF.get(key) ?? (/^[a-z]{2} [a-z]{2}$/.test(key) ? LANGUAGE_OF.get(key.slice(0, 2)) : undefined)
  );
};

/** Singular and plural, and the common feminine forms. */
const PART_NAMES: Record<Part, string> = {
  facilitator: `facilitator, facilitators, exercise control, controller, excon, spelleider, spelleiding, animateur,
    animatrice, spielleitung, spielleiter, spielleiterin`,
  'local-controller': `local controller, local facilitator, lokale spelleider, animateur local, animatrice locale,
    ortliche spielleitung`,
  participant: `participant, participants, player, deelnemer, speler, participante, joueur, joueuse, teilnehmer,
    teilnehmerin, teilnehmende`,
  simulator: `simulator, role player, tegenspeler, simulateur, simulatrice, gegenspieler, gegenspielerin`,
  evaluator: `evaluator, evaluators, evaluateur, evaluatrice, auswerter, auswerterin`,
  observer: `observer, observers, waarnemer, observateur, observatrice, beobachter, beobachterin`,
};
const PART_OF = new Map(
  Object.entries(PART_NAMES).flatMap(([part, names]) =>
    names.split(',').map((name) => [wordKey(name), part as Part] as const),
  ),
);

/** As what somebody takes part, by its name in any language. */
export const partOf = (written: string): Part | undefined => PART_OF.get(wordKey(written));
