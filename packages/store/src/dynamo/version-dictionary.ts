/**
 * What documents of versions have in common, before any text: names and usual values, in the order in
 * which they stand there. Documents are compressed with it, which saves .4 of a write unit a text.
 *
 * Never changed: what is stored is read with it alone. A better one takes the next number.
 */

/** Stands before each document that was compressed with this dictionary. */
export const dictionaryNumber = 1;

/** Rules that name where a value stood, the usual ones last: what is near costs less to name. */
const sources = [
  ...["html:h2", "html:time", "html:title-end", "html:body-class", "json-ld:isAccessibleForFree"],
  ...["meta:author", "meta:description", "meta:og:title", "text:by-line", "text:byline-role"],
  ...["text:date-line", "text:dateline", "text:shape", "url:path", "json-ld:image", "meta:og:type"],
  ...["json-ld:publisher", "json-ld:breadcrumb", "json-ld:articleSection", "meta:og:site_name"],
  ...["meta:article:modified_time", "json-ld:datePublished"],
].map((source) => `","source":"${source}","confidence":0.9}`);

/** An article that says everything, and one that says little. */
const documents = [
  '{"textHash":"","extraction":{"title":{"value":"The ","raw":"The ","source":"html:h1","confidence":1},',
  '"byline":{"value":["',
  '"],"raw":"","source":"json-ld:author","confidence":0.88},"agency":null,"attribution":null,',
  '"publisher":{"value":{"name":"The ","domain":"example.com"},"raw":"The ","source":"meta:og:site_name","confidence":0.94},',
  '"publishedAt":{"value":"2025-01-01T10:00:00+00:00","raw":"2025-01-01T10:00:00+00:00","source":"json-ld:datePublished","confidence":0.98,"precision":"second","assumed":[]},',
  '"modifiedAt":{"value":"2025-01-01T10:00:00.000Z","raw":"2025-01-01T10:00:00.000Z","source":"json-ld:dateModified","confidence":0.95,"precision":"minute","assumed":["zone"]},',
  '"language":{"value":"en","raw":" of the ","source":"text:language","confidence":0.99},',
  '"canonicalUrl":{"value":"https://www.","raw":"https://www.","source":"html:link-canonical","confidence":0.96},',
  '"pageType":{"value":"article","raw":"NewsArticle","source":"json-ld:@type","confidence":0.95},',
  '"section":{"value":"News","raw":"News","source":"meta:article:section","confidence":0.85},',
  '"description":{"value":"The ","raw":"The ","source":"meta:og:description","confidence":0.85},',
  '"image":{"value":"https://www.example.com/wp-content/uploads/2025/01/',
  '.jpg","raw":"https://www.',
  '.jpg","source":"meta:og:image","confidence":0.94},',
  '"access":{"value":"free","raw":"True","source":"json-ld:isAccessibleForFree","confidence":0.85},',
  '"byline":null,"publisher":{"value":{"name":null,"domain":"example.com"},"raw":"https://www.","source":"url:domain","confidence":0.6},',
  '"publishedAt":{"value":"2025-01-01","raw":"2025-01-01","source":"meta:article:published_time","confidence":0.71,"precision":"day","assumed":[]},',
  '"modifiedAt":null,"pageType":null,"section":null,"description":null,"image":null,"access":null,',
  '"datelinePlace":null,"wordCount":300,"captions":[],"quality":0.98,"removedLineCount":2,"release":"8-",',
  '"blocks":{"texts":["The ","],"roles":"pppppppphpppppppp","steps":[2,1,1,1,1,1,1,1,1,1,1,1,1,1,1],',
  '"chances":[100,100,100,99,99,98,99,97,99,98,96,95]}},',
  '"raw":{"key":"raw/","codec":"zstd"},"url":"https://www.","givenUrl":"https://www.","givenUrl":null,',
  '"collection":"news","first":{"at":"2026-01-01T00:00:00.000Z","captureId":"',
];

export const dictionary = Buffer.from([...sources, ...documents].join(""));
