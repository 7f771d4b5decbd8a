// Runs Lighthouse against the machine's chromium on the pages that matter, as a phone and as a desktop, and fails where a score is below what was asked.
//   npm ci --ignore-scripts && node lighthouse.mjs [--meetings 36] [--data DIR] [--runs 3] [--stage FILE]
// It starts the product with generated history, or takes a stage: {"pages": [{"name": ..., "url": ..., "cookie": ...}]}.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const asked = 95;
const categories = ['performance', 'accessibility', 'best-practices'];
const option = (name, usual) => process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : usual;
const chromium = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const runs = Number(option('runs', '3'));

/** Starts the product and reads from its one line of JSON where the pages are. */
async function start() {
    const project = fileURLToPath(new URL('../Secretariat.Benchmarks', import.meta.url));
    const data = option('data', null);
    const host = spawn('dotnet', ['run', '-c', 'Release', '--project', project, '--', '--pages', '--serve',
        '--meetings', option('meetings', '36'), ...(data ? ['--data', data] : [])], { stdio: ['pipe', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: host.stdout }))
        if (line.startsWith('{')) return { host, pages: JSON.parse(line).pages };
    throw new Error('The product did not start.');
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const stage = option('stage', null);
const { host, pages } = stage ? { pages: JSON.parse(readFileSync(stage, 'utf8')).pages } : await start();
const chrome = await launch({ chromePath: chromium, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'] });
const low = [];
try {
    console.log(`${execFileSync(chromium, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()}, `
        + `node ${process.version}; medians of ${runs}.\n`);
    console.log('| page | as | performance | accessibility | best practices | first paint, s | KB |\n|---|---|---|---|---|---|---|');
    for (const { name, url, cookie } of pages) {
        // A host that runs for weeks has compiled its pages long ago.
        for (let i = 0; i < 10; i++) await (await fetch(url, { headers: cookie ? { cookie } : {} })).text();
        for (const [as, config] of [['phone', undefined], ['desktop', desktopConfig]]) {
            const results = [];
            // A run whose trace broke off is no measurement and is taken anew, three times at most for a page.
            for (let run = 0, broken = 0; run < runs; run++) {
                const { lhr } = await lighthouse(url, {
                    port: chrome.port, onlyCategories: categories, logLevel: 'error', extraHeaders: cookie ? { Cookie: cookie } : undefined,
                }, config);
                if (!lhr.runtimeError) results.push(lhr);
                else if (++broken > 3) throw new Error(`${name}: ${lhr.runtimeError.message}`);
                else run--;
            }

            const scores = categories.map((c) => Math.round(median(results.map((r) => r.categories[c].score)) * 100));
            const paint = median(results.map((r) => r.audits['first-contentful-paint'].numericValue)) / 1000;
            const weight = median(results.map((r) => r.audits['total-byte-weight'].numericValue)) / 1000;
            console.log(`| ${name} | ${as} | ${scores.join(' | ')} | ${paint.toFixed(1)} | ${weight.toFixed(0)} |`);
            categories.forEach((c, i) => {
                if (scores[i] >= asked) return;
                const faults = results[0].categories[c].auditRefs.map((r) => results[0].audits[r.id])
                    .filter((a) => a.score !== null && a.score < 0.9 && a.scoreDisplayMode !== 'informative');
                low.push(`${name}, ${as}: ${c} ${scores[i]}: ${faults.map((a) => `${a.id} (${a.displayValue ?? a.score})`).join(', ')}`);
            });
        }
    }
} finally {
    await chrome.kill();
    host?.stdin.end();
}

console.log(low.length === 0 ? `\nEvery score is at least ${asked}.` : `\nBelow ${asked}:\n${low.join('\n')}`);
process.exitCode = low.length === 0 ? 0 : 1;
