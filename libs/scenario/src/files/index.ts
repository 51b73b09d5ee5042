export { checkFolder } from './check-folder';
export { readScenarioFolder } from './read-scenario-folder';
