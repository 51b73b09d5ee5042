import { Findings, type Rule } from './rule';

/** Every text is there in every language of the scenario; figures, names and addresses beside a label need none. */
export const languages: Rule = (read) => {
  const { scenario, texts } = read;
  const findings = new Findings(read);
  for (const { text, path } of texts) {
    if (path.at(-1) === 'value' && !Object.values(text).some(hasWords)) continue;
    const missing = scenario.languages.filter((language) => text[language] === undefined);
    if (missing.length > 0)
      findings.warning(
        'missing-language',
        `This text is missing in ${missing.join(', ')}; add it here or in ${missing.map((language) => `locales/${language}.yaml`).join(', ')}.`,
        path,
        { key: true },
      );
  }
  return findings.all;
};

/** Whether something beside numbers, addresses and names of systems stands there. */
const hasWords = (text: string): boolean =>
  text.split(/[\s,;:()]+/).some((word) => /^\p{Ll}{3,}$/u.test(word));
