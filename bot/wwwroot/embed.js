// A button and the chat on any page of the company's site: docs/embed.md. Indentation and lines like this one are not sent.
(() => {
  if (window.ComplaintBot) return;
  const { src, dataset: { company, language, accent, label, button: wanted } } = document.currentScript;
  const { origin } = new URL(src);
  const lang = (language || document.documentElement.lang).slice(0, 2).toLowerCase();
  const words = {
    nl: ['Klacht melden', 'Klachten', 'Sluiten', 'De chat kan hier niet worden getoond.', 'Open in een nieuw venster'],
    fr: ['Réclamation', 'Réclamations', 'Fermer', 'La conversation ne peut pas s’afficher ici.', 'Ouvrir à part'],
    de: ['Beschwerde', 'Beschwerden', 'Schließen', 'Der Chat kann hier nicht gezeigt werden.', 'In neuem Fenster öffnen'],
    en: ['Make a complaint', 'Complaints', 'Close', 'The chat cannot be shown here.', 'Open in a new window'],
  };
  const [call, title, shut, refused, beside] = words[lang] ?? words.en;
  const colour = /^#[\da-f]{6}$/i.test(accent) ? accent : '#1f4e79';
  // Relative luminance, as WCAG has it: black or white, whichever can be read better on the colour.
  const light = [.2126, .7152, .0722].reduce((sum, weight, i) => sum + weight * (parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255) ** 2.2, 0);
  const events = new EventTarget();
  let frame, before, answered;

  const make = (tag, props, ...inside) => {
    const made = Object.assign(document.createElement(tag), props);
    made.append(...inside);
    return made;
  };
  const address = more => {
    const to = new URL('/', origin);
    for (const [name, value] of Object.entries({ company, lang: words[lang] && lang, ...more })) if (value) to.searchParams.set(name, value);
    return to.href;
  };
  const emit = (kind, detail) => events.dispatchEvent(new CustomEvent(kind, { detail }));
  const close = () => panel.close();
  const open = () => {
    if (panel.open) return;
    const focused = document.activeElement;
    before = focused === document.body || focused === host ? button : focused;
    panel[matchMedia('(max-width: 30rem), (max-height: 30rem)').matches ? 'showModal' : 'show']();
    button.ariaExpanded = 'true';
    if (frame) greet();
    else panel.replaceChildren(header, frame = make('iframe', { title, src: address({ embed: 1, accent: colour.slice(1) }), onload: greet }));
    emit('open');
  };
  const greet = () => {
    if (panel.open) frame.focus();
    frame.contentWindow.postMessage({ complaintBot: 'hello' }, origin);
    setTimeout(refuse, 4000);
  };
  const refuse = () => {
    if (answered || !frame) return;
    console.error(`ComplaintBot: ${origin} does not answer. Add ${location.origin} to its DirectLine:AllowedOrigins, and ${origin} to the frame-src of this page.`);
    frame.replaceWith(make('p', {}, refused, ' ', make('a', { href: address(), target: '_blank' }, beside)));
    frame = null;
  };

  const host = make('complaint-bot');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial !important; --a: ${colour}; --o: ${light > .18 ? '#000' : '#fff'} }
    * { box-sizing: border-box; font: 16px/1.5 system-ui }
    button { border: 1px solid var(--o); background: var(--a); color: var(--o); cursor: pointer; min-height: 44px; min-width: 44px }
    .open { position: fixed; right: 16px; bottom: 16px; z-index: 2147483647; padding: 8px 20px; border-radius: 24px }
    :focus-visible { outline: 3px solid var(--o); outline-offset: -5px }
    dialog { position: fixed; inset: auto 16px 76px auto; z-index: 2147483647; width: 26rem; height: min(44rem, 100vh - 92px); max-width: none; max-height: none; margin: 0; padding: 0; border: 1px solid #667; border-radius: 12px; overflow: hidden; background: Canvas; color: CanvasText; color-scheme: light dark }
    dialog[open] { display: flex; flex-direction: column }
    dialog:modal { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0 }
    header { display: flex; align-items: center; padding-left: 16px; background: var(--a); color: var(--o) }
    header button { border: 0; margin-left: auto; font-size: 24px }
    iframe { flex: 1; border: 0 }
    p { margin: 16px }
    @media (prefers-reduced-motion: no-preference) { dialog[open] { animation: rise .2s } @keyframes rise { from { opacity: 0; translate: 0 16px } } }
    @media print { :host { display: none !important } }
  `);
  const button = make('button', { className: 'open', ariaExpanded: 'false', onclick: () => panel.open ? close() : open() }, label || call);
  const header = make('header', {}, title, make('button', { ariaLabel: shut, onclick: close }, '×'));
  const panel = make('dialog', {
    ariaLabel: title,
    onkeydown: e => e.key === 'Escape' && close(),
    onclose: () => {
      button.ariaExpanded = 'false';
      before.focus();
      emit('close');
    },
  });
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.append(...wanted === 'none' ? [] : [button], panel);

  addEventListener('message', e => {
    if (e.origin !== origin || e.source !== frame?.contentWindow) return;
    const { complaintBot: kind, ...detail } = e.data ?? {};
    if (kind === 'ready') answered = true;
    if (kind === 'close') close();
    if (kind === 'message' || kind === 'filed') emit(kind, detail);
  });
  window.ComplaintBot = { open, close, on: (kind, then) => events.addEventListener(kind, e => then(e.detail)) };
  (document.body ?? document.documentElement).append(host);
})();
