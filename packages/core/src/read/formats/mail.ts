/** Mail and what is built like it: messages, mailboxes and MHTML pages, by their header (RFC 5322). */

/** Fields that only programs write. */
const transport =
  /^(?:received|return-path|delivered-to|message-id|in-reply-to|mime-version|dkim-signature|authentication-results|arc-[a-z-]+|x-[a-z0-9-]+|list-unsubscribe|list-id|envelope-to|content-transfer-encoding|snapshot-content-location|references|thread-index|user-agent)$/i;

/** The four fields that people see, as mail clients print them. */
const seen: Readonly<Record<string, RegExp>> = {
  from: /^(?:from|von|de|da|van|od|от|від|från|fra|lähettäjä|kimden|gönderen|feladó|από|发件人|寄件者|差出人|보낸 ?사람|מאת|من)$/iu,
  to: /^(?:to|cc|bcc|reply-to|an|à|para|a|aan|do|dw|кому|копия|кому|till|til|vastaanottaja|kime|alıcı|címzett|προς|收件人|收件者|宛先|받는 ?사람|אל|إلى)$/iu,
  subject:
    /^(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|тема|ämne|emne|aihe|konu|tárgy|předmět|θέμα|主题|主旨|件名|제목|נושא|الموضوع)$/iu,
  date: /^(?:date|sent|datum|gesendet|envoyé|fecha|enviado|data|enviada|inviato|verzonden|wysłano|дата|отправлено|skickat|sendt|lähetetty|tarih|küldve|odesláno|ημερομηνία|发送时间|日期|送信日時|보낸 ?날짜|תאריך|التاريخ)$/iu,
};

/** How far a header goes, in characters and fields: mailing lists add hundreds of lines. */
const maxHeaderLength = 65_536;
const maxFields = 400;
const field = /^([\p{L}\d][\p{L}\p{M}\d -]{0,60}?)\s{0,4}[:：](?!\/\/)[ \t]{0,40}(.{0,2000})$/u;
const mailboxLine =
  /^>?From \S{1,200} {1,4}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} {1,2}\d{1,2} /;

/** A field, a line of a mailbox or the length of a message: none of them begins as a page does. */
const mayOpen = /^[\s\ufeff]*[>\p{L}\d]/u;

/** Names the kind of mail that a text is, or answers `null`. */
export function nameOfMail(text: string): string | null {
  if (!mayOpen.test(text)) return null;
  const lines = text
    .slice(0, maxHeaderLength)
    .replace(/^[\s\ufeff]+/, "")
    .split(/\r\n?|\n/, maxFields);
  // Apple's mailboxes put the length of the message above it.
  if (/^\d{2,9}\s{0,9}$/.test(lines[0] ?? "")) lines.shift();
  const isMailbox = mailboxLine.test(lines[0] ?? "");
  if (isMailbox) lines.shift();
  const fields = headerOf(lines);
  if (fields === null) return null;
  const names = [...fields.keys()];
  const kinds = Object.values(seen).filter((kind) => names.some((name) => kind.test(name))).length;
  const programs = names.filter((name) => transport.test(name)).length;
  const value = (name: string) => fields.get(name) ?? "";
  const isSaved =
    /saved by/i.test(value("from")) ||
    fields.has("snapshot-content-location") ||
    (/multipart\/related|text\/html/i.test(value("content-type")) &&
      !fields.has("to") &&
      fields.has("mime-version"));
  if (isSaved && (programs > 0 || kinds >= 2)) return "an MHTML page";
  const enough =
    kinds >= 3 || (programs >= 1 && kinds >= 2) || (programs >= 2 && kinds + programs >= 3);
  // The header of a response has fields of programs, too.
  const isSent =
    kinds >= 2 ||
    ["received", "message-id", "return-path", "delivered-to"].some((name) => fields.has(name));
  // The shortest header that a client sends: a sender, and what the parts are.
  const isShort =
    ["from", "subject", "to"].some((name) => fields.has(name)) &&
    /^(?:multipart|text|image|message)\/\S/i.test(value("content-type"));
  const isMail = isShort || (isMailbox ? kinds + programs >= 2 : enough && isSent);
  if (isMail) return isMailbox ? "a mailbox (mbox)" : "an e-mail message";
  const isPart =
    /^multipart\/|^message\//i.test(value("content-type")) ||
    fields.has("content-transfer-encoding");
  return isPart && names.every((name) => /^content-|^mime-version$/i.test(name))
    ? "a part of an e-mail message"
    : null;
}

/** The fields of the header that opens a text, by their names in lower case; `null` if none does. */
function headerOf(lines: readonly string[]): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  let last = "";
  for (const line of lines) {
    if (line.trim() === "") break;
    if (/^[ \t]/.test(line) && last !== "") {
      fields.set(last, `${fields.get(last)} ${line.trim()}`.slice(0, 2000));
      continue;
    }
    const found = field.exec(line);
    if (found === null) {
      // A header that runs into the text: clients print one without a blank line.
      if (fields.size >= 4) break;
      return null;
    }
    last = (found[1] ?? "").toLowerCase().trim();
    if (!fields.has(last)) fields.set(last, found[2] ?? "");
  }
  return fields.size >= 2
    ? fields
    : fields.size === 1 && fields.has("content-type")
      ? fields
      : null;
}
