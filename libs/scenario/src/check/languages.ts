import { Findings, type Rule } from './rule';

/** Every text is there in every language of the scenario. */
export const languages: Rule = (read) => {
  const { scenario, texts } = read;
  const findings = new Findings(read);
  for (const { text, path } of texts) {
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
