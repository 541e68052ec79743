// A bot's words as HTML: paragraphs, lists, links and bold, and nothing else; whatever it quotes stays text.
const INLINE = /\\([!-/:-@[-`{-~])|\[([^\]\r\n]+)\]\(((?:\/|https?:\/\/|mailto:|tel:)[^\s)]*)\)|\*\*(?=\S)(.+?)\*\*|(https?:\/\/[^\s<>()]*[^\s<>().,;:!?'"’”»])|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g;

// Broken over two lines, it would be read and typed wrong.
const REFERENCE = /<[^>]*>|\b[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}\b/g;

/** @param opensBeside told to screen readers after a link that opens in a window of its own */
export function asHtml(markdown, opensBeside = '') {
  const html = markdown.split(/\r?\n(?:[ \t]*\r?\n)+/).map(part => paragraph(part.split(/\r?\n/), opensBeside)).join('');
  return html.replace(REFERENCE, found => found.startsWith('<') ? found : `<span class="whole">${found}</span>`);
}

function paragraph(lines, opensBeside) {
  const blocks = [];
  for (const line of lines.filter(l => l.trim())) {
    const item = /^\s*[-*•]\s+(.*)$/.exec(line);
    const tag = item ? 'ul' : 'p';
    if (blocks.at(-1)?.tag !== tag) blocks.push({ tag, lines: [] });
    blocks.at(-1).lines.push(inline(item ? item[1] : line, opensBeside));
  }
  return blocks.map(({ tag, lines }) => tag === 'ul' ? `<ul>${lines.map(l => `<li>${l}</li>`).join('')}</ul>` : `<p>${lines.join('<br>')}</p>`).join('');
}

function inline(text, opensBeside) {
  let html = '';
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, escaped, words, to, bold, address, email] = match;
    html += escape(text.slice(from, match.index));
    if (escaped) html += escape(escaped);
    else if (bold) html += `<strong>${inline(bold, opensBeside)}</strong>`;
    else html += link(words ?? whole, to ?? address ?? `mailto:${email}`, opensBeside);
    from = match.index + whole.length;
  }
  return html + escape(text.slice(from));
}

function link(words, to, opensBeside) {
  const plain = words.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  if (/^(mailto|tel):/.test(to)) return `<a href="${escape(to)}">${escape(plain)}</a>`;
  return `<a href="${escape(to)}" target="_blank" rel="noopener noreferrer">${escape(plain)}<span class="unseen"> ${escape(opensBeside)}</span></a>`;
}

function escape(text) {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}
