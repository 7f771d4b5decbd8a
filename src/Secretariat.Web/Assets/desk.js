// The desk at work: names as one types, a tap or a scan each, what other desks do, and no stop where the network drops. Without this script the page
// works by its forms.
(() => {
  const desk = document.querySelector('[data-desk]');
  if (!desk || !window.indexedDB || !window.caches || !navigator.locks) return;
  const { desk: meeting, session, account, by, zone, reader } = desk.dataset;
  const until = Number(desk.dataset.until);
  const words = JSON.parse(desk.dataset.words);
  const flags = JSON.parse(desk.dataset.flags);
  const part = (name, within = desk) => within.querySelector(`[data-part="${name}"]`);
  const copy = (name) => part(name).content.firstElementChild.cloneNode(true);
  const list = part('list');
  const find = part('find');
  const listAddress = `/api/v1/meetings/${meeting}/attendance/desk?session=${session}`;
  // Not that of the window: after a refused form it is the form's.
  const deskAddress = `/meetings/${meeting}/desk`;
  const keptUnder = `desk-${until}`;
  const shownAtOnce = 60;
  const latestShown = 12;

  let view = null;
  let tag = null;
  let queue = [];
  let trouble = null;
  let awaySince = null;
  let ahead = Number(localStorage.getItem('desk-clock') ?? 0);
  let lastAt = 0;

  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
  const time = (at) => clock.format(new Date(at));
  const count = (n, what) => `${n} ${what}${n === 1 ? '' : 's'}`;
  const letters = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe' };
  const fold = (text) => text.normalize('NFKD').toLowerCase().replace(/\p{Mn}/gu, '').replace(/[ıłøđðþßæœ]/g, (letter) => letters[letter]);
  const digest = async (code) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code))).subarray(0, 16),
    (byte) => byte.toString(16).padStart(2, '0')).join('');

  // The instant by the secretariat's clock, as far as this machine has heard it; later than the one before.
  const now = () => { lastAt = Math.max(Date.now() + ahead, lastAt + 1); return new Date(lastAt).toISOString(); };

  // What holds: what the secretariat knows, and on top what waits here.
  const here = (record) => record.entry.sessionId === session && !record.refusal;
  function presenceOf(row) {
    const past = [{ state: row.state, since: row.since }];
    for (const record of queue) {
      if (record.registration !== row.registrationId || !here(record)) continue;
      const { kind, at } = record.entry;
      if (kind === 'checkIn' && past.at(-1).state !== 'present') past.push({ state: 'present', since: at, waits: true });
      else if (kind === 'undo') past.length > 1 ? past.pop() : past.push({ state: 'expected', since: null, waits: true });
    }
    return past.at(-1);
  }

  // At a session that is not under way everything is entered with the one reason at the top, and nothing before it stands there.
  const doors = part('outside');
  const why = part('reason');
  function isOutside() {
    const at = Date.now() + ahead;
    return at < Number(doors.dataset.opens) || at > Number(doors.dataset.closes);
  }
  const reasonNow = () => (isOutside() ? why.value.trim() : '');
  const isBarred = () => isOutside() && !why.value.trim();
  // A day that was attested, or attendance that was locked, takes no entry any more: the list tells it.
  const isClosed = () => ['attested', 'locked', 'corrected'].includes(view?.dayStatus);
  const whyClosed = () => (isClosed() ? part('closed').dataset[view.dayStatus === 'attested' ? 'attested' : 'locked'] : '');
  function askWhy() {
    say('This sitting is not under way: write the reason at the top first.', 'bad');
    why.focus();
  }

  // What the officer does.
  let written = Promise.resolve();
  function note(kind, row, method, { code, reason, at, confirms, word } = {}) {
    const who = code ? { qrCode: code } : { registrationId: row.registrationId };
    const entry = { kind, sessionId: session, clientEventId: crypto.randomUUID(), at: at ?? now(), method, ...who, ...(reason ? { reason } : {}), ...(confirms ? { confirms, word } : {}) };
    const record = { meeting, account, by, name: row?.name ?? `Code …${code.slice(-6)}`, delegation: row?.delegation ?? '', registration: row?.registrationId, entry };
    queue.push(record);
    draw();
    // Sending is not waited for: it waits itself for what is being written.
    written = written.then(() => DeskStore.add(record)).then(() => { record.kept = true; drawState(); ship(); }, () => {
      queue = queue.filter((other) => other !== record);
      say('This machine has no room to keep the entry. Write it down, and free some space.', 'bad');
      draw();
    });
    // What is said to be so is written.
    return written.then(() => record.kept === true);
  }

  const lastActs = new Map();
  function letIn(row, method, code) {
    const presence = presenceOf(row);
    if (presence.state === 'present') return say(`${row.name}, ${row.delegation}: here since ${time(presence.since)}.`, 'warn');
    if (isClosed()) return say(whyClosed(), 'bad');
    if (!row.isConfirmed) return askWord(row, method, code);
    if (isBarred()) return askWhy();
    enter(row, method, { code, reason: reasonNow() });
  }
  function enter(row, method, how) {
    lastActs.set(row.registrationId, performance.now());
    note('checkIn', row, method, how).then((kept) => {
      if (!kept) return;
      say(`${row.name}, ${row.delegation}: ${how.confirms ? 'confirmed and present' : 'present'}.`, 'good');
      navigator.vibrate?.(60);
    });
  }

  // Whoever has not confirmed is confirmed for in their row, and comes in with the same press: who says so is asked there.
  const asked = new Map();
  function askWord(row, method, code) {
    if (!desk.dataset.confirms) return say(`${row.name}, ${row.delegation}: not confirmed.`, 'bad');
    say(`${row.name}, ${row.delegation}: not confirmed. Say on whose word you confirm.`, 'warn');
    asked.set(row.registrationId, { method, code });
    if (!matching().slice(0, shownAtOnce).includes(row)) find.value = row.name;
    drawList();
    const word = part('word', rowOf(row)).elements.namedItem('word');
    word.focus();
  }
  function confirmAndEnter(row, word) {
    const how = asked.get(row.registrationId);
    if (!how || !word.value.trim()) return word.focus();
    asked.delete(row.registrationId);
    enter(row, how.method, { code: how.code, reason: reasonNow(), confirms: true, word: word.value.trim() });
    word.value = '';
    backToField();
  }

  // The second half of a double tap does not take back what the first half did.
  function takeBack(row) {
    if (performance.now() - (lastActs.get(row.registrationId) ?? -Infinity) < 800) return;
    if (!['present', 'remote'].includes(presenceOf(row).state)) return;
    note('undo', row, 'desk', { reason: 'Entered by mistake at the desk' }).then((kept) => kept && say(`${row.name}, ${row.delegation}: taken back.`, 'warn'));
  }

  // One after the other, in the order in which they were read.
  let taking = Promise.resolve();
  const take = (code) => taking = taking.then(() => recognise(code));
  async function recognise(code) {
    const sum = await digest(code);
    const row = view?.delegates.find((d) => d.codeDigest === sum);
    if (row) return letIn(row, 'qr', code);
    if (isClosed()) return say(whyClosed(), 'bad');
    if (isBarred()) return askWhy();
    // Perhaps somebody who was accepted a moment ago: the secretariat knows.
    note('checkIn', null, 'qr', { code: code.slice(0, 200), reason: reasonNow() });
    say(`Nobody on this machine's list has the code …${code.slice(-6)}. ${trouble ? 'The secretariat will tell once the network is back; look at the badge.' : 'Asking the secretariat.'}`, 'warn');
  }

  const isCode = (text) => /^[\w:.+/=-]{20,}$/.test(text) && /\d/.test(text);
  function matching() {
    const wanted = fold(find.value).split(/\s+/).filter(Boolean);
    return view.delegates.filter((d) => wanted.every((word) => (d.folded ??= fold(`${d.name} ${d.nameInOwnScript ?? ''} ${d.delegation}`)).includes(word)));
  }

  // What the page shows.
  function say(text, tone) {
    const told = part('said');
    told.hidden = false;
    told.className = `desk-said state-${tone}`;
    told.textContent = text;
  }

  const set = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  function delegation(place, name) {
    if (place.dataset.name === name) return;
    place.dataset.name = name;
    set(place.querySelector('bdi'), name);
    const flag = place.querySelector('img');
    flag.hidden = !flags[name];
    if (flags[name]) flag.src = flags[name];
  }

  const rows = new Map();
  function rowOf(delegate) {
    if (!rows.has(delegate.registrationId)) {
      const made = copy('row');
      const current = () => view.delegates.find((d) => d.registrationId === delegate.registrationId);
      part('in', made).addEventListener('click', () => { letIn(current(), 'name'); backToField(); });
      part('undo', made).addEventListener('click', () => { takeBack(current()); backToField(); });
      part('confirm', made).addEventListener('click', () => {
        if (asked.delete(delegate.registrationId)) drawList();
        else askWord(current(), 'name');
      });
      const word = part('word', made);
      word.addEventListener('submit', (event) => { event.preventDefault(); confirmAndEnter(current(), word.elements.namedItem('word')); });
      word.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && asked.delete(delegate.registrationId)) { drawList(); find.focus(); }
      });
      rows.set(delegate.registrationId, made);
    }
    const row = rows.get(delegate.registrationId);
    const presence = presenceOf(delegate);
    const isIn = ['present', 'remote'].includes(presence.state);
    set(part('name', row), delegate.name);
    set(part('own', row), delegate.nameInOwnScript ?? '');
    row.querySelectorAll('[data-of]').forEach((of) => set(of, ` ${delegate.name}`));
    delegation(part('delegation', row), delegate.delegation);
    set(part('role', row), words[delegate.role][0] + (delegate.isConfirmed ? '' : ', not confirmed'));
    part('in', row).hidden = isIn || !delegate.isConfirmed || isBarred() || isClosed();
    const asks = !isIn && !isClosed() && !delegate.isConfirmed && asked.has(delegate.registrationId);
    part('confirm', row).hidden = isIn || delegate.isConfirmed || isClosed() || !desk.dataset.confirms;
    part('confirm', row).setAttribute('aria-expanded', String(asks));
    part('word', row).hidden = !asks;
    part('is', row).hidden = !isIn && presence.state === 'expected';
    part('undo', row).hidden = !isIn || isClosed();
    const state = part('state', row);
    state.className = `state state-${words[presence.state][1]}`;
    set(state, `${words[presence.state][0]}${presence.since ? ` ${time(presence.since)}` : ''}`);
    row.classList.toggle('desk-here', isIn);
    return row;
  }

  // Somebody who works with the keyboard goes on typing; on a telephone no keyboard jumps up.
  const backToField = () => { if (matchMedia('(pointer: fine)').matches) { find.value = ''; find.focus(); drawList(); } };

  function drawList() {
    const found = matching();
    const shown = found.slice(0, shownAtOnce).map(rowOf);
    if (shown.length !== list.children.length || shown.some((row, i) => row !== list.children[i])) list.replaceChildren(...shown);
    list.hidden = found.length === 0;
    part('nobody').hidden = found.length > 0;
    part('more').hidden = found.length <= shownAtOnce;
    set(part('more'), `The first ${shownAtOnce} of ${found.length}; type part of a name to find the others.`);
  }

  function drawCounts() {
    const tally = { present: 0, remote: 0, excused: 0, expected: 0 };
    for (const d of view.delegates) tally[presenceOf(d).state] += 1;
    for (const [state, number] of Object.entries({ ...tally, list: view.delegates.length })) set(part(`count-${state}`), String(number));
    const meter = part('meter');
    meter.max = Math.max(1, view.delegates.length);
    meter.value = tally.present + tally.remote;
  }

  function drawLatest() {
    const waiting = queue.filter(here).map((record) => ({ ...record.entry, registrationId: record.registration, name: record.name, delegation: record.delegation,
      by: record.by, waits: true }));
    const known = new Set(view.latest.map((n) => n.clientEventId));
    const all = [...view.latest, ...waiting.filter((n) => !known.has(n.clientEventId))].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    part('latest').replaceChildren(...all.slice(0, latestShown).map((noted) => {
      const line = copy('noted');
      const row = view.delegates.find((d) => d.registrationId === noted.registrationId);
      const presence = row && presenceOf(row);
      set(part('at', line), time(noted.at));
      set(part('name', line), noted.name);
      set(part('how', line), [noted.delegation, noted.kind === 'checkIn' ? '' : words[noted.kind][0], noted.by && `entered by ${noted.by}`].filter(Boolean).join(' · '));
      part('waits', line).hidden = !noted.waits;
      const undo = part('undo', line);
      undo.hidden = isClosed() || noted.kind !== 'checkIn' || presence?.state !== 'present' || Date.parse(presence.since) !== Date.parse(noted.at);
      undo.querySelector('[data-of]').textContent = ` ${noted.name}`;
      undo.addEventListener('click', () => takeBack(row));
      return line;
    }));
    part('none-yet').hidden = all.length > 0;
  }

  function drawRefused() {
    const refused = queue.filter((record) => record.refusal && record.meeting === meeting);
    part('refused').hidden = refused.length === 0;
    const items = part('refusals');
    const known = new Map([...items.children].map((item) => [item.dataset.place, item]));
    items.replaceChildren(...refused.map((record) => known.get(String(record.place)) ?? refusal(record)));
  }

  function refusal(record) {
    const item = copy('refusal');
    item.dataset.place = record.place;
    set(part('name', item), [record.name, record.delegation].filter(Boolean).join(', '));
    set(part('why', item), `${record.entry.kind === 'undo' ? 'Undo at' : 'At'} ${time(record.entry.at)}. ${record.refusal.message}`);
    part('aside', item).addEventListener('click', async () => { part('said').hidden = true; await DeskStore.drop(record); await reload(); });
    const again = part('again', item);
    again.hidden = record.refusal.code !== 'attendance.outside_session';
    again.addEventListener('submit', async (event) => {
      event.preventDefault();
      const { kind, method, at, qrCode, registrationId, confirms, word } = record.entry;
      const reason = again.elements.namedItem('reason').value.trim();
      if (!reason) return;
      await DeskStore.drop(record);
      queue = queue.filter((other) => other.place !== record.place);
      note(kind, { registrationId, ...record, registrationId: registrationId ?? record.registration }, method, { at, reason, code: qrCode, confirms, word })
        .then((kept) => kept && say(`${record.name}: entered with the reason.`, 'good'));
    });
    return item;
  }

  function drawState() {
    const waiting = queue.filter((record) => !record.refusal && record.account === account && (record.place || record.kept));
    const line = part('net');
    line.dataset.net = trouble ?? (waiting.length ? 'sending' : 'connected');
    line.className = `desk-net state-${trouble ? 'warn' : 'good'}`;
    const waits = waiting.length ? `, ${count(waiting.length, 'scan')} waiting` : '';
    set(part('net-says'), trouble === 'away' ? `Working without network since ${time(awaySince)}${waits}`
      : trouble === 'signed out' ? `You are signed out${waits}`
        : waiting.length ? `Connected, sending ${count(waiting.length, 'scan')}` : 'Connected');
    part('door').hidden = trouble !== 'signed out';
    const others = queue.filter((record) => !record.refusal && record.account !== account);
    part('others').hidden = others.length === 0;
    set(part('others'), others.length ? `${count(others.length, 'scan')} of ${others[0].by} wait on this machine, and are sent once ${others[0].by} signs in here.` : '');
  }

  function draw() {
    doors.hidden = !isOutside() || isClosed();
    part('closed').hidden = !isClosed();
    set(part('closed-says'), whyClosed());
    part('in-force').hidden = !why.value.trim();
    drawState();
    drawRefused();
    if (!view) return;
    drawCounts();
    drawList();
    drawLatest();
  }

  // What comes and goes over the network.
  const reload = async () => {
    await written;
    const before = new Set(queue.filter((record) => record.refusal).map((record) => record.entry.clientEventId));
    queue = await DeskStore.all();
    const refused = queue.findLast((record) => record.refusal && record.meeting === meeting && !before.has(record.entry.clientEventId));
    if (refused && desk.dataset.ready) say(`${refused.name}: refused, see below.`, 'bad');
    lastAt = Math.max(lastAt, ...queue.map((record) => Date.parse(record.entry.at)));
    draw();
  };
  function fares(how) {
    trouble = how === 'done' ? null : how;
    awaySince = trouble === 'away' ? awaySince ?? Date.now() + ahead : null;
  }

  let shipping = null;
  const ship = () => shipping ??= (async () => {
    try {
      let how = await DeskStore.send();
      // Somebody else is signed in here: for whoever this page was made for that is as good as nobody.
      if (how === 'another') how = queue.some((record) => !record.refusal && record.account === account) ? 'signed out' : 'done';
      fares(how);
      await reload();
      if (how === 'done') await look();
      else (await navigator.serviceWorker?.getRegistration())?.sync?.register('desk').catch(() => {});
    } finally {
      shipping = null;
    }
    // What was noted while the last was on its way.
    if (!trouble && queue.some((record) => !record.refusal && record.account === account)) ship();
  })();

  async function look() {
    let answer;
    try {
      answer = await fetch(listAddress, { cache: 'no-store', headers: tag ? { 'If-None-Match': tag } : {}, signal: AbortSignal.timeout(8000) });
    } catch { /* No network: told below. */ }
    if (!answer || answer.status >= 500) return fares('away'), draw();
    if (answer.status === 401) return fares('signed out'), draw();
    fares('done');
    const told = Date.parse(answer.headers.get('Date')) - Date.now();
    if (Math.abs(told - ahead) > 3000) { ahead = Math.abs(told) > 3000 ? told : 0; localStorage.setItem('desk-clock', String(ahead)); }
    if (answer.ok) {
      const copied = answer.clone();
      view = await answer.json();
      tag = answer.headers.get('ETag');
      if (until > Date.now()) await (await caches.open(keptUnder)).put(listAddress, copied);
    }
    draw();
  }

  async function beat() {
    const waits = queue.some((record) => !record.refusal && record.account === account);
    if (waits) await ship();
    else if (!document.hidden) await look();
    setTimeout(beat, 3000);
  }

  // The page itself, and what it is made of, for the next time there is no network.
  async function keep() {
    await DeskStore.tidy();
    if (until <= Date.now() || !navigator.serviceWorker) return;
    await navigator.serviceWorker.register('/desk-worker.js', { scope: deskAddress });
    const cache = await caches.open(keptUnder);
    const made = [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map((e) => e.href || e.src);
    for (const address of new Set([...made, reader, ...Object.values(flags)])) if (!(await cache.match(address))) await cache.add(address);
    const page = await fetch(`${deskAddress}?session=${session}`, { cache: 'no-store' });
    if (!page.ok || page.redirected) return;
    await cache.put(`${deskAddress}?session=${session}`, page.clone());
    await cache.put(deskAddress, page);
    desk.dataset.kept = 'yes';
  }

  // The camera.
  const camera = part('camera');
  let eye = null;
  const script = (address) => new Promise((done, fail) => {
    const added = document.createElement('script');
    added.src = address;
    added.onload = done;
    added.onerror = fail;
    document.head.append(added);
  });
  async function decoder() {
    if (window.BarcodeDetector && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      return async (video) => (await detector.detect(video))[0]?.rawValue;
    }
    if (!window.jsQR) await script(reader);
    const canvas = document.createElement('canvas');
    const paper = canvas.getContext('2d', { willReadFrequently: true });
    return (video) => {
      const size = Math.min(1, 640 / video.videoWidth);
      [canvas.width, canvas.height] = [Math.round(video.videoWidth * size), Math.round(video.videoHeight * size)];
      paper.drawImage(video, 0, 0, canvas.width, canvas.height);
      const { data, width, height } = paper.getImageData(0, 0, canvas.width, canvas.height);
      return jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data;
    };
  }
  async function watch() {
    const video = part('video');
    try {
      eye = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
    } catch {
      return say('The camera cannot be used: allow it for this page in the browser, or search by name.', 'bad');
    }
    camera.hidden = false;
    part('open-camera').setAttribute('aria-expanded', 'true');
    video.srcObject = eye;
    await video.play();
    const read = await decoder();
    const mine = eye;
    let last = null;
    let unseen = 0;
    while (eye === mine) {
      const code = video.readyState >= 2 ? await read(video) : null;
      // A badge that stays before the camera is read once.
      if (code && code !== last) { last = code; await take(code.trim()); }
      unseen = code ? 0 : unseen + 1;
      if (unseen > 8) last = null;
      await new Promise((done) => setTimeout(done, 120));
    }
  }
  function close() {
    eye?.getTracks().forEach((track) => track.stop());
    eye = null;
    camera.hidden = true;
    part('open-camera').setAttribute('aria-expanded', 'false');
  }

  desk.querySelectorAll('[data-plain]').forEach((plain) => plain.remove());
  desk.querySelectorAll('[data-live]').forEach((live) => { live.hidden = false; });
  part('open-camera').hidden = !navigator.mediaDevices?.getUserMedia;
  part('open-camera').addEventListener('click', () => (eye ? close() : watch()));
  part('close-camera').addEventListener('click', close);
  find.addEventListener('input', () => { if (view) drawList(); });
  find.form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = find.value.trim();
    if (!text || !view) return;
    const found = matching();
    if (isCode(text) && found.length === 0) { find.value = ''; take(text); drawList(); return; }
    if (found.length === 0) return say(`Nobody on the list matches “${text}”.`, 'warn');
    if (found.length > 1) return say(`${found.length} match “${text}”; type more.`, 'warn');
    letIn(found[0], 'name');
    // Where a word is asked for, the row with the question stays.
    if (asked.has(found[0].registrationId)) return;
    find.value = '';
    drawList();
  });
  why.addEventListener('input', () => { part('in-force').hidden = !why.value.trim(); if (view) drawList(); });
  doors.addEventListener('submit', (event) => { event.preventDefault(); draw(); find.focus(); });
  addEventListener('online', () => ship().then(look));
  addEventListener('offline', () => { fares('away'); draw(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
  addEventListener('pagehide', close);

  (async () => {
    const kept = await caches.match(listAddress);
    if (kept) view = await kept.json();
    await reload();
    await ship();
    if (!view) await look();
    draw();
    desk.dataset.ready = 'yes';
    setTimeout(beat, 3000);
    await keep().catch(() => {});
  })();
})();
