/** What training and measuring the scorer of lines asks of the cleaner of scrapes. */
export { shapeFeatures, tableOf, wordFeatures } from "./features/features.ts";
export { gramsOf, Lexicon } from "./features/lexicon.ts";
export { type PageView, viewOf } from "./features/page-view.ts";
export { wordingOf } from "./features/wording.ts";
export { lexiconFeatures, phraseFeatures } from "./features/wording-features.ts";
export { readScrape, type ScrapePass } from "./lines/scrape.ts";
export { scrapePasses } from "./passes.ts";
export { defaultLineScorer } from "./scorer/default-line-scorer.ts";
export { LineScorer } from "./scorer/line-scorer.ts";
export { lineWordsOf } from "./tagger/line-words.ts";
