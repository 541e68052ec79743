// Brings Web Chat onto the page and keeps it connected: the conversation of this browser goes on where it was, and a
// lost connection is told, mended by itself, and costs nothing that was typed.
const settings = JSON.parse(document.getElementById('chat-settings').textContent);
const element = id => document.getElementById(id);
const style = getComputedStyle(document.documentElement);
const accent = style.getPropertyValue('--accent').trim();
const onAccent = style.getPropertyValue('--on-accent').trim();

const EXPIRED = 3, FAILED = 4, ENDED = 5;
const RETRY_MS = [1000, 2000, 4000, 8000];
// The client renews its token every 15 minutes by itself; shorter ones are renewed here.
const CLIENT_RENEWS_S = 16 * 60;

// Whoever comes back after so long is welcomed, in the language in which he spoke.
const LONG_AWAY_MS = 30 * 60 * 1000;

const connection = new EventTarget();
const store = WebChat.createStore({}, () => next => action => {
  const incoming = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY';
  if (incoming) hideGreeting(action.payload.activity);
  const result = next(incoming ? { ...action, payload: { ...action.payload, activity: withWholeLinks(action.payload.activity) } } : action);
  if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') connection.dispatchEvent(new Event('made'));
  if (action.type === 'DIRECT_LINE/CONNECT_REJECTED') connection.dispatchEvent(new Event('failed'));
  return result;
});

let line;
let entered = false;
let connecting = false;
let renewal;

start();

async function start() {
  await connect(settings.cannotStart);
  enableButtons();
  focusSendBox();
  addEventListener('online', mend);
}

// Asks until it works: a server that restarts is back in a moment.
async function connect(trouble) {
  if (connecting) return;
  connecting = true;
  for (let attempt = 0; ; attempt++) {
    try {
      await enter(await post('/chat/token', whose()));
      break;
    } catch (e) {
      say(trouble);
      await pause(Math.max(Number(e.retryAfter) * 1000 || 0, RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]));
    }
  }
  connecting = false;
}

// A new line replaces the old one under the same store, so that what is on the screen and in the send box stays.
async function enter(pass) {
  const last = pass.conversationId ? await lastSaid(pass) : undefined;
  const mine = WebChat.createDirectLine({ token: pass.token, domain: new URL('/v3/directline', location.href).href, conversationId: pass.conversationId, watermark: '' });
  // The client itself notices a lost socket only when it tries again, up to 15 seconds later.
  mine.services = { ...mine.services, WebSocket: class extends WebSocket {
    constructor(url) {
      super(url);
      this.addEventListener('close', () => { if (mine === line) mend(); });
    }
  } };
  line = mine;
  mine.connectionStatus$.subscribe(status => { if (mine === line && [EXPIRED, FAILED, ENDED].includes(status)) mend(); });
  const made = new Promise((resolve, reject) => {
    connection.addEventListener('made', resolve, { once: true });
    connection.addEventListener('failed', () => reject(new Error('no connection')), { once: true });
  });
  render();
  await made;
  if (!last || choseAnotherLanguage()) join(whose());
  else if (Date.now() - last > LONG_AWAY_MS) join({ company: whose().company });
  entered = true;
  scheduleRenewal(pass.expires_in);
  if (element('connection').textContent) tellThatItIsBack();
}

// By a link and not by a reload: whoever switched in the conversation itself keeps that language.
function choseAnotherLanguage() {
  if (entered || !settings.language) return false;
  return performance.getEntriesByType('navigation')[0]?.type === 'navigate';
}

function whose() {
  return { company: settings.company ?? undefined, language: settings.language ?? undefined, browser: settings.locale };
}

// When something was said last, in milliseconds; undefined where nothing was.
async function lastSaid(pass) {
  const answer = await fetch(`/v3/directline/conversations/${encodeURIComponent(pass.conversationId)}/activities?watermark=`, { headers: { authorization: `Bearer ${pass.token}` } });
  return answer.ok ? Date.parse((await answer.json()).activities.at(-1)?.timestamp) || undefined : undefined;
}

function join(value) {
  store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'webchat/join', value } });
}

async function mend() {
  if (connecting) return;
  say(settings.interrupted);
  await connect(settings.interrupted);
}

function tellThatItIsBack() {
  say(settings.backAgain);
  setTimeout(() => { if (element('connection').textContent === settings.backAgain) say(''); }, 6000);
}

function scheduleRenewal(seconds) {
  clearTimeout(renewal);
  if (seconds < CLIENT_RENEWS_S) renewal = setTimeout(() => connect(settings.interrupted), seconds * 600);
}

function render() {
  const narrow = matchMedia('(max-width: 30rem)').matches;
  WebChat.renderWebChat({
    directLine: line,
    store,
    locale: settings.locale,
    nonce: settings.nonce,
    overrideLocalizedStrings: {
      TEXT_INPUT_PLACEHOLDER: settings.typeHere,
      ACTIVITY_BOT_SAID_ALT: settings.botSaid,
      ACTIVITY_YOU_SAID_ALT: settings.youSaid,
    },
    styleOptions: {
      accent,
      primaryFont: 'inherit',
      backgroundColor: 'transparent',
      subtle: '#56606b',
      botAvatarInitials: settings.initials,
      botAvatarBackgroundColor: accent,
      userAvatarInitials: undefined,
      avatarSize: narrow ? 32 : 36,
      paddingRegular: narrow ? 8 : 10,
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
      // Side by side where there is room; under each other on a phone, where long words need the whole width.
      suggestedActionLayout: window.matchMedia('(min-width: 48em)').matches ? 'flow' : 'stacked',
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

// Web Chat makes a dead button of a link without a host.
function withWholeLinks(activity) {
  if (typeof activity.text !== 'string' || activity.textFormat !== 'markdown') return activity;
  return { ...activity, text: activity.text.replaceAll('](/', `](${location.origin}/`) };
}

function focusSendBox() {
  document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
}

function say(text) {
  element('connection').textContent = text;
}

async function post(path, body) {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw Object.assign(new Error(`${path} answered ${answer.status}`), { retryAfter: answer.headers.get('retry-after') });
  return answer.status === 204 ? null : await answer.json().catch(() => null);
}

function pause(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
