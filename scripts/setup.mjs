/**
 * Sets a checkout up: the dependencies of the lock file, once, and a browser. Run by itself it does just that;
 * `start.mjs` and `test.mjs` call it first. Node ≥ 20 and npm are all that it takes; Node's own modules only.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, installHint } from './browsers/find.mjs';
import { ownNode, root } from './places.mjs';
import { environment, leaveOnInterrupt, run } from './processes.mjs';

/** The oldest Node that the tools (WXT, Vitest) run on. */
const TOOLS_NEED = [22, 12];

const say = (text) => console.log(`set-up: ${text}`);

/** Whether the Node that runs this is new enough for the tools, so that the packaged one is not needed. */
function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > TOOLS_NEED[0] || (major === TOOLS_NEED[0] && minor >= TOOLS_NEED[1]);
}

/** Whether there is a Node for the tools: the one that runs this, or the one that the package `node` brings. */
const hasNodeForTools = () => isNewEnough() || existsSync(ownNode);

/** Is what npm installed last what the lock file asks for? Packages for other platforms may be missing. */
function alreadyInstalled(lock) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !hasNodeForTools()) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages ?? {};
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

/** Installs the dependencies unless this lock file's were installed before. Throws where npm fails. */
export async function installDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lock).digest('hex');
  const memory = join(root, 'node_modules', '.second-source');
  if (existsSync(memory) && readFileSync(memory, 'utf8').trim() === wanted && hasNodeForTools()) return;
  if (!alreadyInstalled(lock)) {
    // npm would empty the folder that a link leads to, which is another checkout's.
    if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Error(
        'node_modules is a link to the packages of another checkout, which are not those of package-lock.json: take the link away',
      );
    say('installing the dependencies of package-lock.json (npm ci) …');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const exact = await run(npm, ['ci', '--no-audit', '--no-fund'], { quiet: true });
    if (exact.code !== 0) {
      // npm ci refuses a lock file that lacks other platforms' packages, as one written behind a partial mirror does.
      // npm install takes the same versions from it and, with --no-save, leaves it as it is.
      say('npm ci refused the lock file; npm install --no-save takes the same versions …');
      const { code } = await run(npm, ['install', '--no-save', '--no-audit', '--no-fund']);
      if (code !== 0) {
        process.stderr.write(exact.stderr);
        throw new Error(
          `neither npm ci nor npm install worked (exit status ${code}); see their output above`,
        );
      }
    }
    say('dependencies installed');
  }
  await completeOwnNode();
  writeFileSync(memory, `${wanted}\n`);
}

/**
 * The package `node` puts its program into place in an install script. npm runs it where `allowScripts` of package.json is
 * known and `ignore-scripts` is not set; where it did not run and this Node is too old, the same script is run here.
 * esbuild's install script only makes it start faster: without it everything works.
 */
async function completeOwnNode() {
  if (hasNodeForTools()) return;
  say(
    `npm ran no install script; putting the Node of the package "node" into place, since ${process.version} is too old …`,
  );
  const folder = join(root, 'node_modules', 'node');
  // The script has npm install the program for this platform, which itself needs no script.
  const { code, stderr } = await run(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: folder,
    quiet: true,
    env: { npm_config_package_lock: 'false' },
  });
  if (code === 0 && existsSync(ownNode)) return;
  process.stderr.write(stderr);
  throw new Error(
    `the tools need Node ${TOOLS_NEED.join('.')} or newer, this is ${process.version}, and the install script of the package ` +
      '"node" did not work: install a newer Node, or allow the scripts (npm config set ignore-scripts false) and run again',
  );
}

/** Runs the script anew under the project's own Node where this one is too old for the tools. Does not return then. */
export async function useOwnNode(script) {
  if (isNewEnough()) return;
  if (process.env.SECOND_SOURCE_NODE === ownNode)
    throw new Error(`${ownNode} is too old: ${process.version}`);
  const child = spawn(ownNode, [fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...environment(), SECOND_SOURCE_NODE: ownNode },
  });
  // The child cleans up and leaves; this process only passes the word on and leaves after it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal));
  }
  const code = await new Promise((resolve) => child.on('exit', (status) => resolve(status ?? 1)));
  process.exit(code);
}

/** The command that runs apt-get with the right to install, or `null`. */
async function aptGet() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return (await run('sudo', ['-n', 'true'], { quiet: true })).code === 0 ? ['sudo', '-n', 'apt-get'] : null;
}

/** Brings apt-get's lists up to date: they may be older than the archive, or not there yet. */
export async function updatePackageLists() {
  const [command, ...first] = (await aptGet()) ?? [];
  if (command) await run(command, [...first, 'update'], { quiet: true });
}

/**
 * Installs packages of Debian's or Ubuntu's, where this machine has them and lets us.
 * @param {string[]} packages
 * @returns {Promise<boolean>} whether apt-get says that they are there
 */
export async function installPackages(packages) {
  const apt = await aptGet();
  if (!apt) return false;
  say(`installing ${packages.join(', ')} with apt-get …`);
  const [command, ...first] = apt;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = [...first, 'install', '-y', '--no-install-recommends', ...packages];
  if ((await run(command, install, { quiet: true, env })).code === 0) return true;
  await updatePackageLists();
  const { code, stderr } = await run(command, install, { quiet: true, env });
  if (code !== 0) process.stderr.write(stderr);
  return code === 0;
}

/**
 * Finds a browser, and installs Debian's where there is none and that is possible.
 * @param {'chromium' | 'firefox'} name
 * @returns {Promise<{ path: string, branded: boolean }>} throws with what to do where there is none.
 */
export async function setUpBrowser(name) {
  const found = findBrowser(name);
  if (found) return found;
  say(`no ${name} found`);
  await installPackages([name === 'firefox' ? 'firefox-esr' : 'chromium']);
  const installed = findBrowser(name);
  if (installed) return installed;
  throw new Error(installHint(name));
}

/** All of it, for a script that needs these browsers. Returns where they are. */
export async function setUp(script, browsers) {
  await installDependencies();
  await useOwnNode(script);
  const found = {};
  for (const name of browsers) found[name] = await setUpBrowser(name);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  leaveOnInterrupt();
  try {
    const found = await setUp(import.meta.url, ['chromium']);
    say(`browser: ${found.chromium.path}`);
  } catch (error) {
    console.error(`set-up: ${error.message}`);
    process.exitCode = 1;
  }
}
