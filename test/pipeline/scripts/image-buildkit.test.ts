import { chmodSync, statSync } from 'node:fs';
import { imageBuildkitScript } from '../../../src/pipeline/scripts/image-buildkit';
import { Sandbox } from './run-script';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.file('source/Dockerfile', 'FROM scratch\n');
});
afterEach(() => sandbox.remove());

function buildkit(
  metadata = `{\n  "containerimage.config.digest": "sha256:x",\n  "containerimage.digest": "${digest}"\n}`,
  fails = '',
) {
  sandbox.fake(
    'buildctl-daemonless.sh',
    `echo "flags $BUILDKITD_FLAGS" >"$SAVED/flags"
for flag in $BUILDKITD_FLAGS; do case $flag in --config=*) cp "\${flag#*=}" "$SAVED/buildkitd.toml" ;; esac; done
${fails}
while [ "$1" != --metadata-file ]; do shift; done
cat >"$2" <<'JSON'
${metadata}
JSON`,
  );
}

function image(env: Record<string, string> = {}) {
  return sandbox.run(imageBuildkitScript, {
    CONTEXT_DIR: sandbox.path('source'),
    IMAGE: 'registry.example.com/acme/hello',
    TAGS: 'abc123',
    SAVED: sandbox.folder,
    ...env,
  });
}

/** Values of a flag that may be given many times. */
const flag = (ran: { calls: string[][] }, name: string) =>
  (ran.calls[0] ?? []).flatMap((word, at, call) => (call[at - 1] === name ? [word] : []));

test('builds, pushes and says the digest', () => {
  buildkit();
  const ran = image();
  expect(ran).toMatchObject({ code: 0, message: '', outputs: { digest } });
  expect(flag(ran, '--local')).toEqual([`context=${sandbox.path('source')}`, `dockerfile=${sandbox.path('source')}`]);
  expect(flag(ran, '--output')).toEqual(['type=image,"name=registry.example.com/acme/hello:abc123",push=true']);
  expect(flag(ran, '--opt')).toEqual(['filename=Dockerfile', 'attest:provenance=mode=min']);
  expect(sandbox.read('flags')).toBe('flags --oci-worker-no-process-sandbox \n');
  expect(sandbox.leftovers()).toEqual([]);
});

test('everything at once', () => {
  buildkit();
  sandbox.file('source/build/Release.Dockerfile', 'FROM scratch\n');
  const ran = image({
    DOCKERFILE: 'build/Release.Dockerfile',
    TARGET: 'run',
    TAGS: 'abc123 main',
    COMMIT: 'abc123',
    SOURCE_URL: 'https://git.example.com/acme/hello',
    SOURCE_DATE_EPOCH: '1790000000',
    PROVENANCE: 'max',
    BUILD_ARGS: 'A=1,2\nB="quoted" $HOME $(id)\n\nEMPTY=',
  });
  expect(ran.code).toBe(0);
  expect(flag(ran, '--local')).toContain(`dockerfile=${sandbox.path('source/build')}`);
  expect(flag(ran, '--output')).toEqual([
    'type=image,"name=registry.example.com/acme/hello:abc123,registry.example.com/acme/hello:main",push=true,rewrite-timestamp=true',
  ]);
  expect(flag(ran, '--opt')).toEqual([
    'filename=Release.Dockerfile',
    'target=run',
    'label:org.opencontainers.image.revision=abc123',
    'label:org.opencontainers.image.source=https://git.example.com/acme/hello',
    'build-arg:SOURCE_DATE_EPOCH=1790000000',
    'attest:provenance=mode=max',
    'build-arg:A=1,2',
    'build-arg:B="quoted" $HOME $(id)',
    'build-arg:EMPTY=',
  ]);
});

test('a registry without TLS only when asked', () => {
  buildkit();
  const ran = image({ IMAGE: 'registry.forge:5000/acme/hello', INSECURE_REGISTRY: '1', PROVENANCE: 'off' });
  expect(flag(ran, '--output')[0]).toMatch(/,registry\.insecure=true$/);
  expect(flag(ran, '--opt')).toEqual(['filename=Dockerfile']);
  expect(sandbox.read('buildkitd.toml')).toBe('[registry."registry.forge:5000"]\n  http = true\n');
});

test('copies the binary into the context, and takes write permission for others away', () => {
  buildkit();
  sandbox.file('out/app', 'program');
  chmodSync(sandbox.path('source/Dockerfile'), 0o666);
  chmodSync(sandbox.path('out/app'), 0o666);
  image({ BINARY: sandbox.path('out/app'), BINARY_DESTINATION: 'bin/hello' });
  expect(sandbox.read('source/bin/hello')).toBe('program');
  expect(statSync(sandbox.path('source/bin/hello')).mode & 0o777).toBe(0o755);
  expect(statSync(sandbox.path('source/Dockerfile')).mode & 0o777).toBe(0o644);
});

test('a failing build shows its last error', () => {
  buildkit('', 'echo "#5 ERROR: process"; echo "error: failed to solve: exit code: 1" >&2; exit 1');
  expect(image()).toMatchObject({
    code: 1,
    message: 'the image build failed: error: failed to solve: exit code: 1',
    outputs: {},
  });
});

test.each([
  '{}',
  '{"containerimage.digest": "sha256:zz"}',
  '{"containerimage.digest": "sha256:abc"}',
])('no valid digest in %j', (metadata) => {
  buildkit(metadata);
  expect(image()).toMatchObject({ code: 1, message: expect.stringContaining('did not say which digest'), outputs: {} });
});

test.each<[Record<string, string>, string]>([
  [{ TAGS: '' }, 'there is no tag'],
  [{ TAGS: 'a,push=false' }, 'the tag holds characters that are not allowed'],
  [{ TAGS: '-x' }, 'the tag starts with a dash'],
  [{ IMAGE: 'registry.example.com/a:tag' }, 'the image must have no tag'],
  [{ IMAGE: 'a",type=local,"' }, 'the image holds characters that are not allowed'],
  [{ DOCKERFILE: '../Dockerfile' }, 'the Dockerfile must be a path below the build context'],
  [{ DOCKERFILE: '/etc/passwd' }, 'the Dockerfile must be a path below the build context'],
  [{ DOCKERFILE: 'None' }, 'the source has no file None'],
  [{ BINARY: '/bin/sh', BINARY_DESTINATION: 'a/../../x' }, 'the destination of the binary must be a path below'],
  [{ BINARY: '/nowhere', BINARY_DESTINATION: 'x' }, 'there is no binary /nowhere'],
  [{ BUILD_ARGS: 'NAME' }, 'a build argument must be NAME=VALUE'],
  [{ BUILD_ARGS: 'A B=1' }, 'the name of a build argument holds characters that are not allowed'],
  [{ PROVENANCE: 'yes' }, 'PROVENANCE must be min, max or off'],
  [{ SOURCE_DATE_EPOCH: 'today' }, 'SOURCE_DATE_EPOCH must be seconds'],
])('refuses %j', (env, reason) => {
  buildkit();
  expect(image(env)).toMatchObject({ code: 1, message: expect.stringContaining(reason), calls: [] });
});
