// Brings Web Chat onto the page and keeps it connected: the conversation of this browser goes on where it was, and a
// lost connection is told, mended by itself, and costs nothing that was typed.
import { makeLine, pause } from './line.js';
import { download } from './transcript.js';

const settings = JSON.parse(document.getElementById('chat-settings').textContent);
const element = id => document.getElementById(id);

// Whoever comes back after so long is welcomed, in the language in which he spoke.
const LONG_AWAY_MS = 30 * 60 * 1000;

// Under way while Web Chat itself is still being fetched.
let firstPass = post('/chat/token', whose());
firstPass.catch(() => {});

const kept = keptIn(`complaintbot-${settings.company ?? ''}`);
let store;
let line;
let lastSaidAt;
let lastText = '';

start();

async function start() {
  await webChat();
  const connection = new EventTarget();
  store = WebChat.createStore({}, () => next => action => {
    const incoming = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY';
    if (incoming) notice(action.payload.activity);
    if (action.type === 'WEB_CHAT/SET_SEND_BOX') kept.write('typed', action.payload.text);
    const result = next(incoming ? { ...action, payload: { ...action.payload, activity: withWholeLinks(action.payload.activity) } } : action);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') connection.dispatchEvent(new Event('made'));
    return result;
  });
  const made = new Promise(resolve => connection.addEventListener('made', resolve, { once: true }));
  line = makeLine({ getPass, tell, unsent: { read: id => kept.read(`unsent-${id}`) ?? [], write: (id, waiting) => kept.write(`unsent-${id}`, waiting.length ? waiting : undefined) } });
  const connected = line.mend();
  addEventListener('online', line.mend);
  addEventListener('offline', () => say(settings.offline));
  render();
  await Promise.all([connected, made]);
  if ([settings.cannotStart, settings.offline].includes(lastText)) say('');
  store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: kept.read('typed') ?? '' } });
  line.catchUp();
  if (!lastSaidAt || choseAnotherLanguage()) join(whose());
  else if (Date.now() - lastSaidAt > LONG_AWAY_MS) join({ company: whose().company });
  enableButtons();
  focusSendBox();
}

// The page has begun to fetch it already; a file that did not come is asked for again.
async function webChat() {
  while (!window.WebChat) {
    const script = Object.assign(document.createElement('script'), { src: settings.webChat, nonce: settings.nonce });
    const done = new Promise(resolve => { script.onload = script.onerror = resolve; });
    document.head.append(script);
    await done;
    if (window.WebChat) break;
    tell('lost', { isFirst: true });
    await pause(4000);
  }
}

// The cookie's conversation or a new one; a browser that keeps no cookies for us here goes on by its token.
async function getPass(known) {
  const pass = await (firstPass ?? post('/chat/token', whose()));
  firstPass = undefined;
  if (!known && pass.conversationId) lastSaidAt = await lastSaid(pass);
  if (!known?.conversationId || pass.conversationId === known.conversationId) return pass;
  return await post('/v3/directline/tokens/refresh', undefined, { authorization: `Bearer ${known.token}` }).catch(() => pass);
}

// By a link and not by a reload: whoever switched in the conversation itself keeps that language.
function choseAnotherLanguage() {
  return settings.language && performance.getEntriesByType('navigation')[0]?.type === 'navigate';
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

// What the line tells of itself, in the customer's words; each thing once.
function tell(what, { isFirst } = {}) {
  if (what === 'lost') say(!navigator.onLine ? settings.offline : isFirst ? settings.cannotStart : settings.interrupted);
  if (what === 'back' && lastText) sayForAWhile(settings.backAgain);
  if (what === 'slow' && !lastText) say(settings.slow);
  if (what === 'swift' && [settings.slow, settings.notSent].includes(lastText)) say('');
  if (what === 'refused') say(settings.notSent);
}

function sayForAWhile(text) {
  say(text);
  setTimeout(() => { if (lastText === text) say(''); }, 6000);
}

function notice(activity) {
  hideGreeting(activity);
  document.dispatchEvent(new CustomEvent('chat:activity', { detail: { activity, isNew: !(Date.parse(activity.timestamp) <= lastSaidAt) } }));
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
      accent: 'var(--accent-ink)',
      primaryFont: 'inherit',
      backgroundColor: 'transparent',
      subtle: 'var(--soft)',
      botAvatarInitials: settings.initials,
      botAvatarBackgroundColor: 'var(--accent)',
      botAvatarColor: 'var(--on-accent)',
      userAvatarInitials: undefined,
      avatarSize: narrow ? 32 : 36,
      paddingRegular: narrow ? 8 : 10,
      bubbleBackground: 'var(--bubble)',
      bubbleBorderColor: 'var(--bubble)',
      bubbleBorderRadius: 10,
      bubbleMaxWidth: 560,
      bubbleMinWidth: 120,
      bubbleTextColor: 'var(--text)',
      bubbleFromUserBackground: 'var(--accent)',
      bubbleFromUserBorderColor: 'var(--accent)',
      bubbleFromUserBorderRadius: 10,
      bubbleFromUserTextColor: 'var(--on-accent)',
      // The line itself tries again, for as long as it takes; to send by hand meanwhile would be a second message. In
      // milliseconds, a little below what a timer can wait.
      sendTimeout: 2_000_000_000,
      sendTimeoutForAttachments: 2_000_000_000,
      emojiSet: false,
      hideUploadButton: true,
      maxMessageLength: 20000,
      sendBoxHeight: 52,
      sendBoxTextWrap: true,
      sendBoxBackground: 'var(--card)',
      sendBoxTextColor: 'var(--text)',
      sendBoxButtonColor: 'var(--accent-ink)',
      sendBoxBorderTop: 'solid 1px var(--edge)',
      sendBoxPlaceholderColor: 'var(--soft)',
      // Side by side where there is room; under each other on a phone, where long words need the whole width.
      suggestedActionLayout: window.matchMedia('(min-width: 48em)').matches ? 'flow' : 'stacked',
      suggestedActionsStackedLayoutButtonTextWrap: true,
      suggestedActionHeight: 44,
      suggestedActionBorderRadius: 6,
      suggestedActionBorderWidth: 1,
      suggestedActionBackgroundColor: 'var(--card)',
      suggestedActionBorderColor: 'var(--accent-ink)',
      suggestedActionTextColor: 'var(--text)',
      timestampColor: 'var(--soft)',
    },
  }, element('webchat'));
}

function enableButtons() {
  const sends = { person: settings.personSaid, 'start-again': settings.startAgainSaid };
  for (const [id, text] of Object.entries(sends)) {
    element(id).addEventListener('click', () => { store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } }); focusSendBox(); });
    element(id).disabled = false;
  }
  element('download').addEventListener('click', () => download(line.activities, settings.transcript));
  element('download').disabled = false;
  element('forget').addEventListener('click', forget);
  element('forget').disabled = false;
  document.addEventListener('chat:focus', focusSendBox);
}

async function forget() {
  if (!confirm(settings.forgetSure)) return;
  await post('/chat/forget', { company: settings.company ?? undefined }).catch(() => say(settings.interrupted));
  kept.clear();
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
  if (text !== lastText) element('connection').textContent = lastText = text;
}

// In this tab only; a browser that keeps nothing costs no more than that.
function keptIn(prefix) {
  const guarded = f => { try { return f(); } catch { return undefined; } };
  return {
    read: name => guarded(() => JSON.parse(sessionStorage.getItem(`${prefix}-${name}`) ?? 'null')),
    write: (name, value) => guarded(() => value ? sessionStorage.setItem(`${prefix}-${name}`, JSON.stringify(value)) : sessionStorage.removeItem(`${prefix}-${name}`)),
    clear: () => guarded(() => Object.keys(sessionStorage).filter(k => k.startsWith(prefix)).forEach(k => sessionStorage.removeItem(k))),
  };
}

async function post(path, body, headers) {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  if (!answer.ok) throw Object.assign(new Error(`${path} answered ${answer.status}`), { retryAfter: answer.headers.get('retry-after') });
  return answer.status === 204 ? null : await answer.json().catch(() => null);
}
