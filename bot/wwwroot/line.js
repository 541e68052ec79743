// One line to the bot for as long as the page stands. Behind it connections come and go; what is sent waits until it has
// arrived, in its order, and is known again by its number, so that the bot hears it once however often it was tried.
import { filesOf, upload } from './files.js';

const ONLINE = 2, EXPIRED = 3, FAILED = 4, ENDED = 5;
const WAITS_MS = [1000, 2000, 4000, 8000];
const SLOW_MS = 4000;
// A connection that lasted less was none: whoever makes the next one at once would never stop.
const LASTING_MS = 10_000;
// Where no socket opens, something on the way lets none through, and answers are asked for instead.
const SOCKETS_TRIED = 3;
// The client renews its token every 15 minutes by itself; shorter ones are renewed here.
const CLIENT_RENEWS_S = 16 * 60;

/**
 * @param settings.getPass asks the host for a token; called again whenever a connection has to be made anew
 * @param settings.tell is told: 'lost', 'back', 'slow', 'swift', 'refused'
 * @param settings.unsent a place for what is under way, which outlives the page
 * @param settings.uploads is shown how files get on
 */
export function makeLine({ getPass, tell, unsent, uploads }) {
  const heard = new Map();
  const waiting = [];
  const listeners = new Set();
  const watchers = new Set();
  let inner;
  let connecting;
  let connected = signal();
  let sending = false;
  let renewal;
  let madeAt = -Infinity;
  let hasty = 0;
  let unopened = 0;

  // Asks until it works: a server that restarts is back in a moment.
  async function connect() {
    const isFirst = !inner;
    connected.renew();
    hasty = performance.now() - madeAt < LASTING_MS ? hasty + 1 : 0;
    if (hasty > 1) await pause(WAITS_MS[Math.min(hasty - 2, WAITS_MS.length - 1)]);
    for (let attempt = 0; ; attempt++) {
      try {
        await enter(await getPass(inner));
        break;
      } catch (e) {
        tell('lost', { isFirst });
        await pause(Math.max(Number(e.retryAfter) * 1000 || 0, WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)]));
      }
    }
    madeAt = performance.now();
    connected.give();
    if (!isFirst) tell('back');
    deliver();
  }

  function mend() {
    connecting ??= connect().finally(() => { connecting = undefined; });
    return connecting;
  }

  async function enter(pass) {
    const goesOn = inner && pass.conversationId === inner.conversationId;
    const mine = WebChat.createDirectLine({
      token: pass.token,
      domain: new URL('/v3/directline', location.href).href,
      conversationId: pass.conversationId,
      watermark: goesOn ? inner.watermark : '',
      webSocket: unopened < SOCKETS_TRIED,
    });
    // The client itself notices a lost socket only when it tries again, up to 15 seconds later.
    mine.services = { ...mine.services, WebSocket: class extends WebSocket {
      constructor(url) {
        super(url);
        unopened++;
        this.addEventListener('open', () => { unopened = 0; });
        for (const end of ['error', 'close']) this.addEventListener(end, () => { if (mine === inner) lose(); });
      }
    } };
    const old = inner;
    inner = mine;
    old?.heardBy.unsubscribe();
    old?.end();
    const made = new Promise((resolve, reject) => mine.connectionStatus$.subscribe(status => {
      if (status === ONLINE) resolve();
      if (![EXPIRED, FAILED, ENDED].includes(status)) return;
      reject(new Error(`The connection ended with ${status}.`));
      if (mine === inner && !connecting) lose();
    }));
    mine.heardBy = mine.activity$.subscribe(hear, () => {});
    await made;
    clearTimeout(renewal);
    if (pass.expires_in < CLIENT_RENEWS_S) renewal = setTimeout(renew, pass.expires_in * 600);
    watchers.forEach(watcher => watcher.next(ONLINE));
  }

  function renew() {
    madeAt = -Infinity;
    mend();
  }

  function lose() {
    if (!connecting) tell('lost', { isFirst: false });
    mend();
  }

  function hear(activity) {
    if (heard.has(activity.id)) return;
    heard.set(activity.id, activity);
    listeners.forEach(listener => listener.next(activity));
  }

  // One after the other, as they were written.
  async function deliver() {
    if (sending) return;
    sending = true;
    let slow;
    for (let attempt = 0; waiting.length > 0; attempt++) {
      await connected.given;
      const next = waiting[0];
      const number = next.activity.channelData?.clientActivityID;
      // However many tries a message takes, it is late after so long.
      // Files show by themselves how they get on.
      if (attempt === 0 && !next.files) slow = setTimeout(tell, SLOW_MS, 'slow');
      // A connection that was replaced answers no more; the number keeps what it may have taken from counting twice.
      const answer = await Promise.race([next.files ? sendFiles(next, number, connected.renewed) : send(inner, next.activity), connected.renewed]);
      if (answer?.id === 'retry' || answer === undefined) {
        // While a connection is being made, that is what is waited for.
        if (answer && !connecting) await pause(WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)]);
        continue;
      }
      attempt = -1;
      clearTimeout(slow);
      waiting.shift();
      keep();
      if (next.files) uploads.end(number, !answer.error);
      if (answer.error) {
        tell('refused');
        next.observer?.error(answer.error);
        continue;
      }
      tell('swift');
      next.observer?.next(answer.id);
      next.observer?.complete();
      // What was taken must be heard; where it is not, the stream is dead without having said so.
      setTimeout(() => { if (!heard.has(answer.id)) mend(); }, 2 * SLOW_MS);
    }
    sending = false;
  }

  function send(line, activity) {
    return new Promise(resolve => line.postActivity(activity).subscribe({ next: id => resolve({ id }), error: error => resolve(isPassing(error) ? { id: 'retry' } : { error }) }));
  }

  async function sendFiles({ activity, files }, number, ended) {
    const { token, conversationId } = inner;
    // A file that was moved or deleted since it was chosen cannot be read, now or later.
    const read = await files.catch(() => undefined);
    if (!read) return { error: { status: 400 } };
    const answer = await upload({ conversationId, token, userId: activity.from.id, activity, files: read, ended, progress: share => uploads.move(number, share) });
    return answer?.error && isPassing(answer.error) ? { id: 'retry' } : answer;
  }

  function post(activity, observer) {
    const files = activity.attachments?.length ? filesOf(activity) : undefined;
    waiting.push({ activity, observer, files });
    // Also while there is no connection: whoever sent a file sees at once that it is in good hands.
    files?.then(read => uploads.begin(activity.channelData?.clientActivityID, read), () => {});
    keep();
    deliver();
  }

  // Files cannot be kept: they are handed over by addresses that end with the page.
  function keep() {
    unsent.write(inner.conversationId, waiting.map(w => w.activity).filter(a => a.type === 'message' && !a.attachments?.length));
  }

  return {
    mend,
    lose,
    /** Sends what an earlier page of this conversation could not. */
    catchUp: () => {
      waiting.unshift(...unsent.read(inner.conversationId).map(activity => ({ activity })));
      deliver();
    },
    get conversationId() { return inner?.conversationId; },
    get token() { return inner?.token; },
    get activities() { return [...heard.values()]; },
    /** Files are on their way, which end with the page. */
    get hasFiles() { return waiting.some(w => w.files); },
    has: id => heard.has(id),
    activity$: observable(listener => {
      heard.forEach(activity => listener.next(activity));
      listeners.add(listener);
      return () => listeners.delete(listener);
    }),
    connectionStatus$: observable(watcher => {
      watchers.add(watcher);
      if (inner?.connectionStatus$.getValue() === ONLINE) watcher.next(ONLINE);
      return () => watchers.delete(watcher);
    }),
    postActivity: activity => observable(observer => post(activity, observer)),
    getSessionId: () => inner.getSessionId(),
    end: () => {},
  };
}

// Busy, asked too often, or not reached: the same words may be taken later.
function isPassing({ status }) {
  return !status || status === 408 || status === 429 || status >= 500;
}

function observable(begin) {
  return {
    subscribe(next, error, complete) {
      const listener = typeof next === 'function' ? { next, error, complete } : next;
      const end = begin({ next: v => listener.next?.(v), error: e => listener.error?.(e), complete: () => listener.complete?.() });
      return { unsubscribe: () => end?.() };
    },
  };
}

// Given once and for all who wait, until it is renewed.
function signal() {
  const it = {};
  let renewed = () => {};
  it.renew = () => {
    renewed();
    it.given = new Promise(resolve => { it.give = resolve; });
    it.renewed = new Promise(resolve => { renewed = resolve; });
  };
  it.renew();
  return it;
}

export function pause(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
