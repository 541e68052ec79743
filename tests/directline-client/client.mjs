// The stock Direct Line client against a running host, one JSON object a line on standard output:
//   node client.mjs http://127.0.0.1:3978 stream|polling company message …
// Each message is sent once the one before it was answered. Ends with {"kind":"done"} and exit code 0.
import { createRequire } from 'node:module';
import WebSocket from 'ws';
import XMLHttpRequest from 'xhr2';

globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.WebSocket = WebSocket;
const { DirectLine, ConnectionStatus } = createRequire(import.meta.url)('botframework-directlinejs');

const [host, mode, company, ...messages] = process.argv.slice(2);
if (!host || !['stream', 'polling'].includes(mode) || !company) fail('usage: client.mjs URL stream|polling COMPANY [MESSAGE…]');

const patience = setTimeout(() => fail('the host did not answer within 30 seconds'), 30_000);
const print = line => process.stdout.write(JSON.stringify(line) + '\n');

const pass = await fetch(`${host}/chat/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ company }) });
if (!pass.ok) fail(`/chat/token answered ${pass.status}: ${await pass.text()}`);
const { token, userId } = await pass.json();

const line = new DirectLine({ token, domain: `${host}/v3/directline`, webSocket: mode === 'stream', pollingInterval: 200 });
const activities = [];
let heard = () => {};
line.connectionStatus$.subscribe(status => print({ kind: 'status', status: ConnectionStatus[status] }));
line.activity$.subscribe(activity => { activities.push(activity); print({ kind: 'activity', activity }); heard(); }, error => fail(`the stream ended: ${error.message ?? error}`));

await say({ type: 'event', name: 'webchat/join', value: { company } });
for (const text of messages) await say({ type: 'message', text });

clearTimeout(patience);
line.end();
print({ kind: 'done', conversationId: line.conversationId, userId });
process.exit(0);

// The answer is whole once its last activity is there: the one that asks, or the last one of a turn that rests.
async function say(activity) {
  const id = await new Promise((resolve, reject) => line.postActivity({ from: { id: userId }, channelData: { clientActivityID: `client-${activities.length}` }, ...activity }).subscribe(resolve, reject))
    .catch(error => fail(`the post failed: ${error.message ?? error}`));
  if (id === 'retry') fail('the host refused the post for now');
  print({ kind: 'posted', id });
  await until(() => activities.some(a => a.type === 'message' && a.replyToId === id));
}

async function until(condition) {
  while (!condition()) await new Promise(resolve => { heard = resolve; });
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
