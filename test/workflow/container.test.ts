import { Size } from 'cdk8s';
import { type ContainerProps, ContainerTemplate, Input, Output, Security } from '../../src/workflow';
import { library, manifestOf } from './example';

function container(props: Partial<ContainerProps>) {
  return new ContainerTemplate(library(), 'build', {
    security: Security.unrestricted(),
    apiAccess: true,
    container: () => ({ image: 'golang:1.26', command: ['go'], ...props }),
  });
}

test('a container as Kubernetes writes it', () => {
  const build = new ContainerTemplate(library(), 'build', {
    inputs: { package: Input.parameter() },
    outputs: { binary: Output.artifact({ path: '/tmp/binary' }) },
    security: Security.unrestricted(),
    apiAccess: true,
    container: ({ inputs, outputs }) => ({
      image: 'golang:1.26',
      command: ['go', 'build'],
      args: ['-o', outputs.binary.path, inputs.package],
      env: { PACKAGE: inputs.package, CGO_ENABLED: 0, TOKEN: { secretKeyRef: { name: 'git', key: 'token' } } },
      workingDir: '/src',
      resources: { cpu: { request: '500m', limit: '2' }, memory: { limit: Size.gibibytes(1) } },
    }),
  });
  expect(manifestOf(build).container).toEqual({
    image: 'golang:1.26',
    imagePullPolicy: 'IfNotPresent',
    command: ['go', 'build'],
    args: ['-o', '/tmp/binary', '{{inputs.parameters.package}}'],
    env: [
      { name: 'PACKAGE', value: '{{inputs.parameters.package}}' },
      { name: 'CGO_ENABLED', value: '0' },
      { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'git', key: 'token' } } },
    ],
    workingDir: '/src',
    resources: { requests: { cpu: '500m' }, limits: { cpu: '2', memory: '1Gi' } },
  });
});

test('raw fields are laid over what the construct makes, security included', () => {
  const build = new ContainerTemplate(library(), 'build', {
    container: () => ({
      image: 'x',
      command: ['true'],
      overrides: { tty: true, imagePullPolicy: 'Always', securityContext: { privileged: true } },
    }),
  });
  expect(manifestOf(build).container).toMatchObject({
    image: 'x',
    tty: true,
    imagePullPolicy: 'Always',
    securityContext: { privileged: true },
  });
});

describe('refused', () => {
  test.each<[string, Partial<ContainerProps>, string]>([
    ['no image', { image: '' }, 'c/ci/build: the image is "". Give an image reference, for example alpine/git:2.49.1.'],
    ['an image with a space', { image: 'golang 1.26' }, 'c/ci/build: the image is "golang 1.26".'],
    ['an illegal variable', { env: { '1ST': 'x' } }, 'c/ci/build: the environment variable "1ST" is not legal.'],
    [
      'an undefined value',
      { env: { A: undefined as never } },
      'c/ci/build: the environment variable A is undefined. Leave it out, or give a value.',
    ],
    [
      'an empty Secret name',
      { env: { A: { secretKeyRef: { name: '', key: 'token' } } } },
      'c/ci/build: the environment variable A: the Secret name is empty.',
    ],
    [
      'an illegal Secret key',
      { env: { A: { secretKeyRef: { name: 'git', key: 'a b' } } } },
      'c/ci/build: the environment variable A: the Secret key "a b" is not legal.',
    ],
    [
      'an illegal ConfigMap name',
      { env: { A: { configMapKeyRef: { name: 'My Map', key: 'a' } } } },
      'c/ci/build: the environment variable A: the ConfigMap name "My Map" is not legal.',
    ],
    ['an undefined argument', { args: ['a', undefined as never] }, 'c/ci/build: args[1] is undefined.'],
    [
      'an amount that is none',
      { resources: { cpu: { limit: 'two' } } },
      'c/ci/build: "two" is no amount of CPU. Write cores ("2", "0.5") or millicores ("500m").',
    ],
  ])('%s', (_, props, message) => expect(() => container(props)).toThrow(message));
});
