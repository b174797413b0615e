/**
 * Puts the oldest Firefox that the manifest names (140, an ESR) beside the machine's own, where Debian's archive offers both: the
 * package is fetched and unpacked into `.browsers/`, nothing is installed. Where that cannot be done it says so and ends well:
 * the tests then run on what there is.
 *
 *   node scripts/browsers/get-firefox.mjs
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { oldFirefoxes } from '../places.mjs';
import { leaveOnInterrupt, run } from '../processes.mjs';
import { updatePackageLists } from '../setup.mjs';

/** `strict_min_version` of the manifest, without what stands behind the point. */
const OLDEST = '140';

const say = (text) => console.log(`get-firefox: ${text}`);

/** Debian's version of the package whose number begins so, or `null`. */
async function offered() {
  const { code, stdout } = await run('apt-cache', ['madison', 'firefox-esr'], { quiet: true });
  if (code !== 0) return null;
  const versions = stdout.split('\n').map((line) => line.split('|')[1]?.trim() ?? '');
  return versions.find((version) => version.startsWith(`${OLDEST}.`)) ?? null;
}

leaveOnInterrupt();
const there = existsSync(oldFirefoxes)
  ? readdirSync(oldFirefoxes).find((name) => name.startsWith(`${OLDEST}.`))
  : undefined;
if (there) say(`Firefox ${there} is there`);
else {
  let version = await offered();
  if (!version) {
    await updatePackageLists();
    version = await offered();
  }
  if (!version) say(`no Firefox ${OLDEST} is offered here`);
  else {
    const making = join(oldFirefoxes, '..', 'making');
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    const fetched = await run('apt-get', ['download', `firefox-esr=${version}`], {
      quiet: true,
      cwd: making,
    });
    const file = readdirSync(making).find((name) => name.endsWith('.deb'));
    if (fetched.code !== 0 || !file)
      say(`firefox-esr ${version} could not be fetched: ${fetched.stderr.trim()}`);
    else {
      const unpacked = join(making, 'unpacked');
      const { code, stderr } = await run('dpkg', ['-x', join(making, file), unpacked], { quiet: true });
      if (code !== 0) say(`${file} could not be unpacked: ${stderr.trim()}`);
      else {
        mkdirSync(oldFirefoxes, { recursive: true });
        // Named last, so that a folder that is there is whole.
        renameSync(unpacked, join(oldFirefoxes, version));
        say(`Firefox ${version} in ${join(oldFirefoxes, version)}`);
      }
    }
    rmSync(making, { recursive: true, force: true });
  }
}
