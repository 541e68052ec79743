// Brings Web Chat onto the page and keeps it connected: the conversation of this browser goes on where it was, and a
// lost connection is told, mended by itself, and costs nothing that was typed.
const settings = JSON.parse(document.getElementById('chat-settings').textContent);
const element = id => document.getElementById(id);
const style = getComputedStyle(document.documentElement);
const accent = style.getPropertyValue('--accent').trim();
const onAccent = style.getPropertyValue('--on-accent').trim();

const ONLINE = 2, EXPIRED = 3, FAILED = 4, ENDED = 5;
const RETRY_MS = [1000, 2000, 4000, 8000];
// The client renews its token every 15 minutes by itself; shorter ones are renewed here.
const CLIENT_RENEWS_S = 16 * 60;

const connected = new EventTarget();
const store = WebChat.createStore({}, () => next => action => {
  if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') hideGreeting(action.payload.activity);
  const result = next(action);
  if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') connected.dispatchEvent(new Event('connected'));
  return result;
});

let line;
let mending = false;
let renewal;

start();

async function start() {
  const pass = await obtainPass();
  await enter(pass);
  enableButtons();
  focusSendBox();
}

// Asks until there is one: a server that restarts is back in a moment.
async function obtainPass() {
  for (let attempt = 0; ; attempt++) {
    try {
      return await post('/chat/token', { company: settings.company ?? undefined, language: settings.language ?? undefined });
    } catch (e) {
      say(line ? settings.interrupted : settings.cannotStart);
      const asked = Number(e.retryAfter) * 1000;
      await pause(Math.max(asked || 0, RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]));
    }
  }
}

// A new line replaces the old one under the same store, so that what is on the screen and in the send box stays.
async function enter(pass) {
  const fresh = !pass.conversationId || !(await hasHistory(pass));
  line = WebChat.createDirectLine({ token: pass.token, domain: new URL('/v3/directline', location.href).href, conversationId: pass.conversationId, watermark: '' });
  const mine = line;
  mine.connectionStatus$.subscribe(status => { if (mine === line) watch(status); });
  const ready = new Promise(resolve => connected.addEventListener('connected', resolve, { once: true }));
  render();
  await ready;
  if (fresh) store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'webchat/join', value: { company: settings.company ?? undefined, language: settings.language ?? undefined } } });
  scheduleRenewal(pass.expires_in);
}

async function hasHistory(pass) {
  const answer = await fetch(`/v3/directline/conversations/${encodeURIComponent(pass.conversationId)}/activities?watermark=`, { headers: { authorization: `Bearer ${pass.token}` } });
  return answer.ok && (await answer.json()).activities.length > 0;
}

function watch(status) {
  if (status === ONLINE) {
    if (mending) { mending = false; say(settings.backAgain); setTimeout(() => say('', settings.backAgain), 6000); }
    else say('');
  } else if (status === EXPIRED || status === FAILED || status === ENDED) mend();
  else if (store.getState().activities.length > 0) mend();
}

async function mend() {
  if (mending) return;
  mending = true;
  say(settings.interrupted);
  const pass = await obtainPass();
  await enter(pass);
}

function scheduleRenewal(seconds) {
  clearTimeout(renewal);
  if (seconds > CLIENT_RENEWS_S) return;
  renewal = setTimeout(async () => enter(await obtainPass()), seconds * 600);
}

function render() {
  WebChat.renderWebChat({
    directLine: line,
    store,
    locale: settings.locale,
    nonce: settings.nonce,
    styleOptions: {
      accent,
      primaryFont: 'inherit',
      backgroundColor: 'transparent',
      subtle: '#56606b',
      botAvatarInitials: settings.initials,
      botAvatarBackgroundColor: accent,
      userAvatarInitials: undefined,
      avatarSize: 36,
      bubbleBackground: '#eef1f4',
      bubbleBorderColor: '#eef1f4',
      bubbleBorderRadius: 10,
      bubbleMaxWidth: 560,
      bubbleMinWidth: 120,
      bubbleTextColor: '#1c2127',
      bubbleFromUserBackground: accent,
      bubbleFromUserBorderColor: accent,
      bubbleFromUserBorderRadius: 10,
      bubbleFromUserTextColor: onAccent,
      emojiSet: false,
      hideUploadButton: true,
      maxMessageLength: 20000,
      sendBoxHeight: 52,
      sendBoxTextWrap: true,
      sendBoxButtonColor: accent,
      sendBoxBorderTop: 'solid 1px #8a94a0',
      sendBoxPlaceholderColor: '#56606b',
      suggestedActionLayout: 'stacked',
      suggestedActionsStackedLayoutButtonTextWrap: true,
      suggestedActionHeight: 44,
      suggestedActionBorderRadius: 6,
      suggestedActionBorderWidth: 1,
      suggestedActionBorderColor: accent,
      suggestedActionTextColor: '#1c2127',
      timestampColor: '#56606b',
    },
  }, element('webchat'));
}

function enableButtons() {
  const sends = { person: settings.personSaid, 'start-again': settings.startAgainSaid };
  for (const [id, text] of Object.entries(sends)) {
    element(id).addEventListener('click', () => { store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } }); focusSendBox(); });
    element(id).disabled = false;
  }
  element('forget').addEventListener('click', forget);
  element('forget').disabled = false;
}

async function forget() {
  if (!confirm(settings.forgetSure)) return;
  await post('/chat/forget', { company: settings.company ?? undefined }).catch(() => say(settings.interrupted));
  location.reload();
}

// The greeting that came with the page gives way to the same words in the conversation.
function hideGreeting(activity) {
  if (activity?.type === 'message') element('greeting').hidden = true;
}

function focusSendBox() {
  document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
}

function say(text, onlyInsteadOf) {
  const place = element('connection');
  if (onlyInsteadOf === undefined || place.textContent === onlyInsteadOf) place.textContent = text;
}

async function post(path, body) {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw Object.assign(new Error(`${path} answered ${answer.status}`), { retryAfter: answer.headers.get('retry-after') });
  return answer.status === 204 ? null : await answer.json().catch(() => null);
}

function pause(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
