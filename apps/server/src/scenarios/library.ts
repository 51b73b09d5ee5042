import { Inject, Injectable } from '@nestjs/common';
import { assetType, momentMs, timeOfDayMs, type Finding, type Scenario } from '@tocsin/scenario';
import { checkFolder, readScenarioFolder } from '@tocsin/scenario/files';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asset } from './content';
import { SETTINGS, type Settings } from '../settings';

/** A scenario of the library, and what is wrong with it. */
export interface Shelved {
  scenario: Scenario;
  findings: Finding[];
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
    const shelved = await Promise.all(folders.sort().map((folder) => this.read(folder)));
    return shelved.filter((one) => one !== undefined);
  }

  async find(id: string): Promise<Shelved | undefined> {
    return (await this.all()).find(({ scenario }) => scenario.id === id);
  }

  /** The files that a scenario's injects bring. */
  async assets({ folder, scenario }: Shelved): Promise<Asset[]> {
    const wanted = new Set(scenario.injects.flatMap(({ attachments }) => attachments));
    const files = await readScenarioFolder(folder);
    return [...wanted].sort().flatMap((name) => {
      const file = files.find(({ path }) => path === `assets/${name}`);
      const type = assetType(name);
      return file && type ? [{ name, type, bytes: Buffer.from(file.bytes) }] : [];
    });
  }

  private async read(folder: string): Promise<Shelved | undefined> {
    const { scenario, findings } = await checkFolder(folder);
    return scenario && { scenario, findings, folder };
  }
}

/** A scenario as a list shows it. */
export function summaryOf({ scenario, findings }: Shelved) {
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
  };
}
