// The stock Direct Line client sends files with a message, one JSON object a line on standard output:
//   node upload.mjs http://127.0.0.1:3978 stream|polling company text name=base64 …
// Ends with {"kind":"done"} and exit code 0, once the message was answered.
import { createRequire } from 'node:module';
import WebSocket from 'ws';

globalThis.WebSocket = WebSocket;
// The client fetches each file from its address and sends a form, both by XMLHttpRequest: here by what Node has of a browser.
globalThis.XMLHttpRequest = class {
  headers = {};
  readyState = 0;
  upload = {};
  open(method, url) { [this.method, this.url] = [method, url]; }
  setRequestHeader(name, value) { this.headers[name] = value; }
  getAllResponseHeaders() { return ''; }
  abort() {}
  async send(body) {
    try {
      const answer = await fetch(this.url, { method: this.method, headers: this.headers, body });
      this.status = answer.status;
      this.response = this.responseType === 'arraybuffer' ? await answer.arrayBuffer() : this.responseType === 'json' ? await answer.json() : await answer.text();
      this.responseText = typeof this.response === 'string' ? this.response : '';
      this.readyState = 4;
      this.onreadystatechange?.({});
      this.onload?.({});
    } catch (error) {
      this.onerror?.(error);
    }
  }
};
const { DirectLine } = createRequire(import.meta.url)('botframework-directlinejs');

const [host, mode, company, text, ...files] = process.argv.slice(2);
const print = line => process.stdout.write(JSON.stringify(line) + '\n');
setTimeout(() => fail('the host did not answer within 30 seconds'), 30_000);

const pass = await fetch(`${host}/chat/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ company }) });
const { token, userId } = await pass.json();
const line = new DirectLine({ token, domain: `${host}/v3/directline`, webSocket: mode === 'stream', pollingInterval: 200 });
let posted;
line.activity$.subscribe(activity => {
  print({ kind: 'activity', activity });
  if (activity.from.role === 'bot' && posted && activity.replyToId === posted) done();
}, error => fail(`the stream ended: ${error.message ?? error}`));

const attachments = files.map(file => {
  const [name, content] = [file.slice(0, file.indexOf('=')), file.slice(file.indexOf('=') + 1)];
  return { contentType: 'application/octet-stream', name, contentUrl: `data:application/octet-stream;base64,${content}` };
});
posted = await new Promise((resolve, reject) => line.postActivity({ type: 'message', text, from: { id: userId }, channelData: { clientActivityID: 'client-1' }, attachments }).subscribe(resolve, reject))
  .catch(error => fail(`the post failed: ${error.message ?? error}`));
print({ kind: 'posted', id: posted });

// What came before the id was known.
const { activities } = await (await fetch(`${host}/v3/directline/conversations/${line.conversationId}/activities`, { headers: { authorization: `Bearer ${line.token}` } })).json();
if (activities.some(a => a.replyToId === posted)) setTimeout(done, 1000);

function done() {
  print({ kind: 'done' });
  process.exit(0);
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
