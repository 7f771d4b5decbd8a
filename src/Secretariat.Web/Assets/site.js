// Pleasant extras. Every page works without them.
(() => {
  // A time at the venue is also told in the reader's own zone, where that differs.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const time of document.querySelectorAll('time[data-venue-zone]')) {
    const at = new Date(time.dateTime);
    const tell = (timeZone) => new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone }).format(at);
    if (!zone || tell(zone) === tell(time.dataset.venueZone)) continue;
    const own = document.createElement('span');
    own.className = 'own-time';
    own.textContent = `${tell(zone)} where you are`;
    time.after(own);
  }

  // The second click on a button that has sent its form does nothing.
  for (const form of document.querySelectorAll('form[method=post]'))
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = 'yes';
      form.querySelectorAll('button').forEach((button) => button.setAttribute('aria-disabled', 'true'));
    });
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    for (const form of document.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent;
      form.querySelectorAll('button').forEach((button) => button.removeAttribute('aria-disabled'));
    }
  });
})();
