import type { Finding } from '../load/finding';
import { ASSET_TYPES, LIMITS } from '../load/limits';
import { didYouMean } from '../load/nearest';
import { assetType, sizeOf } from '../load/scenario-files';
import { Findings, type Rule } from './rule';

/** Attachments lie in assets/, are of a type that is allowed and not too large; nothing lies there unused. */
export const assets: Rule = (read) => {
  const { scenario, assets } = read;
  const findings = new Findings(read);
  const used = new Set<string>();
  scenario.injects.forEach(({ attachments }, index) =>
    attachments.forEach((name, place) => {
      used.add(name);
      if (!assets.has(name))
        findings.error(
          'asset-missing',
          `There is no file assets/${name}.${didYouMean(name, assets.keys())}`,
          ['injects', index, 'attachments', place],
        );
    }),
  );
  const files = [...assets].flatMap(([name, asset]): Finding[] => {
    const place = { file: asset.path, line: 1, column: 1 };
    const found: Finding[] = [];
    if (assetType(name) === undefined)
      found.push({
        code: 'asset-type',
        severity: 'error',
        message: `Files of this type may not be attached; allowed are ${Object.keys(ASSET_TYPES).join(', ')}.`,
        ...place,
      });
    if (sizeOf(asset) > LIMITS.assetBytes)
      found.push({
        code: 'asset-too-large',
        severity: 'error',
        message: `The file has ${(sizeOf(asset) / 1e6).toFixed(1)} MB; at most ${LIMITS.assetBytes / 1e6} MB may be attached.`,
        ...place,
      });
    if (!used.has(name))
      found.push({
        code: 'asset-unused',
        severity: 'warning',
        message: 'No inject has this file among its attachments; remove it, or attach it.',
        ...place,
      });
    return found;
  });
  return [...findings.all, ...files];
};
