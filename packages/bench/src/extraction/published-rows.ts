/** Figures that this bench does not measure itself, each with its source. */

export interface PublishedRow {
  label: string;
  all: number | null;
  byType: Record<string, number>;
  segments: number | null;
  source: string;
}

export const publishedRows: readonly PublishedRow[] = [
  {
    label: "rs-trafilatura",
    all: 0.859,
    byType: { article: 0.932 },
    segments: null,
    source: "as its author published it",
  },
  {
    label: "best of three",
    all: 0.888,
    byType: {
      article: 0.965,
      documentation: 0.932,
      service: 0.761,
      forum: 0.694,
      collection: 0.591,
      listing: 0.58,
      product: 0.625,
    },
    segments: null,
    source:
      "trafilatura, Defuddle and Readability: all types and articles by choosing the best text for each page, knowing the gold; the other types by the best of the three for the type",
  },
];
