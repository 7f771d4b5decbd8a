// Pleasant extras. Every page works without them.
(() => {
  // A time at the venue is also told in the reader's own zone, where that differs.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const time of document.querySelectorAll('time[data-venue-zone]')) {
    const at = new Date(time.dateTime);
    const tell = (timeZone) => new Intl.DateTimeFormat(time.dataset.locale ?? 'en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at);
    if (!zone || tell(zone) === tell(time.dataset.venueZone)) continue;
    const own = document.createElement('span');
    own.className = 'own-time';
    own.textContent = (time.dataset.says ?? '{0} where you are').replace('{0}', tell(zone));
    time.after(own);
  }

  // On a narrow screen the rooms stand in a bar that scrolls: it begins with the one where the reader is.
  for (const here of document.querySelectorAll('.work-nav [aria-current], .rooms [aria-current]')) {
    const bar = here.closest(':is(.work-nav, .rooms ul)');
    const [room, frame] = [here.getBoundingClientRect(), bar.getBoundingClientRect()];
    if (room.right > frame.right) bar.scrollLeft += room.left - frame.left - (frame.width - room.width) / 2;
  }

  // The secret of a personal link stands behind the "#", which no server is sent: it is put into the form, and out of sight.
  const code = document.querySelector('[data-link-code]');
  const secret = location.hash.slice(1);
  if (code && /^[\w-]{20,}$/.test(secret)) {
    code.value = secret;
    document.querySelector('[data-link-field]').hidden = true;
    document.querySelector('[data-link-ready]').hidden = false;
    document.querySelectorAll('a[hreflang]').forEach((link) => { link.hash = secret; });
    history.replaceState(null, '', location.pathname + location.search);
  }

  // A link that sets a password carries address and code behind the "#"; they go into the form, and out of the address.
  const fill = document.querySelector('[data-fill-from-fragment]');
  if (fill && location.hash.length > 1) {
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
      const field = [...fill.querySelectorAll('input:not([type=hidden])')].find((input) => input.name.toLowerCase() === name);
      if (field && field.type !== 'password') field.value = value;
    }
    history.replaceState(null, '', location.pathname);
  }

  // A passkey is made or asked for by the browser; its answer goes into the form. Without this script there is no button for it.
  for (const box of document.querySelectorAll('[data-passkey]')) {
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) continue;
    const making = box.dataset.passkey === 'create';
    const form = box.querySelector('form');
    const trouble = box.querySelector('[data-passkey-trouble]');
    const credential = form.elements.namedItem('credential');
    box.hidden = false;
    form.addEventListener('submit', async (event) => {
      if (credential.value) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      trouble.hidden = true;
      const options = JSON.parse(box.dataset.options);
      try {
        const answer = making
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        credential.value = JSON.stringify(answer.toJSON());
        form.requestSubmit();
      } catch {
        trouble.hidden = false;
      }
    });
  }

  // Signing out takes away what a desk keeps on this machine, even what has not reached the secretariat: that is said first.
  const leave = document.querySelector('form[action="/sign-out"]');
  leave?.addEventListener('submit', async (event) => {
    if (leave.dataset.sure || !window.indexedDB?.databases) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const waiting = await unsent();
    const go = () => { leave.dataset.sure = 'yes'; leave.requestSubmit(); };
    if (waiting === 0) return go();
    const ask = document.createElement('dialog');
    const say = (name, text, then) => {
      const made = document.createElement(name);
      made.textContent = text;
      if (then) { made.type = 'button'; made.className = 'btn'; made.addEventListener('click', () => { ask.remove(); then(); }); }
      ask.append(made);
    };
    ask.className = 'card card-body leave';
    ask.setAttribute('aria-label', 'Sign out');
    say('p', `${waiting} ${waiting === 1 ? 'entry' : 'entries'} of the registration desk wait on this machine: not yet sent, or refused and not yet seen. Signing out removes them. To keep them, stay, and open the desk until nothing waits.`);
    say('button', 'Stay signed in', () => {});
    say('button', 'Sign out and remove them', go);
    document.body.append(ask);
    ask.addEventListener('close', () => ask.remove());
    ask.showModal();
  });
  async function unsent() {
    if (!(await indexedDB.databases()).some((db) => db.name === 'secretariat-desk')) return 0;
    return new Promise((done) => {
      const asked = indexedDB.open('secretariat-desk');
      asked.onerror = () => done(0);
      asked.onsuccess = () => {
        const db = asked.result;
        const counted = db.transaction('entries').objectStore('entries').count();
        counted.onsuccess = () => { db.close(); done(counted.result); };
        counted.onerror = () => { db.close(); done(0); };
      };
    });
  }

  // Lists that a desk kept go when their day is over, whatever page is opened.
  window.caches?.keys().then((names) => names.filter((name) => /^desk-\d+$/.test(name) && Number(name.slice(5)) < Date.now()).forEach((name) => caches.delete(name)));

  // The second click on a button that has sent its form does nothing. Where the answer is a file the page stays, so the button comes back.
  const again = (form) => {
    delete form.dataset.sent;
    form.querySelectorAll('button').forEach((button) => button.removeAttribute('aria-disabled'));
  };
  // Where the answer is there before the second click of a double click, that click falls on whatever stands there now, and does nothing either.
  const justSent = Number(sessionStorage.getItem('sent-at') ?? 0);
  sessionStorage.removeItem('sent-at');
  addEventListener('click', (event) => {
    if (event.detail < 2 || Date.now() - justSent > 1000) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  for (const form of document.querySelectorAll('form[method=post]'))
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) event.preventDefault();
      else sessionStorage.setItem('sent-at', String(Date.now()));
      form.dataset.sent = 'yes';
      form.querySelectorAll('button').forEach((button) => button.setAttribute('aria-disabled', 'true'));
      setTimeout(again, 8000, form);
    });
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    document.querySelectorAll('form[data-sent]').forEach(again);
  });

  // Whoever leaves a page on which a record or a text is being written is asked first, also where another form of the page is sent.
  const isEntered = (field) => (field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked
    : field.type === 'file' ? field.files.length > 0
    : field.tagName === 'SELECT' ? field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected))
    : field.value !== field.defaultValue);
  const written = [...document.querySelectorAll('form.act-form:has(textarea, input[name=version])')];
  let sent;
  document.addEventListener('submit', (event) => { if (!event.defaultPrevented) sent = event.target; });
  addEventListener('pageshow', () => { sent = undefined; });
  addEventListener('beforeunload', (event) => {
    if (written.some((form) => form !== sent && [...form.querySelectorAll('textarea, select, input:not([type=hidden], [type=password])')].some(isEntered)))
      event.preventDefault();
  });

  // All boxes of a page are ticked with one, and how many are ticked is told; without this script each is ticked by itself.
  for (const several of document.querySelectorAll('[data-ticks]')) {
    const boxes = [...document.querySelectorAll(`input[type=checkbox][form="${several.dataset.ticks}"]`)];
    const all = several.querySelector('[data-tick-all]');
    const box = all.querySelector('input');
    const told = several.querySelector('[data-ticked]');
    const tell = () => {
      const ticked = boxes.filter((one) => one.checked).length;
      box.checked = ticked === boxes.length;
      box.indeterminate = ticked > 0 && ticked < boxes.length;
      told.textContent = `${ticked} of ${boxes.length} ticked`;
    };
    all.hidden = false;
    box.addEventListener('change', () => { for (const one of boxes) one.checked = box.checked; tell(); });
    for (const one of boxes) one.addEventListener('change', tell);
    // A browser that comes back to the page fills in what was ticked there.
    addEventListener('pageshow', tell);
    tell();
  }

  // Ctrl and K lead to the field that searches everything; what answers stands below it while one types. Without this script the field opens a page.
  const seek = document.getElementById('seek');
  if (seek) {
    const box = document.createElement('div');
    const tell = document.createElement('p');
    box.className = 'seek-hits';
    box.hidden = true;
    tell.className = 'visually-hidden';
    tell.setAttribute('role', 'status');
    seek.form.append(box, tell);
    let asked;
    const close = () => { box.hidden = true; };
    const look = async () => {
      asked?.abort();
      asked = new AbortController();
      if (seek.value.trim().length < 2) return close();
      try {
        const answer = await fetch(`/search?search=${encodeURIComponent(seek.value)}`, { signal: asked.signal });
        if (!answer.ok || answer.redirected) return close();
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        box.replaceChildren(...page.querySelectorAll('main .found'));
        box.querySelectorAll('[id], [aria-labelledby]').forEach((named) => { named.removeAttribute('id'); named.removeAttribute('aria-labelledby'); });
        box.hidden = false;
        const count = box.querySelectorAll('li').length;
        tell.textContent = count ? `${count} found. The down arrow leads to them.` : 'Nothing found.';
      } catch { /* A later search was quicker, or the network is away: the field still opens its page. */ }
    };
    let waiting;
    seek.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(look, 150); });
    seek.form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !box.hidden) { close(); seek.focus(); event.preventDefault(); return; }
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' || box.hidden) return;
      const places = [seek, ...box.querySelectorAll('a')];
      places[(places.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : places.length - 1)) % places.length]?.focus();
      event.preventDefault();
    });
    seek.form.addEventListener('focusout', (event) => { if (event.relatedTarget && !seek.form.contains(event.relatedTarget)) close(); });
    document.addEventListener('click', (event) => { if (!seek.form.contains(event.target)) close(); });
    document.addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      seek.focus();
      seek.select();
    });
  }

  // A page that answers a form stands in the history under the address of the page where it was filled in: to go back to it or to load it again sends nothing
  // a second time.
  const origin = 'form-sent-from';
  document.addEventListener('submit', (event) => { if (event.target.method === 'post') sessionStorage.setItem(origin, location.pathname + location.search); });
  if (document.documentElement.dataset.answers && sessionStorage.getItem(origin)) history.replaceState(null, '', sessionStorage.getItem(origin));
})();
