// The stock Direct Line client while its host is killed and started again, one JSON object a line on standard output:
//   node restart.mjs http://127.0.0.1:3978 stream|polling company message …
// Says each message once the one before it was answered, and says it again under the same clientActivityID where the client
// answers "retry". Polling that has ended is begun anew, as its page has to. Ends with {"kind":"done"} and exit code 0.
import { createRequire } from 'node:module';
import WebSocket from 'ws';
import XMLHttpRequest from 'xhr2';

globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.WebSocket = WebSocket;
const { DirectLine } = createRequire(import.meta.url)('botframework-directlinejs');

const [host, mode, company, ...messages] = process.argv.slice(2);
const print = line => process.stdout.write(JSON.stringify(line) + '\n');
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
setTimeout(() => { console.error('the conversation did not come to its end within 120 seconds'); process.exit(1); }, 120_000);

const pass = await fetch(`${host}/chat/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ company }) });
const { token, userId } = await pass.json();
const activities = [];
let heard = () => {};
let line = open({ token });

await say({ type: 'event', name: 'webchat/join', value: { company, language: 'nl' } });
for (const text of messages) await say({ type: 'message', text });

// A turn may end with several activities: all that is stored must come by itself.
const { activities: stored } = await ask('');
while (activities.length < stored.length) await new Promise(resolve => { heard = resolve; });
print({ kind: 'done', conversationId: line.conversationId, token: line.token, userId });
process.exit(0);

function open(options) {
  const opened = new DirectLine({ ...options, domain: `${host}/v3/directline`, webSocket: mode === 'stream', pollingInterval: 200, timeout: 20_000 });
  // Without the random part of the time before it connects again, and a second instead of 20 between further attempts.
  opened.services = { ...opened.services, random: () => 0 };
  opened.timeout = 1000;
  opened.retries = 60;
  opened.activity$.subscribe(activity => { activities.push(activity); print({ kind: 'activity', activity }); heard(); }, () => {});
  if (mode === 'polling') watch(opened);
  return opened;
}

async function ask(watermark) {
  const answer = await fetch(`${host}/v3/directline/conversations/${line.conversationId}/activities?watermark=${watermark}`, { headers: { authorization: `Bearer ${line.token}` } });
  return await answer.json();
}

// The client ends polling in silence at the first failure: a page sees it by asking for itself.
async function watch(opened) {
  let before = 0;
  for (;;) {
    await pause(1500);
    const watermark = opened.watermark;
    const news = await ask(watermark).catch(() => null);
    const waiting = news?.activities?.length ?? 0;
    if (waiting > 0 && before > 0 && opened.watermark === watermark) {
      print({ kind: 'again' });
      line = open({ token: opened.token, conversationId: opened.conversationId, watermark });
      return;
    }
    before = waiting;
  }
}

async function say(activity) {
  const whole = { from: { id: userId }, channelData: { clientActivityID: `client-${activities.length}` }, ...activity };
  let id = 'retry';
  while (id === 'retry') {
    print({ kind: 'saying', text: activity.text });
    id = await new Promise(resolve => line.postActivity(whole).subscribe(resolve, error => resolve(error.status === 0 || !error.status ? 'retry' : fail(error))));
    if (id === 'retry') await pause(200);
  }
  print({ kind: 'posted', id });
  while (!activities.some(a => a.type === 'message' && a.replyToId === id)) await new Promise(resolve => { heard = resolve; });
}

function fail(error) {
  console.error(`the post failed: ${error.status} ${error.message}`);
  process.exit(1);
}
