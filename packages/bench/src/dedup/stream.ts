/** A stream of documents with the truth beside it: which of them are one story. */
import type { DedupDocument } from "../deduper.ts";
import { edits, frameOf, furnitureOf } from "./edits.ts";
import { Random } from "./random.ts";
import { filledForm, forms, type Maker, paragraphOf, type Report, reportOf } from "./reports.ts";
import { Vocabulary } from "./words.ts";

export interface StreamDocument extends DedupDocument {
  /** Documents of one story carry the same. */
  story: string;
  /** What the document is there to try: an edit, a form, a shared background. */
  kind: string;
}

export interface StreamShape {
  seed: number;
  documents: number;
  /** Paragraphs of a report. */
  paragraphs: number;
  /** Words that every page of an outlet carries around its text; none unless told. */
  frameWords?: number;
}

interface Outlet {
  name: string;
  source: string;
  head: string[];
  tail: string[];
  frame: { head: string[]; tail: string[] };
}

/** Makes documents until there are enough; of every hundred some forty are copies. */
export function* streamOf(shape: StreamShape): Generator<StreamDocument> {
  const { seed, documents, paragraphs, frameWords = 0 } = shape;
  const random = new Random(seed);
  const maker: Maker = { random, words: new Vocabulary(random) };
  const outlets = Array.from({ length: 60 }, () => outletOf(maker, frameWords));
  const recent: { report: Report; story: string }[] = [];
  let background = paragraphOf(maker, [maker.words.name()]);
  for (let at = 0; at < documents; at += 1) {
    const page = pageOf(maker, random.pick(outlets), at);
    const known = recent.length > 0 && random.chance(0.4) ? random.pick(recent) : null;
    if (known !== null) {
      const [kind, edit] = random.pick(Object.entries(edits));
      yield page(edit(maker, known.report), known.story, kind);
      continue;
    }
    const isForm = random.chance(0.25);
    const [form, fill] = random.pick(Object.entries(forms));
    const report = isForm ? filledForm(maker, fill) : reportOf(maker, paragraphs);
    const sharesBackground = !isForm && random.chance(0.3);
    if (sharesBackground) report.paragraphs.push(background);
    if (random.chance(0.2)) background = paragraphOf(maker, [maker.words.name()]);
    const story = `story-${at}`;
    recent.push({ report, story });
    if (recent.length > maxRecent) recent.shift();
    yield page(report, story, isForm ? form : sharesBackground ? "background" : "report");
  }
}

/** Stories that outlets still copy. */
const maxRecent = 200;

function outletOf(maker: Maker, frameWords: number): Outlet {
  const name = `${maker.words.name()} ${maker.random.pick(["Post", "Echo", "Record"])}`;
  const source = `${name.toLowerCase().replace(/\W/g, "")}.example`;
  return { name, source, ...furnitureOf(maker, name), frame: frameOf(maker, frameWords) };
}

function pageOf({ random }: Maker, { source, head, tail, frame }: Outlet, at: number) {
  const day = 1 + (Math.floor(at / 40) % 28);
  return ({ title, paragraphs }: Report, story: string, kind: string): StreamDocument => {
    const before = random.chance(0.3) ? head : [];
    const after = random.chance(0.3) ? tail : [];
    return {
      id: `d${at}`,
      text: [...frame.head, ...before, ...paragraphs, ...after, ...frame.tail].join("\n\n"),
      title,
      publishedAt: `2024-05-${String(day).padStart(2, "0")}T08:00:00Z`,
      source,
      url: `https://${source}/${at}`,
      story,
      kind,
    };
  };
}
