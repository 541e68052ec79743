// The conversation as a text file, made in the browser: who, when, what.

/** @param words.title, .people (bot, you), .fileName, .locale, .timeZone */
export function asText(activities, words) {
  const time = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: words.timeZone });
  const said = activities.filter(a => a.type === 'message' && (a.text || a.attachments?.length));
  const parts = said.map(a => [`${time.format(new Date(a.timestamp))} · ${speaker(a, words)}`, ...lines(a)].join('\r\n'));
  return [words.title, ...parts].join('\r\n\r\n') + '\r\n';
}

export function download(activities, words, now = new Date()) {
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: words.timeZone }).format(now);
  // The mark at the start tells old editors that it is UTF-8.
  const file = URL.createObjectURL(new Blob(['\ufeff', asText(activities, words)], { type: 'text/plain;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: file, download: `${words.fileName}-${day}.txt` }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

function speaker(activity, { people }) {
  if (activity.from?.role !== 'bot') return people.you;
  return activity.entities?.find(e => e.type === 'person')?.name ?? people.bot;
}

function lines({ text, textFormat, attachments }) {
  const plain = textFormat === 'markdown' ? withoutMarkdown(text ?? '') : text ?? '';
  return [...plain.split(/\r?\n/), ...(attachments ?? []).map(a => a.name && `[${a.name}]`)].filter(Boolean);
}

function withoutMarkdown(text) {
  return text
    .replace(/\[([^\]\r\n]+)\]\(([^\s)]+)\)/g, (_, words, to) => `${words} (${new URL(to, location.origin).href})`)
    .replaceAll('**', '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
