/**
 * `npm run zip`: the packages for the browsers' stores, in `.output/`. The same sources give the same bytes: names are sorted,
 * times fixed, and the zip is written here, because what a zip library adds differs from machine to machine.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { build } from './build.mjs';
import { root } from './places.mjs';
import { leaveOnInterrupt } from './processes.mjs';
import { setUp } from './setup.mjs';

/** 1 January 2024, midnight, in the zip format's own counting (APPNOTE 4.4.6): the oldest date that all unpackers take is 1980. */
const DATE = ((2024 - 1980) << 9) | (1 << 5) | 1;
const TIME = 0;

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ name: relative(folder, path).replaceAll('\\', '/'), path }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A zip of a folder (PKWARE APPNOTE 6.3: local headers, central directory, end record). */
function zip(folder) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, path } of filesUnder(folder)) {
    const content = readFileSync(path);
    const packed = deflateRawSync(content, { level: 9 });
    const nameBytes = Buffer.from(name, 'utf8');
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0); // version needed: 2.0, deflate
    header.writeUInt16LE(0x0800, 2); // names are UTF-8
    header.writeUInt16LE(8, 4); // deflate
    header.writeUInt16LE(TIME, 6);
    header.writeUInt16LE(DATE, 8);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt16LE(nameBytes.length, 22);
    header.writeUInt16LE(0, 24);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, nameBytes, packed]);
    const central = Buffer.alloc(14); // comment length, disk, attributes (none), then the local header's place
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, central, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

leaveOnInterrupt();
try {
  await setUp(import.meta.url, []);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const browser of ['chromium', 'firefox']) {
    const { folder } = await build(browser, { force: true });
    const bytes = zip(folder);
    const file = join(root, '.output', `second-source-${version}-${browser}.zip`);
    writeFileSync(file, bytes);
    console.log(
      `${relative(root, file)}  ${bytes.length} bytes  sha256 ${createHash('sha256').update(bytes).digest('hex')}`,
    );
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
