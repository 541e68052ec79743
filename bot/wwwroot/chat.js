// Brings Web Chat onto the page and keeps it connected: the conversation of this browser goes on where it was, and a
// lost connection is told, mended by itself, and costs nothing that was typed.
import { showUploads, sift, takeDropped } from './files.js';
import { beginFirst } from './first.js';
import { makeLine, pause } from './line.js';
import { asHtml } from './markdown.js';
import { download } from './transcript.js';

const settings = JSON.parse(document.getElementById('chat-settings').textContent);
const element = id => document.getElementById(id);

// Whoever comes back after so long is welcomed, in the language in which he spoke.
const LONG_AWAY_MS = 30 * 60 * 1000;
const PATIENCE_MS = 3000;

const kept = keptIn(`complaintbot-${settings.company ?? ''}`);
const unsent = { read: id => kept.read(`unsent-${id}`) ?? [], write: (id, waiting) => kept.write(`unsent-${id}`, waiting.length ? waiting : undefined) };
const typed = { read: () => kept.read('typed'), write: text => kept.write('typed', text) };
const opensBeside = settings.opensBeside;
const uploads = settings.uploads && showUploads(settings.uploads.words);
let first = beginFirst({ settings, tell, unsent, typed });
let store;
let line;
let lastSaidAt;
let joined = false;
let lastText = '';

// Under way while Web Chat itself is still being fetched.
let firstPass = openFirst();
firstPass.catch(() => {});

start();

async function openFirst() {
  const pass = await post('/chat/token', whose());
  try {
    const opened = await first.open(pass, { type: 'event', name: 'webchat/join', from: { id: pass.userId, role: 'user' }, value: whose(), locale: settings.locale });
    lastSaidAt = opened.lastSaidAt;
    joined = !pass.conversationId;
    enableButtons();
    element('loading')?.remove();
    return { ...pass, conversationId: opened.conversationId };
  } catch {
    // Web Chat's own line begins it, and goes on until it has.
    return pass;
  }
}

async function start() {
  // What can be answered comes first; to read Web Chat takes the browser a while in which nothing else moves.
  await Promise.race([firstPass.catch(() => {}).then(() => first.quiet()), pause(PATIENCE_MS)]);
  await webChat();
  const connection = new EventTarget();
  store = WebChat.createStore({}, () => next => action => {
    const incoming = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY';
    if (incoming) notice(action.payload.activity);
    if (action.type === 'WEB_CHAT/SET_SEND_BOX') typed.write(action.payload.text);
    const sent = action.type === 'WEB_CHAT/SEND_MESSAGE' && action.payload.attachments?.length ? withoutRefused(action) : action;
    if (!sent) return undefined;
    const result = next(incoming || sent.type === 'DIRECT_LINE/POST_ACTIVITY' ? { ...sent, payload: { ...sent.payload, activity: fitToShow(sent.payload.activity) } } : sent);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') connection.dispatchEvent(new Event('made'));
    return result;
  });
  const made = new Promise(resolve => connection.addEventListener('made', resolve, { once: true }));
  line = makeLine({ getPass, tell, unsent, uploads });
  const connected = line.mend();
  addEventListener('online', line.mend);
  addEventListener('offline', () => say(settings.offline));
  render();
  await Promise.all([connected, made]);
  if ([settings.cannotStart, settings.offline].includes(lastText)) say('');
  await takeOver();
  line.catchUp();
  if (!joined && (!lastSaidAt || choseAnotherLanguage())) join(whose());
  else if (lastSaidAt && choseAnotherLanguage()) join(whose());
  else if (Date.now() - lastSaidAt > LONG_AWAY_MS) join({ company: whose().company });
  enableButtons();
  if (uploads) takeFiles();
}

// Once Web Chat shows what the page showed before it: then nobody sees anything jump, and the words in the box go along.
async function takeOver() {
  const until = performance.now() + PATIENCE_MS;
  while ((joined || lastSaidAt) && performance.now() < until && !isAllThere()) await nextFrame();
  const { text, focused } = await first.handOver();
  first = undefined;
  element('webchat').inert = false;
  const words = text || typed.read();
  if (words) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: words } });
  if (focused || document.activeElement === document.body) focusSendBox();
}

function isAllThere() {
  const offered = document.querySelector('#first-offers button');
  return (!first.lastShown || line.has(first.lastShown)) && document.querySelector(offered ? '.webchat__suggested-action' : '.webchat__bubble__content');
}

function nextFrame() {
  return new Promise(resolve => { requestAnimationFrame(resolve); setTimeout(resolve, 100); });
}

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
  const begun = firstPass;
  firstPass = undefined;
  const pass = await (begun ?? post('/chat/token', whose()));
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
  document.dispatchEvent(new CustomEvent('chat:activity', { detail: { activity, isNew: !(Date.parse(activity.timestamp) <= lastSaidAt) } }));
}

function render() {
  const narrow = matchMedia('(max-width: 30rem)').matches;
  WebChat.renderWebChat({
    directLine: line,
    store,
    locale: settings.locale,
    nonce: settings.nonce,
    renderMarkdown: markdown => asHtml(markdown, opensBeside),
    overrideLocalizedStrings: {
      TEXT_INPUT_PLACEHOLDER: settings.typeHere,
      ACTIVITY_BOT_SAID_ALT: settings.botSaid,
      ACTIVITY_YOU_SAID_ALT: settings.youSaid,
      // As it is seen: whoever speaks to his device says what he sees.
      FILE_CONTENT_DOWNLOADABLE_ALT: '$1',
      FILE_CONTENT_DOWNLOADABLE_WITH_SIZE_ALT: '$1 $2',
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
      hideUploadButton: !uploads,
      uploadAccept: settings.uploads?.accept,
      uploadMultiple: true,
      // What is chosen is sent: a file that waits in the box for a second click is forgotten there.
      sendAttachmentOn: 'attach',
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
      // By themselves made for the light alone: white under light words, black on black.
      suggestedActionBackgroundColorOnHover: 'var(--bubble)',
      suggestedActionBackgroundColorOnActive: 'var(--bubble)',
      suggestedActionBackgroundColorOnDisabled: 'var(--card)',
      suggestedActionBorderColorOnDisabled: 'var(--edge)',
      suggestedActionTextColorOnDisabled: 'var(--soft)',
      sendBoxButtonShadeColorOnHover: 'var(--bubble)',
      sendBoxButtonShadeColorOnActive: 'var(--bubble)',
      sendBoxButtonShadeColorOnDisabled: 'transparent',
      sendBoxButtonColorOnDisabled: 'var(--soft)',
      transcriptVisualKeyboardIndicatorColor: 'var(--text)',
      transcriptActivityVisualKeyboardIndicatorColor: 'var(--text)',
      suggestedActionsVisualKeyboardIndicatorColor: 'var(--text)',
      suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--text)',
      suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
      suggestedActionKeyboardFocusIndicatorBorderWidth: 2,
      sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--text)',
      sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
    },
  }, element('webchat'));
}

function enableButtons() {
  if (!element('person').disabled) return;
  for (const [id, text] of Object.entries({ person: settings.personSaid, 'start-again': settings.startAgainSaid }))
    element(id).addEventListener('click', () => sayInHisName(text));
  element('download').addEventListener('click', () => download(line?.activities.length ? line.activities : first.activities, settings.transcript));
  element('forget').addEventListener('click', forget);
  for (const id of ['person', 'start-again', 'download', 'forget']) element(id).disabled = false;
  document.addEventListener('chat:focus', focusSendBox);
}

function sayInHisName(text) {
  if (first) first.say(text);
  else store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
  focusSendBox();
}

async function forget() {
  if (!confirm(settings.forgetSure)) return;
  await post('/chat/forget', { company: settings.company ?? undefined }).catch(() => say(settings.interrupted));
  kept.clear();
  location.reload();
}

function takeFiles() {
  takeDropped(settings.uploads.words);
  addEventListener('beforeunload', e => { if (line.hasFiles) e.preventDefault(); });
}

// What may be sent goes on its way, and the others are told; undefined where nothing is left.
function withoutRefused(action) {
  const chosen = action.payload.attachments;
  const { good, refused } = sift(chosen.map(a => a.blob), settings.uploads, settings.uploads.words);
  if (refused.length > 0) say(refused.join(' '));
  else if (lastText && ![settings.offline, settings.interrupted].includes(lastText)) say('');
  const attachments = chosen.filter(a => good.includes(a.blob));
  return attachments.length > 0 || action.payload.text ? { ...action, payload: { ...action.payload, attachments } } : undefined;
}

// Web Chat shows a picture for whatever calls itself one, also where no browser can draw it.
function fitToShow(activity) {
  if (!activity.attachments?.some(a => isUndrawable(a.contentType))) return activity;
  return { ...activity, attachments: activity.attachments.map(a => isUndrawable(a.contentType) ? { ...a, contentType: 'application/octet-stream' } : a) };
}

function isUndrawable(type) {
  return /^image\//.test(type ?? '') && !/^image\/(png|jpe?g|webp|gif)$/.test(type);
}

function focusSendBox() {
  if (first) first.focus();
  else document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
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
