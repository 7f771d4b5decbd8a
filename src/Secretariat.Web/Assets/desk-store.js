// What a desk keeps on its machine until it has reached the secretariat: entries in their order, each under a name of its own, so that it lands once.
// Page and worker share it.
const DeskStore = (() => {
  const atATime = 100;
  const promised = (asked) => new Promise((done, fail) => { asked.onsuccess = () => done(asked.result); asked.onerror = () => fail(asked.error); });

  let opened;
  const open = async () => {
    const asked = indexedDB.open('secretariat-desk', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('entries', { keyPath: 'place', autoIncrement: true });
    const db = await promised(asked);
    db.onclose = db.onversionchange = () => { opened = undefined; db.close(); };
    return db;
  };

  // Done means written: what the desk has shown as noted outlives the tab and the machine's fall.
  const change = async (work) => {
    const kept = (await (opened ??= open())).transaction('entries', 'readwrite', { durability: 'strict' });
    work(kept.objectStore('entries'));
    await new Promise((done, fail) => { kept.oncomplete = done; kept.onabort = kept.onerror = () => fail(kept.error); });
  };
  const all = async () => promised((await (opened ??= open())).transaction('entries').objectStore('entries').getAll());
  const add = (record) => change((entries) => entries.add(record));
  const drop = (record) => change((entries) => entries.delete(record.place));

  const ask = (address, how) => fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(15000), ...how }).catch(() => null);
  const isAway = (answer) => !answer || answer.status >= 500 || [408, 425, 429].includes(answer.status);

  // An entry that was answered goes; one that was refused stays, with the reason, until somebody has seen it.
  const settle = (batch, answers) => change((entries) => {
    for (const record of batch) {
      const answer = answers.find((a) => a.clientEventId === record.entry.clientEventId);
      if (answer?.refusal) entries.put({ ...record, refusal: { code: answer.refusal, message: answer.message } });
      else if (answer) entries.delete(record.place);
    }
  });

  const post = async (batch) => {
    const answer = await ask(`/api/v1/meetings/${batch[0].meeting}/attendance/batches`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ entries: batch.map((record) => record.entry) }),
    });
    if (isAway(answer)) return 'away';
    if (answer.status === 401) return 'signed out';
    const told = await answer.json().catch(() => null);
    if (!told) return 'away';
    if (answer.ok) return settle(batch, told.entries);
    const code = String(told.type ?? '').split('/').at(-1);
    if (code.endsWith('overtaken')) return 'away';
    // What is refused as a whole is sent one by one: a bad entry does not stop the rest.
    if (batch.length === 1) return settle(batch, [{ clientEventId: batch[0].entry.clientEventId, refusal: code || 'refused', message: told.detail ?? told.title }]);
    for (const record of batch) {
      const trouble = await post([record]);
      if (trouble) return trouble;
    }
  };

  // Sends what waits, oldest first, for whoever is signed in: entries bear the name of who made them. One sender at a time, tabs and worker together.
  const send = () => navigator.locks.request('secretariat-desk', async () => {
    for (;;) {
      const waiting = (await all()).filter((record) => !record.refusal);
      if (waiting.length === 0) return 'done';
      const who = await ask('/api/v1/session');
      if (isAway(who)) return 'away';
      const me = who.ok ? await who.json().catch(() => null) : null;
      if (!me?.accountId) return 'signed out';
      const mine = waiting.filter((record) => record.account === me.accountId);
      if (mine.length === 0) return 'another';
      const trouble = await post(mine.filter((record) => record.meeting === mine[0].meeting).slice(0, atATime));
      if (trouble) return trouble;
    }
  });

  // Pages and lists are kept under the end of their session's day, and go when it is over.
  const tidy = async () => {
    for (const name of await caches.keys())
      if (/^desk-\d+$/.test(name) && Number(name.slice(5)) < Date.now()) await caches.delete(name);
  };

  return { all, add, drop, send, tidy };
})();
