// Keeps the desk at work without network: its page and what the page is made of come from the machine, and what waits is sent once the network is back,
// even where the tab was closed meanwhile. It sees nothing but the desk: its scope is one meeting's desk.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(DeskStore.tidy().then(() => clients.claim())));

addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(page(event.request, address));
  else if (address.pathname.startsWith('/assets/')) event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});

async function page(request, address) {
  await DeskStore.tidy();
  const session = address.searchParams.get('session');
  const kept = await caches.match(address.pathname + (session ? `?session=${session}` : ''));
  if (!kept) return fetch(request);
  // A network that does not answer is none.
  const late = new Promise((done) => setTimeout(done, 5000, kept.clone()));
  const answered = fetch(request).then((answer) => (answer.status >= 500 ? kept : answer), () => kept);
  return Promise.race([answered, late]);
}

addEventListener('sync', (event) => {
  if (event.tag === 'desk') event.waitUntil(DeskStore.send().then((how) => { if (how === 'away') throw new Error('The network is not back.'); }));
});
