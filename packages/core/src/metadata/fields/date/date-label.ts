/** What the words before a date say it is the date of. */
import { inBasicPlane } from "../../../text/basic-plane.ts";
import { remembering } from "../../../text/recent.ts";

export type DateLabel = "published" | "modified" | "other";

/** Characters before a date in which its label stands. */
const reach = 40;

/** "Release date" is that of a film or a game, and says nothing of the page. */
const wordings: readonly [DateLabel, RegExp][] = [
  [
    "modified",
    /(?<!\p{L})(?:last[\s-]?(?:updated?|modified|edited|reviewed)|updated?|modified|edited|reviewed|revised|aktualisiert|geändert|bearbeitet|letzte änderung|stand|mis à jour|mise à jour|modifié|actualizado|actualizada|modificado|atualizado|aggiornato|aggiornata|modificato|bijgewerkt|gewijzigd|oppdatert|uppdaterad|opdateret|zaktualizowano|aktualizováno|frissítve|güncelleme|güncellendi|обновлено|обновлен|изменено|оновлено)(?!\p{L})|最終更新|更新|修改|修訂|수정|업데이트/giu,
  ],
  [
    "published",
    /(?<!\p{L})(?:published|publication date|posted|released?(?!\s+date)|created|first published|(?<!release\s)date|datum|fecha|дата|veröffentlicht|erschienen|erstellt|publiziert|publié|publiée|paru|créé|publicado|publicada|pubblicato|pubblicata|gepubliceerd|geplaatst|publisert|publicerad|opublikowano|publikováno|megjelent|yayınlanma|yayın tarihi|опубликовано|опублікований|опубліковано)(?!\p{L})|公開|掲載|日期|配信|投稿|發布|发布|發表|发表|出版|입력|등록|게재|승인/giu,
  ],
  [
    "other",
    /(?:©|\(c\)|(?<!\p{L})(?:copyright|born|died|geboren|event|register by|deadline|expires?|valid|joined|member since|dabei seit|registriert|retrieved|accessed|abgerufen|received|accepted|submitted|eingereicht|eingegangen|angenommen|reçu|recibido|aceptado|recebido|aceito|ricevuto|consulté|as of|since|until|through|effective|starts?|ends?))(?!\p{L})/giu,
  ],
];

const labels = wordings.map(([label, words]) => [label, inBasicPlane(words)] as const);
const publicationLabel = new RegExp(labels[1]?.[1].source ?? "", "iu");

/** Tells the label right before a position; of several the nearest, `null` if there is none. */
export function labelBefore(text: string, index: number): DateLabel | null {
  const before = text.slice(Math.max(0, index - reach), index);
  return before.trim() === "" ? null : lastLabel(before);
}

/** A line that holds a label and nothing else is no longer. */
const maxLabelLine = 30;

/** Tells the label of a date that opens its line: it may stand on the line before, as in a list. */
export function labelAbove(previous: string | undefined): DateLabel | null {
  if (previous === undefined || previous.length > maxLabelLine || /\p{Nd}/u.test(previous))
    return null;
  return lastLabel(previous);
}

/** Lists repeat the words before their dates. */
const lastLabel = remembering((before): DateLabel | null => {
  let nearest: DateLabel | null = null;
  let nearestAt = -1;
  for (const [label, pattern] of labels) {
    const at = lastIndexOf(before, pattern);
    if (at > nearestAt) [nearest, nearestAt] = [label, at];
  }
  return nearest;
});

/** Says whether a text has a label of publication anywhere. */
export function namesPublication(text: string): boolean {
  return publicationLabel.test(text);
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let at = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) at = match.index;
  return at;
}
