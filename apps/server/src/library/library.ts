import { Inject, Injectable } from '@nestjs/common';
import type { Playable } from '@tocsin/plan';
import { playableFolder } from '@tocsin/plan/files';
import { assetType, momentMs, type Finding } from '@tocsin/scenario';
import { readScenarioFolder } from '@tocsin/scenario/files';
import { timeOfDayMs } from '@tocsin/words';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Asset } from './content';
import { SETTINGS, type Settings } from '../settings/settings';

/** A folder of the library, and what is wrong with it. */
export interface Shelved {
  /** Undefined when it has errors. */
  scenario?: Playable;
  findings: Finding[];
  folder: string;
}

/** A scenario without errors, and where it lies. */
export interface Ready {
  scenario: Playable;
  folder: string;
}

/** The ready-made scenarios: a folder each, read anew whenever they are asked for. */
@Injectable()
export class ScenarioLibrary {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  async all(): Promise<Shelved[]> {
    const entries = await readdir(this.settings.scenarioFolder, { withFileTypes: true }).catch(() => []);
    const folders = entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(this.settings.scenarioFolder, name));
    return Promise.all(folders.sort().map(async (folder) => ({ folder, ...(await playableFolder(folder)) })));
  }

  /** A scenario that can be played. */
  async find(id: string): Promise<Ready | undefined> {
    const found = (await this.all()).find(({ scenario }) => scenario?.id === id);
    return found?.scenario && { scenario: found.scenario, folder: found.folder };
  }

  /** The files that a scenario's injects bring. */
  async assets({ folder, scenario }: Ready): Promise<Asset[]> {
    const wanted = new Set(scenario.injects.flatMap(({ attachments }) => attachments));
    const files = await readScenarioFolder(folder);
    return [...wanted].sort().flatMap((name) => {
      const file = files.find(({ path }) => path === `assets/${name}`);
      const type = assetType(name);
      return file && type ? [{ name, type, bytes: Buffer.from(file.bytes) }] : [];
    });
  }
}

/** A scenario as a list shows it. */
export function summaryOf({ scenario, findings, folder }: Shelved) {
  if (!scenario) {
    const name = basename(folder);
    const none = { languages: [], organisations: 0, injects: 0, duration: 0, summary: {} };
    return { ...none, id: name, title: { en: name }, findings: findings.length, broken: true };
  }
  const { id, title, summary, languages, organisations, injects, end, start } = scenario;
  const duration = momentMs(end, timeOfDayMs(start.time));
  return {
    id,
    title,
    summary,
    languages,
    organisations: organisations.length,
    injects: injects.length,
    duration,
    findings: findings.length,
    broken: false,
  };
}
