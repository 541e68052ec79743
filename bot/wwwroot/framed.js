// What the chat, standing inside a page of the company's site, and that page tell each other: each only to an origin that
// it knows, and never a word of what was said.
const { around: allowed } = JSON.parse(document.getElementById('chat-settings').textContent);
let host;
let lastAsked;
const filed = new Set();

addEventListener('message', ({ origin, source, data }) => {
  if (source !== parent || data?.complaintBot !== 'hello' || !(allowed.includes(origin) || origin === location.origin)) return;
  host = origin;
  tell('ready');
  document.dispatchEvent(new Event('chat:focus'));
});

// Web Chat uses the key itself, within its menus and messages.
addEventListener('keydown', e => { if (e.key === 'Escape' && !e.defaultPrevented) tell('close'); });

document.addEventListener('chat:activity', ({ detail: { activity, isNew } }) => {
  const entity = type => activity.entities?.find(e => e.type === type);
  const complaint = entity('complaint');
  // The same entity tells later how a complaint stands.
  if (complaint?.status === 'filed' && isNew && lastAsked === 'confirm' && !filed.has(complaint.reference)) {
    const { reference, acknowledgeBy, answerBy } = complaint;
    tell('filed', { reference, acknowledgeBy, answerBy });
  }
  if (complaint) filed.add(complaint.reference);
  if (activity.type !== 'message') return;
  if (isNew) tell('message', { from: activity.from?.role !== 'bot' ? 'customer' : entity('person') ? 'person' : 'bot' });
  if (activity.from?.role === 'bot') lastAsked = entity('ask')?.name ?? lastAsked;
});

function tell(kind, detail) {
  if (host) parent.postMessage({ complaintBot: kind, ...detail }, host);
}
