// The agenda editor's extras: items are dragged to their place, moved by keys, and whoever else writes is shown. Everything is done by the forms of the page.
(() => {
  const list = document.querySelector('.agenda-edit');
  const items = list ? [...list.querySelectorAll('[data-item]')] : [];

  // Onto the upper or lower third of another item: before or after it. Onto its middle: under it, where it can hold others.
  const placeAt = (target, y) => {
    const box = target.getBoundingClientRect();
    const part = (y - box.top) / box.height;
    if (target.dataset.holds && part > 1 / 3 && part < 2 / 3) return 'under';
    return part < 0.5 ? 'before' : 'after';
  };
  const clear = () => items.forEach((item) => { delete item.dataset.drop; });
  const isWithin = (item, other) => {
    for (let at = other; at; at = items.find((i) => i.dataset.item === at.dataset.under)) if (at === item) return true;
    return false;
  };
  let dragged;
  for (const item of items) {
    const handle = item.querySelector('.agenda-no');
    handle.draggable = true;
    handle.addEventListener('dragstart', (event) => {
      dragged = item;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', item.dataset.item);
      event.dataTransfer.setDragImage(item, 16, 16);
    });
    handle.addEventListener('dragend', () => { dragged = undefined; clear(); });
    item.addEventListener('dragover', (event) => {
      if (!dragged || isWithin(dragged, item)) return;
      event.preventDefault();
      clear();
      item.dataset.drop = placeAt(item, event.clientY);
    });
    item.addEventListener('drop', (event) => {
      if (!dragged || isWithin(dragged, item)) return;
      event.preventDefault();
      const place = placeAt(item, event.clientY);
      const under = place === 'under' ? item.dataset.item : item.dataset.under ?? '';
      const siblings = items.filter((i) => (i.dataset.under ?? '') === under && i !== dragged);
      const form = dragged.querySelector('.agenda-place');
      form.elements.namedItem('Under').value = under;
      form.elements.namedItem('Index').value = place === 'under' ? siblings.length : siblings.indexOf(item) + (place === 'after' ? 1 : 0);
      form.requestSubmit();
    });
  }
  if (items.length > 1) document.querySelector('[data-drag-hint]')?.removeAttribute('hidden');

  // Alt and an arrow press the button of the item that is open or has the focus; not while something is entered, which would be lost.
  const isEntering = () => document.activeElement.closest('form:not(.agenda-place)')
    || [...document.querySelectorAll('#write :is(input, textarea):not([type=hidden])')]
      .some((field) => (field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue));
  const ways = { ArrowUp: 'Up', ArrowDown: 'Down', ArrowRight: 'In', ArrowLeft: 'Out' };
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !ways[event.key] || isEntering()) return;
    const item = document.activeElement.closest('[data-item]') ?? list?.querySelector('.chosen');
    const button = item?.querySelector(`button[value="${ways[event.key]}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });

  // Who else writes: told and asked every twenty seconds, while the page is in view.
  const writers = document.querySelector('[data-writers]');
  const status = writers?.querySelector('[role=status]');
  const tell = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(writers.action, { method: 'POST', body: new URLSearchParams(new FormData(writers)) });
      if (!answer.ok || answer.redirected) return;
      const text = await answer.text();
      if (text === status.textContent) return;
      status.textContent = text;
      status.hidden = text === '';
    } catch { /* The network is away; the next time will tell. */ }
  };
  if (writers) {
    tell();
    setInterval(tell, 20000);
    document.addEventListener('visibilitychange', tell);
  }
})();
