// Compiles the styles and scripts to hashed files, and lists them with their integrity for the templates: those of
// the application, and those of the sign-in pages, whose theme gets copies of its own.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`assets: Node ${process.versions.node} is too old; install Node 20 or newer and run this again.`);
  process.exit(1);
}
process.chdir(import.meta.dirname ?? new URL('.', import.meta.url).pathname);
const target = '../../../target/classes';
const assets = `${target}/META-INF/resources/assets`;
const list = `${target}/assets.properties`;
const theme = '../keycloak';
const themeTarget = '../../../target/keycloak-theme';
const login = 'theme/softintel/login';
const age = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

const installed = 'node_modules/.package-lock.json';
if (age(installed) < age('package-lock.json')) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: npm !== 'npm' });
}
const sources = readdirSync('.', { withFileTypes: true }).filter((it) => it.isFile()).map((it) => it.name);
const files = (folder) => readdirSync(folder, { withFileTypes: true })
  .flatMap((it) => (it.isDirectory() ? files(`${folder}/${it.name}`) : [`${folder}/${it.name}`]));
const newest = Math.max(...[...sources, ...files('images'), ...files(theme), installed].map(age));
if (age(list) > newest && existsSync(assets) && existsSync(themeTarget)) process.exit(0);

const sass = await import('sass');
const esbuild = await import('esbuild');
const notice = '/*! Parts: govuk-frontend, MIT licence, (C) Crown Copyright (Government Digital Service) */\n';
const css = (name) => notice + sass.compile(`${name}.scss`, {
  // A byte order mark after the notice would spoil the first rule.
  loadPaths: ['.'], style: 'compressed', charset: false, quietDeps: true,
}).css;
const js = (file, format) => esbuild.buildSync({
  entryPoints: [file], bundle: true, minify: true, format, target: 'es2020', write: false, banner: { js: notice.trim() }, legalComments: 'none',
}).outputFiles[0].contents;

rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
rmSync(themeTarget, { recursive: true, force: true });
cpSync(theme, themeTarget, { recursive: true });
mkdirSync(`${themeTarget}/${login}/resources`);
const lines = Object.entries({
  'public.css': css('public'), 'staff.css': css('staff'),
  'app.js': js('app.mjs', 'esm'), 'js-enabled.js': js('js-enabled.js', 'iife'),
  'favicon.svg': readFileSync('images/favicon.svg'),
}).flatMap(([key, content]) => {
  const [name, extension] = key.split('.');
  const hashed = `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${extension}`;
  writeFileSync(`${assets}/${hashed}`, content);
  const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  if (key !== 'staff.css') {
    writeFileSync(`${themeTarget}/${login}/resources/${hashed}`, content);
    appendFileSync(`${themeTarget}/${login}/theme.properties`, `${key}=${hashed}\n${key}.integrity=${integrity}\n`);
  }
  return [`${key}.href=/assets/${hashed}`, `${key}.integrity=${integrity}`];
});
writeFileSync(list, lines.join('\n') + '\n');

// What of npm is in these files, beside the list that Maven makes of libraries.
const components = Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages)
  .filter(([folder, it]) => folder && !it.dev)
  .map(([folder, it]) => ({
    type: 'library', name: folder.replace(/.*node_modules\//, ''), version: it.version,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(it.integrity.replace('sha512-', ''), 'base64').toString('hex') }],
    licenses: [{ license: { id: it.license } }],
    purl: `pkg:npm/${folder.replace(/.*node_modules\//, '').replace('@', '%40')}@${it.version}`,
  }));
writeFileSync('../../../target/softintel-frontend-sbom.json', JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }, null, 2));
console.log(`assets: ${lines.length / 2} files`);
