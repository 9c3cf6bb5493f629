export * from './events';
export * from './manifest';
export * from './pipeline';
export * from './workflow';
