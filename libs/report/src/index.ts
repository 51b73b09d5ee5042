export * from './figures/counts';
export * from './figures/figure';
export * from './figures/figures';
export * from './figures/trend';
export * from './build/audience';
export { reportOf, type ReportOptions } from './build/report';
export * from './document/document';
export { tellingOf, type Telling } from './build/telling';
export { fill, TEXTS, type CountId, type Texts } from './document/texts';
