/**
 * A real WordPress, Debian's, in a folder of its own under the system's temporary one: MariaDB on a socket in it, PHP's own server on loopback.
 * No service of the machine is used, none is changed, and nothing runs when it is stopped.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../browsers/driver.mjs';
import { root } from '../places.mjs';
import { run, serve } from '../processes.mjs';
import { installPackages, updatePackageLists } from '../setup.mjs';

/** Debian's packages that are installed: the bare servers, none of which starts by itself. */
const SERVERS = ['mariadb-server-core', 'mariadb-client-core', 'php-cli', 'php-mysql'];
/** Those that are only unpacked: installed, they would bring a web server that does start by itself. The theme draws the pages that are read. */
const FILES = ['wordpress', 'wordpress-theme-twentytwentythree'];

/** Where the packages put what is needed. */
const MARIADB = {
  install: '/usr/bin/mariadb-install-db',
  server: '/usr/sbin/mariadbd',
  client: '/usr/bin/mariadb',
};
const PHP = '/usr/bin/php';

/** Packages as they were fetched, for the next run. */
const fetched = join(root, '.cache', 'wordpress');

async function setUpServers() {
  const here = async () =>
    [...Object.values(MARIADB), PHP].every((path) => existsSync(path)) &&
    (await run(PHP, ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);'], { quiet: true })).code === 0;
  if ((await here()) || ((await installPackages(SERVERS)) && (await here()))) return;
  throw new Error(
    `MariaDB and PHP are needed, as Debian and Ubuntu have them: apt-get install --no-install-recommends ${SERVERS.join(' ')}`,
  );
}

/** Unpacks WordPress into a folder. */
async function unpack(folder) {
  mkdirSync(fetched, { recursive: true });
  const fetch = () => run('apt-get', ['download', ...FILES], { quiet: true, cwd: fetched });
  const packageOf = (name) =>
    readdirSync(fetched)
      .filter((file) => file.startsWith(`${name}_`))
      .sort()
      .at(-1);
  if (FILES.some((name) => !packageOf(name))) {
    if ((await fetch()).code !== 0) {
      // The machine's lists may be older than the archive, or not there yet.
      await updatePackageLists();
      const { stderr } = await fetch();
      if (FILES.some((name) => !packageOf(name)))
        throw new Error(`apt-get download ${FILES.join(' ')} in ${fetched} did not work:\n${stderr}`);
    }
  }
  for (const name of FILES) await must('dpkg-deb', ['-x', join(fetched, packageOf(name)), folder]);
}

const script = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The first start of a database and of PHP on a busy machine; both are up in a few seconds. Milliseconds. */
const PATIENCE = 60_000;

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Runs a command to its end. @returns {Promise<string>} what it printed; throws with what it complained of */
async function must(command, args, input = '') {
  const { code, stdout, stderr } = await run(command, args, { quiet: true, input });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
  return stdout;
}

/** Publishes stories. @param {string} folder the site's own @param {import('../browsers/outlet-interfaces.mjs').Story[]} stories @returns {Promise<number>} posts it has then */
export async function plant(folder, stories) {
  return Number(
    await must(PHP, [script('plant.php'), join(folder, 'www', 'english')], JSON.stringify(stories)),
  );
}

/** `wp-config.php`: at home under Daily NK's name, asking nobody for anything. */
const configuration = (socket) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', 'wordpress');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $use) {
    define($use . '_KEY', 'nobody signs in here');
    define($use . '_SALT', 'nobody signs in here');
}
define('WP_HOME', 'https://www.dailynk.com/english');
define('WP_SITEURL', 'https://www.dailynk.com/english');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEFAULT_THEME', 'twentytwentythree');
$_SERVER['HTTPS'] = 'on';
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
`;

async function startDatabase(folder, data, socket) {
  // MariaDB runs as root only where it is told to.
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const where = ['--no-defaults', `--datadir=${data}`];
  await must(MARIADB.install, [
    ...where,
    '--skip-test-db',
    '--auth-root-authentication-method=normal',
    ...user,
  ]);
  const database = serve(MARIADB.server, [
    ...where,
    ...user,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'mariadb.pid')}`,
    `--tmpdir=${folder}`,
    '--skip-networking',
    '--innodb-flush-log-at-trx-commit=0',
  ]);
  const root = ['--no-defaults', `--socket=${socket}`, '--user=root'];
  const up = await until(
    async () =>
      database.ended() ||
      (await run(MARIADB.client, [...root, '-e', 'select 1'], { quiet: true })).code === 0,
    { timeout: PATIENCE },
  );
  if (!up || database.ended()) throw new Error(`MariaDB did not start:\n${database.output()}`);
  await must(MARIADB.client, [
    ...root,
    '-e',
    "create database wordpress character set utf8mb4; create user wordpress@localhost identified by 'wordpress'; grant all on wordpress.* to wordpress@localhost",
  ]);
  return database;
}

async function startPhp(www) {
  const port = await freePort();
  const php = serve(PHP, [
    '-d',
    'opcache.enable_cli=1',
    '-S',
    `127.0.0.1:${port}`,
    '-t',
    www,
    script('router.php'),
  ]);
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
  const up = await until(async () => php.ended() || (await answers()), { timeout: PATIENCE });
  if (!up || php.ended()) throw new Error(`PHP's server did not start:\n${php.output()}`);
  return { php, port };
}

/**
 * Installs and starts one.
 * @returns {Promise<{ folder: string, port: number, version: string, log(): string, stop(): Promise<void> }>} `port` on 127.0.0.1, to be asked under the
 *   name `www.dailynk.com`
 */
export async function startWordPress() {
  await setUpServers();
  // Short: a socket's path has at most 107 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'ss-wp-'));
  const servers = [];
  const stop = async () => {
    for (const server of servers.splice(0).reverse()) await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const [data, site] = [join(folder, 'data'), join(folder, 'www', 'english')];
    mkdirSync(data);
    mkdirSync(join(folder, 'www'));
    const socket = join(folder, 'mariadb.sock');
    await unpack(join(folder, 'packages'));
    renameSync(join(folder, 'packages', 'usr', 'share', 'wordpress'), site);
    writeFileSync(join(site, 'wp-config.php'), configuration(socket));
    servers.push(await startDatabase(folder, data, socket));
    const version = await must(PHP, [script('install.php'), site]);
    const { php, port } = await startPhp(join(folder, 'www'));
    servers.push(php);
    return { folder, port, version, log: () => php.output(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
