// The conversation from the first paint on: the answers that the page brings along can be taken and words be written while Web Chat
// is still being fetched. It speaks Direct Line by itself, and hands over what it has begun: the same conversation, the same numbers
// of what is under way, the words in the box.
import { pause } from './line.js';
import { asHtml } from './markdown.js';

const RETRY_MS = 1000;

const element = id => document.getElementById(id);

/**
 * @param settings of the page
 * @param tell is told: 'lost'
 * @param unsent a place for what is under way, which outlives this and the page
 * @param typed what stood in the box, and a place for it
 */
export function beginFirst({ settings, tell, unsent, typed }) {
  const log = element('first-log');
  const box = element('first-box');
  const shown = new Map();
  const waiting = [];
  let pass;
  let sending;
  let ended = false;
  let heard = [];

  box.value = typed.read() ?? '';
  box.addEventListener('input', () => typed.write(box.value));
  box.form.addEventListener('submit', e => { e.preventDefault(); write(); });
  box.addEventListener('keydown', e => { if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) { e.preventDefault(); write(); } });
  element('first-offers').addEventListener('click', e => { if (e.target.matches('button')) say(e.target.textContent); });

  function write() {
    const text = box.value.trim();
    if (!text || !pass) return;
    box.value = '';
    typed.write('');
    say(text);
  }

  /** Whoever is known already sees the last turn; whoever is new begins. Gives the conversation, and when something was said last in it. */
  async function open(given, join) {
    const conversationId = given.conversationId ?? await start(given, join);
    pass = { ...given, conversationId };
    const lastSaidAt = given.conversationId ? await hear() : undefined;
    enable();
    return { conversationId, lastSaidAt };
  }

  async function start({ token }, join) {
    const { conversationId } = await ask('/v3/directline/conversations', token, { method: 'POST' });
    await ask(path(conversationId), token, { method: 'POST', body: JSON.stringify(join) });
    return conversationId;
  }

  function enable() {
    for (const one of document.querySelectorAll('#first button, #first textarea')) one.disabled = false;
  }

  function say(text) {
    const activity = {
      type: 'message', text, textFormat: 'plain', locale: settings.locale, from: { id: pass.userId, role: 'user' },
      channelData: { clientActivityID: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` },
    };
    waiting.push(activity);
    keep();
    show({ ...activity, id: activity.channelData.clientActivityID });
    offer([]);
    sending ??= deliver().finally(() => { sending = undefined; });
    box.focus();
  }

  // What fails stays where Web Chat's line finds it, which goes on until it has arrived.
  async function deliver() {
    while (waiting.length > 0 && !ended) {
      try {
        await ask(path(pass.conversationId), pass.token, { method: 'POST', body: JSON.stringify(waiting[0]) });
        waiting.shift();
        keep();
        if (!ended) await hear();
      } catch {
        tell('lost');
        await pause(RETRY_MS);
      }
    }
  }

  function keep() {
    unsent.write(pass.conversationId, waiting);
  }

  async function hear() {
    const { activities } = await ask(`${path(pass.conversationId)}?watermark=`, pass.token);
    const messages = heard = activities.filter(a => a.type === 'message');
    // Of a long conversation the last turn is enough for the moment.
    const from = shown.size > 0 ? 0 : Math.max(0, messages.findLastIndex(a => a.from?.role !== 'bot'));
    if (messages.length > 0) element('first-words').hidden = true;
    for (const message of messages.slice(from)) show(message);
    if (waiting.length === 0) offer(messages.at(-1)?.suggestedActions?.actions ?? []);
    return Date.parse(activities.at(-1)?.timestamp) || undefined;
  }

  function show(activity) {
    const number = activity.channelData?.clientActivityID;
    if (shown.has(activity.id) || (number && activity.id !== number && shown.has(number))) return shown.set(activity.id, true);
    shown.set(activity.id, true);
    if (number) shown.set(number, true);
    const fromBot = activity.from?.role === 'bot';
    const line = Object.assign(document.createElement('div'), { className: `said ${fromBot ? 'by-bot' : 'by-you'}` });
    if (fromBot) line.dataset.initials = settings.initials;
    const speaker = Object.assign(document.createElement('span'), { className: 'unseen', textContent: fromBot ? settings.botSaid : settings.youSaid });
    const words = Object.assign(document.createElement('div'), { className: 'bubble' });
    if (fromBot && activity.textFormat === 'markdown') words.innerHTML = asHtml(activity.text ?? '', settings.opensBeside);
    else words.textContent = activity.text ?? '';
    line.append(speaker, words);
    log.append(line);
    log.parentElement.scrollTop = log.parentElement.scrollHeight;
  }

  function offer(actions) {
    element('first-offers').replaceChildren(...actions.map(action => Object.assign(document.createElement('button'), { type: 'button', textContent: action.title })));
  }

  async function ask(to, token, options) {
    const answer = await fetch(to, { ...options, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } });
    if (!answer.ok) throw new Error(`${to} answered ${answer.status}`);
    return await answer.json();
  }

  return {
    open,
    say,
    /** The id of the last thing that it shows of the conversation; undefined where that is nothing. */
    get lastShown() { return heard.at(-1)?.id; },
    get activities() { return heard; },
    focus: () => box.focus(),
    /** Ends when nothing that was said waits for its answer. */
    async quiet() { await sending; },
    /** Ends it, once what is on its way has been answered, and gives what was typed and whether the cursor stood there. */
    async handOver() {
      ended = true;
      await sending?.catch(() => {});
      const typed = { text: box.value, focused: document.activeElement === box };
      element('first').remove();
      return typed;
    },
  };
}

function path(conversation) {
  return `/v3/directline/conversations/${encodeURIComponent(conversation)}/activities`;
}
