export type { Bulletin, BulletinIndicator, Moment } from './bulletin';
export { EXPORTS, type ExportFormat } from './exports';
