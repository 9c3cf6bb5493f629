import { Output } from '../../src/workflow';
import { library, manifestOf, step } from './example';

test('outputs as Argo writes them', () => {
  const template = step(library(), 'build', {
    outputs: {
      digest: Output.parameter({ path: '/tmp/digest', description: 'Of the image.' }),
      coverage: Output.number({ path: '/tmp/coverage', default: 0 }),
      clean: Output.boolean({ path: '/tmp/clean' }),
      packages: Output.list<string>({ path: '/tmp/packages' }),
      binary: Output.artifact({ path: '/tmp/binary', overrides: { archive: { none: {} } } }),
      junit: Output.artifact({ path: '/tmp/junit.xml', optional: true }),
    },
  });
  expect(manifestOf(template).outputs).toEqual({
    parameters: [
      { name: 'digest', description: 'Of the image.', valueFrom: { path: '/tmp/digest' } },
      { name: 'coverage', valueFrom: { path: '/tmp/coverage', default: '0' } },
      { name: 'clean', valueFrom: { path: '/tmp/clean' } },
      { name: 'packages', valueFrom: { path: '/tmp/packages' } },
    ],
    artifacts: [
      { name: 'binary', path: '/tmp/binary', archive: { none: {} } },
      { name: 'junit', path: '/tmp/junit.xml', optional: true },
    ],
  });
});

test('each output of a pod is a file of its own', () => {
  const outputs = { digest: Output.parameter({ path: '/tmp/out' }), log: Output.artifact({ path: '/tmp/out/' }) };
  expect(() => step(library(), 'a', { outputs })).toThrow(
    'c/ci/a: the outputs "digest" and "log" share the path /tmp/out. Give each a file of its own.',
  );
});

test('in a pod, outputs are files with absolute paths', () => {
  expect(() => step(library(), 'a', { outputs: { uid: Output.parameter({ jsonPath: '{.metadata.uid}' }) } })).toThrow(
    'c/ci/a: the output parameter "uid" has no path. A template that runs in a pod needs an absolute one, for example /tmp/uid.',
  );
  expect(() => step(library(), 'a', { outputs: { log: Output.artifact({ path: 'log' }) } })).toThrow(
    'c/ci/a: the output artifact "log" has the path "log".',
  );
});
