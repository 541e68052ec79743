// Puts the pinned Web Chat bundle into wwwroot/lib, compressed ahead. The package as a dependency would bring some
// 440 others that the one bundled file does not need, so the tarball is fetched and its integrity verified here.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const lib = join(here, '..', 'wwwroot', 'lib');
const marker = join(lib, 'webchat.pin.json');
const pinText = readFileSync(join(here, 'pin.json'), 'utf8');
const pin = JSON.parse(pinText);

try {
  if (alreadyThere()) touch(marker);
  else install();
} catch (e) {
  console.error(`Web Chat bundle: ${e.message}`);
  process.exitCode = 1;
}

function install() {
  mkdirSync(lib, { recursive: true });
  const work = mkdtempSync(join(lib, '.fetch-'));
  try {
    extract(fetchTarball(work), work);
    for (const [source, name] of Object.entries(pin.files)) publish(join(work, 'package', source), name, work);
    put(work, 'webchat.pin.json', pinText);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function alreadyThere() {
  return existsSync(marker) && readFileSync(marker, 'utf8') === pinText &&
    Object.values(pin.files).every(name => existsSync(join(lib, name)));
}

// The build compares times.
function touch(file) {
  const now = new Date();
  utimesSync(file, now, now);
}

function fetchTarball(work) {
  const windows = process.platform === 'win32';
  try {
    execFileSync(windows ? 'npm.cmd' : 'npm', ['pack', `${pin.package}@${pin.version}`, '--ignore-scripts', '--silent', '--pack-destination', '.'],
      { cwd: work, stdio: ['ignore', 'ignore', 'inherit'], shell: windows });
  } catch (e) {
    fail(e.code === 'ENOENT'
      ? 'npm is missing. Install Node.js 20 or newer together with npm and build again.'
      : `npm could not fetch ${pin.package} ${pin.version} (exit code ${e.status}). Check the network and npm's registry setting (npm config get registry).`);
  }
  const tarball = readdirSync(work).find(f => f.endsWith('.tgz')) ?? fail('npm pack left no tarball.');
  const actual = 'sha512-' + createHash('sha512').update(readFileSync(join(work, tarball))).digest('base64');
  if (actual !== pin.integrity)
    fail(`the tarball of ${pin.package} ${pin.version} has the integrity ${actual}, pinned is ${pin.integrity}. Nothing was installed.`);
  return tarball;
}

function extract(tarball, work) {
  const members = Object.keys(pin.files).map(f => `package/${f}`);
  execFileSync('tar', ['-xzf', tarball, ...members], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
}

function publish(source, name, work) {
  const bytes = readFileSync(source);
  if (!name.endsWith('.js')) {
    put(work, name, Buffer.concat([readFileSync(join(here, 'LICENSE')), bytes]));
    return;
  }
  put(work, `${name}.br`, brotliCompressSync(bytes, { params: {
    [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  put(work, `${name}.gz`, gzipSync(bytes, { level: 9 }));
  put(work, name, bytes);
}

// Whole or not at all, also when two builds run side by side.
function put(work, name, content) {
  writeFileSync(join(work, name), content);
  renameSync(join(work, name), join(lib, name));
}

function fail(reason) {
  throw new Error(reason);
}
