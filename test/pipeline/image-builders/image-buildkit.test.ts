import { chmodSync, readdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { Sandbox } from '../step/run-script';

const program: string = require('#programs/image-builders/image-buildkit');

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.file('source/Dockerfile', 'FROM scratch\n');
});
afterEach(() => sandbox.remove());

const provenance = `"containerimage.descriptor": {\n    "mediaType": "application/vnd.oci.image.index.v1+json"\n  }`;
const pushed = `{\n  "containerimage.config.digest": "sha256:x",\n  ${provenance},\n  "containerimage.digest": "${digest}"\n}`;

/** Stands in for BuildKit: says `says`, and writes what it pushed. */
function buildkit({ metadata = pushed, says = '', program = 'buildctl-daemonless.sh' } = {}) {
  sandbox.fake(
    program,
    `echo "flags \${BUILDKITD_FLAGS:-}" >"$SAVED/flags"
echo "epoch \${SOURCE_DATE_EPOCH:-none}" >"$SAVED/epoch"
for flag in \${BUILDKITD_FLAGS:-}; do case $flag in --config=*) cp "\${flag#*=}" "$SAVED/buildkitd.toml" ;; esac; done
case "$*" in *'debug workers') \${REFUSES:-exit 0} ;; esac
${says}
while [ "$1" != --metadata-file ]; do shift; done
cat >"$2" <<'JSON'
${metadata}
JSON`,
  );
}

function image(env: Record<string, string> = {}) {
  return sandbox.run(program, {
    CONTEXT_DIR: sandbox.path('source'),
    IMAGE: 'registry.example.com/acme/hello',
    TAGS: 'abc123',
    SAVED: sandbox.folder,
    ...env,
  });
}

/** Values of a flag that may be given many times, of the last call. */
const flag = (ran: { calls: string[][] }, name: string) =>
  (ran.calls.at(-1) ?? []).flatMap((word, at, call) => (call[at - 1] === name ? [word] : []));

const mode = (name: string) => statSync(sandbox.path(name)).mode & 0o777;

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
    'type=image,"name=registry.example.com/acme/hello:abc123,registry.example.com/acme/hello:main",push=true,source-date-epoch=1790000000,rewrite-timestamp=true',
  ]);
  expect(sandbox.read('epoch')).toBe('epoch none\n'); // or buildctl would pass it on, and WORKDIR lose its cache
  expect(flag(ran, '--opt')).toEqual([
    'filename=Release.Dockerfile',
    'target=run',
    'label:org.opencontainers.image.revision=abc123',
    'vcs:revision=abc123',
    'label:org.opencontainers.image.source=https://git.example.com/acme/hello',
    'vcs:source=https://git.example.com/acme/hello',
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

test('copies the application into the context, and takes write permission for others away', () => {
  buildkit();
  sandbox.file('out/app', 'program');
  chmodSync(sandbox.path('source/Dockerfile'), 0o666);
  chmodSync(sandbox.path('out/app'), 0o666);
  image({ APPLICATION: sandbox.path('out/app'), APPLICATION_DESTINATION: 'bin/hello' });
  expect(sandbox.read('source/bin/hello')).toBe('program');
  expect(mode('source/bin/hello')).toBe(0o755);
  expect(mode('source/Dockerfile')).toBe(0o644);
});

test('an application can be a folder, which takes the place of one in the source', () => {
  buildkit();
  sandbox.file('source/app/old.js', 'old');
  sandbox.file('out/server.js', 'program');
  sandbox.file('out/bin/start', 'script');
  symlinkSync('../server.js', sandbox.path('out/bin/server'));
  chmodSync(sandbox.path('out/server.js'), 0o666);
  chmodSync(sandbox.path('out/bin/start'), 0o777);
  const ran = image({ APPLICATION: sandbox.path('out'), APPLICATION_DESTINATION: 'app' });
  expect(ran.code).toBe(0);
  expect(readdirSync(sandbox.path('source/app'))).toEqual(['bin', 'server.js']);
  expect(mode('source/app/server.js')).toBe(0o644);
  expect(mode('source/app/bin/start')).toBe(0o755);
  expect(readlinkSync(sandbox.path('source/app/bin/server'))).toBe('../server.js');
});

describe('the cache of the registry', () => {
  const cache = 'registry.example.com/acme/hello/cache';

  test('is only read unless it may be written', () => {
    buildkit();
    const ran = image({ CACHE: cache });
    expect(flag(ran, '--import-cache')).toEqual([`type=registry,ref=${cache}:buildcache`]);
    expect(flag(ran, '--export-cache')).toEqual([]);
  });

  test('is written with all stages, in plain http like the image beside it', () => {
    buildkit();
    const env = { IMAGE: 'registry.forge:5000/acme/hello', INSECURE_REGISTRY: '1', CACHE_MODE: 'write' };
    const ran = image({ ...env, CACHE: 'registry.forge:5000/acme/hello/cache' });
    const ref = 'type=registry,ref=registry.forge:5000/acme/hello/cache:buildcache,registry.insecure=true';
    expect(flag(ran, '--import-cache')).toEqual([ref]);
    expect(flag(ran, '--export-cache')).toEqual([`${ref},mode=max,ignore-error=true`]);
    expect(flag(image({ ...env, CACHE: cache }), '--import-cache')).toEqual([`type=registry,ref=${cache}:buildcache`]);
  });

  test('the step says how much of the build came out of it', () => {
    const says = `cat >&2 <<'PROGRESS'
#1 [internal] load build definition from Dockerfile
#1 DONE 0.0s
#4 importing cache manifest from ${cache}:buildcache
#4 DONE 0.0s
#5 [build 1/3] FROM docker.io/library/golang:1.26
#5 DONE 0.1s
#6 [build 2/3] WORKDIR /src
#6 CACHED
#7 [build 3/3] RUN make
#7 0.123 #9 CACHED
#8 [run 1/1] COPY --from=build /src/app /app
#7 [build 3/3] RUN make
#7 DONE 1.0s
#8 CACHED
#9 exporting cache to registry
#9 DONE 0.2s
PROGRESS`;
    buildkit({ says });
    const ran = image({ CACHE: cache, CACHE_MODE: 'write' });
    expect(ran.stdout).toContain('\nbuild steps: 3, CACHED: 2\n');
    expect(ran.stdout + ran.stderr).not.toContain('was not');
  });

  test('that is missing or cannot be written fails no build, but is said', () => {
    const says = `cat >&2 <<'PROGRESS'
#4 importing cache manifest from ${cache}:buildcache
#4 ERROR: ${cache}:buildcache: not found
#9 exporting cache to registry
#9 preparing build cache for export 0.1s done
#9 ERROR: failed to push ${cache}:buildcache: 403 Forbidden
PROGRESS`;
    buildkit({ says });
    const ran = image({ CACHE: cache, CACHE_MODE: 'write' });
    expect(ran).toMatchObject({ code: 0, outputs: { digest } });
    expect(ran.stdout).toContain(`the cache ${cache} was not read: ${cache}:buildcache: not found\n`);
    expect(ran.stderr).toContain(`WARNING: the cache ${cache} was not written`);
    expect(ran.stderr).toContain(': failed to push registry.example.com/acme/hello/cache:buildcache: 403 Forbidden\n');
  });
});

describe('a daemon elsewhere', () => {
  const remote = (env: Record<string, string> = {}) => {
    sandbox.file('certificates/tls.crt', '');
    return image({
      BUILDKIT_HOST: 'unix:///of/the/image',
      BUILDKIT_ADDRESS: 'tcp://buildkitd.buildkit:1234',
      BUILDKIT_CERTIFICATES: sandbox.path('certificates'),
      BUILDCTL_CONNECT_RETRIES_MAX: '0',
      ...env,
    });
  };
  const connection = (name: string) => [
    'buildctl',
    '--addr',
    'tcp://buildkitd.buildkit:1234',
    '--tlsdir',
    sandbox.path('certificates'),
    '--tlsservername',
    name,
  ];

  test('is asked over mTLS, first whether it answers', () => {
    buildkit({ program: 'buildctl' });
    const ran = remote({ INSECURE_REGISTRY: '1' });
    expect(ran).toMatchObject({ code: 0, message: '', outputs: { digest } });
    expect(ran.calls).toEqual([
      [...connection(''), 'debug', 'workers'],
      [...connection(''), 'build', ...(ran.calls[1] ?? []).slice(8)],
    ]);
    expect(flag(ran, '--output')[0]).toMatch(/,registry\.insecure=true$/);
    expect(sandbox.exists('buildkitd.toml')).toBe(false);
  });

  test('can have another name in its certificate', () => {
    buildkit({ program: 'buildctl' });
    expect(remote({ BUILDKIT_SERVER_NAME: 'buildkit.example.com' }).calls[1]).toEqual(
      expect.arrayContaining(connection('buildkit.example.com')),
    );
  });

  test.each([
    ['is not there', 'dial tcp 10.0.0.1:1234: connect: connection refused', '0'],
    ['does not know the certificate', 'remote error: tls: unknown certificate authority', '60'],
  ])('that %s is named', (_, reason, retries) => {
    buildkit({ program: 'buildctl' });
    sandbox.file('refuse', `echo 'error: failed to list workers: ${reason}' >&2; exit 1\n`);
    const env = { BUILDCTL_CONNECT_RETRIES_MAX: retries, REFUSES: `. ${sandbox.path('refuse')}` };
    expect(remote(env)).toMatchObject({
      code: 1,
      message: `the BuildKit at tcp://buildkitd.buildkit:1234 does not answer this step: error: failed to list workers: ${reason}`,
      calls: [expect.anything()],
    });
  });

  test.each([
    [{ BUILDKIT_ADDRESS: 'unix:///run/buildkit.sock' }, 'the address of BuildKit must be tcp://host:port'],
    [
      { BUILDKIT_CERTIFICATES: '' },
      'there are no certificates to ask the BuildKit at tcp://buildkitd.buildkit:1234 with',
    ],
    [{ BUILDKIT_CERTIFICATES: '/nowhere' }, 'there are no certificates'],
  ])('%j is refused', (env, reason) => {
    buildkit({ program: 'buildctl' });
    expect(remote(env)).toMatchObject({ code: 1, message: expect.stringContaining(reason), calls: [] });
  });
});

test('a failing build shows its last error', () => {
  buildkit({ says: 'echo "#5 ERROR: process"; echo "error: failed to solve: exit code: 1" >&2; exit 1' });
  expect(image()).toMatchObject({
    code: 1,
    message: 'the image build failed: error: failed to solve: exit code: 1',
    outputs: {},
  });
});

test('an image without the provenance that was asked for fails the step', () => {
  buildkit({ metadata: `{"containerimage.digest": "${digest}"}` });
  expect(image()).toMatchObject({
    code: 1,
    message: expect.stringContaining('was pushed without provenance'),
    outputs: {},
  });
  expect(image({ PROVENANCE: 'off' })).toMatchObject({ code: 0, outputs: { digest } });
});

test.each([
  '{}',
  '{"containerimage.digest": "sha256:zz"}',
  '{"containerimage.digest": "sha256:abc"}',
])('no valid digest in %j', (metadata) => {
  buildkit({ metadata });
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
  [
    { APPLICATION: '/bin/sh', APPLICATION_DESTINATION: 'a/../../x' },
    'the destination of the application must be a path',
  ],
  [{ APPLICATION: '/nowhere', APPLICATION_DESTINATION: 'x' }, 'there is no application /nowhere'],
  [{ CACHE: 'registry.example.com/cache:tag' }, 'the cache must have no tag'],
  [{ CACHE: 'cache,mode=max' }, 'the cache holds characters that are not allowed'],
  [{ CACHE: 'registry.example.com/cache', CACHE_MODE: 'both' }, 'CACHE_MODE must be read or write'],
  [{ BUILD_ARGS: 'NAME' }, 'a build argument must be NAME=VALUE'],
  [{ BUILD_ARGS: 'A B=1' }, 'the name of a build argument holds characters that are not allowed'],
  [{ PROVENANCE: 'yes' }, 'PROVENANCE must be min, max or off'],
  [{ SOURCE_DATE_EPOCH: 'today' }, 'SOURCE_DATE_EPOCH must be seconds'],
])('refuses %j', (env, reason) => {
  buildkit();
  expect(image(env)).toMatchObject({ code: 1, message: expect.stringContaining(reason), calls: [] });
});
