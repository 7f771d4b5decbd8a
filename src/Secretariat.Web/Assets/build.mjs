// Makes what the pages serve: one style sheet cut to what they use, one small script, flags and icons, each compressed once; and what they draw from.
// Usage: node build.mjs <folder to write to>
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';
import { map } from './map.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const out = process.argv[2];
rmSync(out, { recursive: true, force: true });

const keep = (name, content) => {
  const file = join(out, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
};

// Tabler goes dark by an attribute that a script sets. Ours follows the reader's system, so the attribute becomes a media query;
// of other themes and of panels that keep the light one nothing is used.
const dark = '[data-bs-theme=dark]';
const followTheSystem = {
  postcssPlugin: 'follow-the-system',
  Rule(rule) {
    if (!/data-(bs-)?(theme|navbar)/.test(rule.selector) || rule.parent.name === 'keyframes') return;
    const ofDark = rule.selectors.filter((s) => s.startsWith(dark)).map((s) => s.replace(dark, ':root'));
    const plain = rule.selectors.filter((s) => !/data-(bs-)?(theme|navbar)/.test(s));
    if (ofDark.length > 0) {
      const query = postcss.atRule({ name: 'media', params: '(prefers-color-scheme: dark)' });
      query.append(postcss.rule({ selectors: ofDark, nodes: rule.nodes.map((n) => n.clone()) }));
      rule.after(query);
    }
    if (plain.length > 0) rule.selectors = plain; else rule.remove();
  },
};

const tabler = readFileSync(join(modules, '@tabler/core/dist/css/tabler.min.css'), 'utf8').replace(/\/\*#.*\*\//, '');
const themed = (await postcss([followTheSystem]).process(tabler, { from: undefined })).css;
const sources = join(here, '..');
const pages = readdirSync(sources, { recursive: true })
  .filter((f) => /\.(razor|cs|js)$/.test(f) && !/(^|[\\/])(bin|obj|node_modules)[\\/]/.test(f))
  .map((f) => ({ raw: readFileSync(join(sources, f), 'utf8'), extension: 'html' }));
const [purged] = await new PurgeCSS().purge({
  content: pages,
  css: [{ raw: themed }],
  variables: true,
  keyframes: true,
  fontFace: true,
  defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
  safelist: { standard: [/^:root/], variables: [/^--tblr-(body|primary|link|border|card|bg|secondary|muted|gray|success|danger|warning|info|focus|btn|form|table)/] },
});
// Sans-serif faces come from the reader's system; nothing is loaded for them.
const own = ['site.css', 'public.css'].map((sheet) => readFileSync(join(here, sheet), 'utf8')).join('\n').replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s*/g, '\n');
keep('site.css', `${purged.css}\n${own}`);
const script = (...names) => names.map((name) => readFileSync(join(here, name), 'utf8')).join('\n');
keep('site.js', script('site.js'));
keep('agenda.js', script('agenda.js'));

// The desk: page and worker share what is kept on the machine; the reader of codes is loaded where the browser has none, and the camera is opened.
keep('desk.js', script('desk-store.js', 'desk.js'));
keep('desk-worker.js', script('desk-store.js', 'desk-worker.js'));
keep('code-reader.js', readFileSync(join(modules, 'jsqr/dist/jsQR.js'), 'utf8'));

for (const flag of readdirSync(join(modules, 'flag-icons/flags/4x3'))) keep(`flags/${flag}`, readFileSync(join(modules, 'flag-icons/flags/4x3', flag)));

// Icons stand in the page itself, in the colour of the text: only their paths are kept.
for (const icon of readFileSync(join(here, 'icons.txt'), 'utf8').split('\n').filter((line) => line.trim()))
  writeIcon(icon.trim());

function writeIcon(name) {
  const svg = readFileSync(join(modules, `@tabler/icons/icons/outline/${name}.svg`), 'utf8');
  const paths = [...svg.matchAll(/<(?:path|circle|rect|line)[^>]*>/g)].map((m) => m[0]).filter((p) => !p.includes('stroke="none"'));
  mkdirSync(join(out, 'icons'), { recursive: true });
  writeFileSync(join(out, 'icons', name), paths.join(''));
}

// The map of meeting places is drawn by the server, from these outlines.
writeFileSync(join(out, 'map.json'), JSON.stringify(map(modules, join(here, 'places.csv'))));
writeFileSync(join(out, '.made'), '');
