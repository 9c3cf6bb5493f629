/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/environment.js',
  testTimeout: 180_000, // for slow machines: no test is about time
  globalSetup: '<rootDir>/test/setup.ts',
  maxWorkers: '100%', // Jest itself would leave one core idle: of two, half
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  moduleNameMapper: { '^cdk8s-argo-pipelines$': '<rootDir>/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/lib', '<rootDir>/build'],
};
