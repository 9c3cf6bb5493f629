import { App, Duration } from 'cdk8s';
import { Input, type Language, Output, Pipeline, PushProvider, ScriptTemplate, Volume } from 'cdk8s-argo-pipelines';

/** Tests a Python package, and puts it beside what it needs: a folder for `PYTHONPATH`. */
const script = `
cd /work/source
mkdir /work/app
if [ -f requirements.txt ]; then
  pip install --no-cache-dir --require-hashes --only-binary :all: --target /work/app -r requirements.txt
fi
if ! PYTHONPATH=/work/app python3 -m unittest discover --verbose >/tmp/tests 2>&1; then
  cat /tmp/tests
  grep -E '^(FAIL|ERROR): ' /tmp/tests | head -n 5 >/dev/termination-log
  exit 1
fi
cp -R "$PACKAGE" /work/app
printf '__version__ = "%s"\\n' "$VERSION" >"/work/app/$PACKAGE/version.py"
`;

/** The language of a `Pipeline` entry, for the package in a folder of that name. */
export const python = (options: { readonly package: string }): Language => ({
  name: 'python',
  template: (scope, id, { serviceAccount }) =>
    new ScriptTemplate(scope, id, {
      inputs: {
        source: Input.artifact({ path: '/work/source' }),
        version: Input.parameter({ description: 'What __version__ says' }),
      },
      outputs: { application: Output.artifact({ path: '/work/app' }) },
      serviceAccount,
      activeDeadline: Duration.minutes(30),
      retry: { limit: 2, policy: 'OnError' },
      metadata: { labels: { 'cdk8s-argo-pipelines/step': 'python-build' } },
      volumes: { '/work': Volume.emptyDir('work') },
      script: ({ inputs }) => ({
        image: 'python:3.14.0-slim',
        env: { PACKAGE: options.package, VERSION: inputs.version, HOME: '/work' },
        source: script,
      }),
    }),
});

export const app = new App();
new Pipeline(app, 'pipeline', {
  webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
  network: 'unrestricted', // for a try: nothing is refused; in earnest name where things lie, PyPI as `build`
  repositories: {
    prices: {
      url: 'https://github.com/acme/prices.git',
      language: python({ package: 'prices' }),
      image: { name: 'registry.example.com/acme/prices' },
    },
  },
});
