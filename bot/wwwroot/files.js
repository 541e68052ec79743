// Files by paper clip, by dragging and from the clipboard: looked at before they are sent, sent with their progress, and sent again
// under the same number when the connection was cut, for which they stay in memory until they have arrived.
const element = id => document.getElementById(id);

/**
 * What may not be sent, told before a byte of it has left.
 * @param files as the browser gives them
 * @param limits maxBytes of one, maxCount at once
 * @returns those that may be sent, and why each of the others may not
 */
export function sift(files, limits, words) {
  const good = [];
  const refused = [];
  for (const file of files) {
    if (file.size === 0) refused.push(fill(words.empty, file.name));
    else if (file.size > limits.maxBytes) refused.push(fill(words.tooLarge, file.name, Math.floor(limits.maxBytes / 1048576)));
    else good.push(file);
  }
  if (good.length > limits.maxCount) refused.push(fill(words.tooMany, limits.maxCount));
  return { good: good.slice(0, limits.maxCount), refused };
}

export function fill(words, ...values) {
  return words.replace(/\{(\d)\}/g, (_, i) => values[i]);
}

/** Web Chat hands files over as addresses within the page; they are read at once, because a message may be sent long after. */
export async function filesOf(activity) {
  return await Promise.all(activity.attachments.map(async a => new File([await (await fetch(a.contentUrl)).blob()], a.name ?? 'file', { type: a.contentType })));
}

/**
 * One message with its files, as Direct Line's upload takes them.
 * @param ended ends the try, when the connection is made anew
 * @returns id, or error with the status; undefined where it was ended
 */
export function upload({ conversationId, token, userId, activity, files, progress, ended }) {
  const { attachments, ...said } = activity;
  const body = new FormData();
  body.append('activity', new Blob([JSON.stringify(said)], { type: 'application/vnd.microsoft.activity' }), 'blob');
  for (const file of files) body.append('file', file, file.name);
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.open('POST', `/v3/directline/conversations/${encodeURIComponent(conversationId)}/upload?userId=${encodeURIComponent(userId)}`);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.responseType = 'json';
    request.upload.onprogress = e => progress(e.lengthComputable ? e.loaded / e.total : undefined);
    request.onload = () => resolve(request.status < 300 && request.response?.id ? { id: request.response.id } : { error: { status: request.status } });
    request.onerror = () => resolve({ error: { status: 0 } });
    request.onabort = () => resolve(undefined);
    ended.then(() => request.abort());
    request.send(body);
  });
}

/** What is on its way, above the conversation: said once when it begins and once when it has arrived; in between a bar moves. */
export function showUploads(words) {
  const under = new Map();
  const list = element('uploads');
  const status = element('uploads-status');
  return {
    begin(number, files) {
      if (under.has(number)) return;
      const names = files.map(f => f.name).join(', ');
      const text = fill(words.sending, names);
      const bar = Object.assign(document.createElement('progress'), { max: 1 });
      bar.setAttribute('aria-label', text);
      const line = document.createElement('p');
      line.append(text, bar);
      list.append(line);
      status.textContent = text;
      under.set(number, { bar, line, names });
    },
    move(number, share) {
      const { bar } = under.get(number) ?? {};
      if (!bar) return;
      if (share === undefined) bar.removeAttribute('value');
      else bar.value = share;
    },
    end(number, arrived) {
      const one = under.get(number);
      one?.line.remove();
      under.delete(number);
      status.textContent = one && arrived ? fill(words.sent, one.names) : '';
    },
    get any() { return under.size > 0; },
  };
}

/** Files that are dropped anywhere on the page, or pasted, go the way of the paper clip. */
export function takeDropped(words) {
  const zone = element('drop');
  const status = element('uploads-status');
  let depth = 0;
  const holdsFiles = e => [...e.dataTransfer?.types ?? []].includes('Files');
  const show = on => {
    if (zone.hidden === !on) return;
    zone.hidden = !on;
    status.textContent = on ? words.dropHere : '';
  };
  addEventListener('dragenter', e => { if (holdsFiles(e)) { e.preventDefault(); depth++; show(true); } });
  addEventListener('dragover', e => { if (holdsFiles(e)) { e.preventDefault(); e.dataTransfer.dropEffect = 'copy'; } });
  addEventListener('dragleave', e => { if (holdsFiles(e) && --depth <= 0) { depth = 0; show(false); } });
  addEventListener('drop', e => {
    if (!holdsFiles(e)) return;
    e.preventDefault();
    depth = 0;
    show(false);
    choose(e.dataTransfer.files);
  });
  addEventListener('paste', e => {
    if (!e.clipboardData?.files.length) return;
    e.preventDefault();
    choose(e.clipboardData.files);
  });
}

function choose(files) {
  const input = document.querySelector('.webchat__upload-button--file-input');
  if (!input) return;
  const list = new DataTransfer();
  for (const file of files) list.items.add(file);
  input.files = list.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
