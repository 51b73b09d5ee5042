export * from './figures/counts';
export * from './figures/figure';
export * from './figures/figures';
