// A Git server over SSH that can only be read, and only by one key. It holds nothing itself: for each request it takes
// the repository from a Git server over HTTP.
//
//   PORT          where to listen
//   HOST_KEY      file with the private key of this host
//   CLIENT_KEY    the public key that is let in, "type base64"
//   ORIGIN        address of the Git server over HTTP
//   GIT_PASSWORD  what that one asks for
//   REPOSITORIES  folder for copies
const { spawn } = require('node:child_process');
const { timingSafeEqual } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Server, utils } = require('ssh2');

const { PORT, HOST_KEY, CLIENT_KEY, ORIGIN, GIT_PASSWORD, REPOSITORIES } = process.env;
const client = utils.parseKey(CLIENT_KEY);
const password = `Authorization: Basic ${Buffer.from(`git:${GIT_PASSWORD}`).toString('base64')}`;
const git = {
  PATH: process.env.PATH,
  LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
};
/** The end of the last refresh of each repository: one at a time. */
const refreshes = new Map();

const server = new Server({ hostKeys: [readFileSync(HOST_KEY)] }, (connection) => {
  let user = '';
  connection
    .on('authentication', (context) => {
      user = context.username;
      if (isClient(context)) context.accept();
      else context.reject(['publickey']);
    })
    .on('session', (accept) => {
      let protocol = '';
      accept()
        .on('env', (acceptVariable, _reject, { key, val }) => {
          if (key === 'GIT_PROTOCOL' && /^version=\d$/.test(val)) protocol = val;
          acceptVariable?.();
        })
        .on('exec', (acceptCommand, _reject, { command }) => {
          const [, repository] = /^git-upload-pack '\/?([a-z0-9-]+\/[a-z0-9-]+)\.git'$/.exec(command) ?? [];
          console.log(user, JSON.stringify(command), repository ? 'served' : 'refused');
          if (repository) serve(repository, protocol, acceptCommand());
          else
            end(acceptCommand(), `${JSON.stringify(command)} is not allowed: only git-upload-pack of a repository is`);
        })
        .on('shell', (acceptShell) => end(acceptShell(), 'there is no shell'));
    })
    .on('error', (error) => console.log(error.message));
});
// ssh2 1.17 throws when a connection ends while a session has asked for nothing yet.
process.on('uncaughtException', (error) => console.log(error.message));
server.listen(Number(PORT), () => console.log(`serving ${ORIGIN} on ${PORT}`));

/** Whether who asks holds the key that is let in; asked without a signature first, as the protocol has it. */
function isClient({ method, key, blob, signature, hashAlgo }) {
  const allowed = client.getPublicSSH();
  if (method !== 'publickey' || key.algo !== client.type || key.data.length !== allowed.length) return false;
  if (!timingSafeEqual(key.data, allowed)) return false;
  return signature === undefined || client.verify(blob, signature, hashAlgo) === true;
}

/** Answers one `git-upload-pack` on a channel. */
async function serve(repository, protocol, channel) {
  const folder = join(REPOSITORIES, `${repository}.git`);
  try {
    const refreshed = (refreshes.get(folder) ?? Promise.resolve())
      .catch(() => {})
      .then(() => refresh(repository, folder));
    refreshes.set(folder, refreshed);
    await refreshed;
  } catch (error) {
    return end(channel, error.message);
  }
  const env = { ...git, ...(protocol !== '' && { GIT_PROTOCOL: protocol }) };
  const child = spawn('git', ['-c', 'safe.directory=*', 'upload-pack', '--strict', folder], { env });
  channel.pipe(child.stdin);
  child.stdin.on('error', () => {});
  child.stdout.pipe(channel, { end: false });
  child.stderr.pipe(channel.stderr, { end: false });
  channel.on('close', () => child.kill());
  child.on('close', (code) => {
    channel.exit(code ?? 1);
    channel.end();
  });
}

/** Ends what was asked for on a channel, with the reason. */
function end(channel, reason) {
  channel.stderr.write(`${reason}\n`);
  channel.exit(128);
  channel.end();
}

/** Takes all that the repository has at its origin. */
async function refresh(repository, folder) {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    await run(['init', '--quiet', '--bare', '--initial-branch=main', folder]);
    // Any commit can be fetched by its id, as from GitHub.
    await run(['-C', folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true']);
    await run(['-C', folder, 'config', 'uploadpack.allowFilter', 'true']);
  }
  await run(['-C', folder, 'fetch', '--quiet', '--force', '--prune', `${ORIGIN}/${repository}.git`, '+refs/*:refs/*']);
}

/** Runs git. The password is in its environment only. */
function run(args) {
  const env = { ...git, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'http.extraHeader', GIT_CONFIG_VALUE_0: password };
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (piece) => {
      said += piece;
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said.trim() || `git ends with ${code}`))));
  });
}
