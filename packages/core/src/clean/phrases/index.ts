/** The files of the phrase book, each with the wordings of one language or of neighbours that share them. */
import ar from "./ar.json" with { type: "json" };
import az from "./az.json" with { type: "json" };
import csSk from "./cs-sk.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import el from "./el.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import fa from "./fa.json" with { type: "json" };
import fi from "./fi.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import he from "./he.json" with { type: "json" };
import hi from "./hi.json" with { type: "json" };
import hu from "./hu.json" with { type: "json" };
import hy from "./hy.json" with { type: "json" };
import id from "./id.json" with { type: "json" };
import it from "./it.json" with { type: "json" };
import ja from "./ja.json" with { type: "json" };
import ko from "./ko.json" with { type: "json" };
import nl from "./nl.json" with { type: "json" };
import noDa from "./no-da.json" with { type: "json" };
import pl from "./pl.json" with { type: "json" };
import pt from "./pt.json" with { type: "json" };
import ro from "./ro.json" with { type: "json" };
import ru from "./ru.json" with { type: "json" };
import southSlavic from "./south-slavic.json" with { type: "json" };
import sv from "./sv.json" with { type: "json" };
import th from "./th.json" with { type: "json" };
import tr from "./tr.json" with { type: "json" };
import uk from "./uk.json" with { type: "json" };
import vi from "./vi.json" with { type: "json" };
import zh from "./zh.json" with { type: "json" };

/** Phrases by family; a family that a language lacks is left out of its file. */
export type PhraseFile = Readonly<Record<string, readonly string[]>>;

/** In the order of their tags: the first phrase that fits gives the family. */
export const phraseFiles: readonly PhraseFile[] = [
  ...[ar, az, csSk, de, el, en, es, fa, fi, fr, he, hi, hu, hy, id, it, ja, ko, nl, noDa],
  ...[pl, pt, ro, ru, southSlavic, sv, th, tr, uk, vi, zh],
];
