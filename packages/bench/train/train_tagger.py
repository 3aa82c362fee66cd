"""Trains the tagger of lines: python3 train_tagger.py DUMP [--folds 0,1,2,3,4,all]

Reads what `dump-pages.ts` wrote, and writes a net for each held-out fold and one of all pages. Words,
means and spreads come from the pages that the net learns from alone. Seeds are fixed; one thread, so
that sums come in one order.
"""

import argparse
import collections
import json
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from line_weights import line_weights
from nets import packed, packed_dense, packed_gru

SEED = 20
UNKNOWN = 255
# Lines of a longer page are learned from a window at a time.
WINDOW = 500
MAX_SPREAD = 5
# What a page weighs that the cleaner of pages labelled, in English and in other languages.
TAUGHT = {True: 0.5, False: 0.3}


def main():
    args = argparse.ArgumentParser()
    args.add_argument("dump")
    args.add_argument("--folds", default="0,1,2,3,4,all", help="the nets to train, by the fold that is held out")
    args.add_argument("--epochs", type=int, default=4)
    args.add_argument("--rate", type=float, default=3e-3)
    args.add_argument("--batch", type=int, default=16, help="pages")
    args.add_argument("--vocabulary", type=int, default=6500, help="words, those of most publishers")
    args.add_argument("--publishers", type=int, default=6, help="that a word must stand with")
    args.add_argument("--vector", type=int, default=16)
    args.add_argument("--line", type=int, default=48)
    args.add_argument("--units", type=int, default=32)
    args.add_argument("--drop", type=float, default=0.5)
    args.add_argument("--drop-words", type=float, default=0.4)
    args.add_argument("--drop-language", type=float, default=0.15, help="pages of which no word is known")
    args.add_argument("--drop-features", type=float, default=0.1)
    args = args.parse_args()
    torch.set_num_threads(1)
    data = Data(args.dump)
    for fold in args.folds.split(","):
        train(data, fold, args)


class Data:
    def __init__(self, dump):
        info = json.load(open(f"{dump}/pages.json"))
        self.pages, self.features = info["pages"], info["features"]
        self.labels = np.fromfile(f"{dump}/page-labels.u8", np.uint8)
        self.counts = np.fromfile(f"{dump}/page-counts.f32", np.float32)
        table = np.memmap(f"{dump}/page-features.f32", np.float32, "r").reshape(len(self.labels), -1)
        self.table = np.empty(table.shape, np.float16)
        for at in range(0, len(table), 100_000):
            part = table[at : at + 100_000]
            self.table[at : at + 100_000] = np.sign(part) * np.log1p(np.abs(part))
        self.vocabulary, self.words, self.starts = read_words(f"{dump}/page-words.txt", len(self.labels))
        self.weights = self.weights_of_lines()

    def weights_of_lines(self):
        weights = np.zeros(len(self.labels), np.float32)
        for page in self.pages:
            at = rows_of(page)
            share = 1 if page["set"] == "text" else TAUGHT[page["language"] == "en"]
            weights[at] = share * line_weights(self.labels[at] != UNKNOWN, self.counts[at])
        return weights

    def words_of_most(self, pages, args):
        """The words that the most publishers of these pages use, each page looked at in one style."""
        publishers = collections.defaultdict(set)
        for page in pages:
            if page["style"] != ("lines" if page["set"] == "text" else "plain"):
                continue
            at = rows_of(page)
            for word in np.unique(self.words[self.starts[at.start] : self.starts[at.stop]]):
                publishers[word].add(page["domain"])
        known = [word for word in publishers if len(publishers[word]) >= args.publishers]
        return sorted(known, key=lambda word: (-len(publishers[word]), word))[: args.vocabulary]


def rows_of(page):
    return slice(page["start"], page["start"] + page["rows"])


def read_words(path, lines):
    """All words as numbers, and where each line's start."""
    vocabulary, words, starts = {}, [], np.zeros(lines + 1, np.int64)
    for at, line in enumerate(open(path)):
        words.extend(vocabulary.setdefault(word, len(vocabulary)) for word in line.split())
        starts[at + 1] = len(words)
    return list(vocabulary), np.array(words, np.int64), starts


class Tagger(nn.Module):
    """What core's line-tagger.ts computes; 0 stands for a word that it does not know."""

    def __init__(self, words, features, args):
        super().__init__()
        self.args = args
        self.vectors = nn.EmbeddingBag(words + 1, args.vector, mode="mean", padding_idx=0)
        nn.init.normal_(self.vectors.weight, 0, 0.1)
        with torch.no_grad():
            self.vectors.weight[0] = 0
        self.line = nn.Linear(args.vector + features, args.line)
        self.read = nn.GRU(args.line, args.units, batch_first=True, bidirectional=True)
        self.hidden = nn.Linear(2 * args.units + args.line, 32)
        self.output = nn.Linear(32, 1)

    def forward(self, batch):
        drop = lambda x, share: functional.dropout(x, share, self.training)
        args = self.args
        vectors = self.vectors(self.some(batch.words), batch.starts)
        inputs = torch.cat([drop(vectors, args.drop / 2), drop(batch.features, args.drop_features)], 1)
        own = drop(functional.relu(self.line(inputs)), args.drop)
        pages = nn.utils.rnn.pad_sequence(torch.split(own, batch.rows), batch_first=True)
        rows = torch.tensor(batch.rows)
        pages = nn.utils.rnn.pack_padded_sequence(pages, rows, batch_first=True, enforce_sorted=False)
        read, _ = nn.utils.rnn.pad_packed_sequence(self.read(pages)[0], batch_first=True)
        read = torch.cat([read[at, :count] for at, count in enumerate(batch.rows)])
        joined = drop(torch.cat([read, own], 1), args.drop)
        return self.output(functional.relu(self.hidden(joined))).squeeze(1)

    def some(self, words):
        """In training, words go missing as they do on a page of another publisher."""
        if not self.training:
            return words
        return torch.where(torch.rand(len(words)) < self.args.drop_words, torch.zeros_like(words), words)


class Batch:
    """Spans of lines; `knows`: of which of them any word is known."""

    def __init__(self, data, number, norm, spans, knows):
        starts, words, mean, spread = data.starts, data.words, *norm
        join = lambda parts: np.concatenate(list(parts))
        self.rows = [to - at for at, to in spans]
        features = (join(data.table[at:to] for at, to in spans).astype(np.float32) - mean) / spread
        self.features = torch.from_numpy(np.clip(features, -MAX_SPREAD, MAX_SPREAD))
        numbers = [number[words[starts[at] : starts[to]]] * known for (at, to), known in zip(spans, knows)]
        self.words = torch.from_numpy(join(numbers))
        counts = join(starts[at + 1 : to + 1] - starts[at:to] for at, to in spans)
        self.starts = torch.from_numpy(np.cumsum(counts) - counts)
        self.labels = torch.from_numpy(join(data.labels[at:to] == 1 for at, to in spans).astype(np.float32))
        self.weights = torch.from_numpy(join(data.weights[at:to] for at, to in spans))


def train(data, fold, args):
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED)
    pages = [page for page in data.pages if fold == "all" or page["fold"] != int(fold)]
    words = data.words_of_most(pages, args)
    number = np.zeros(len(data.vocabulary), np.int64)
    number[words] = np.arange(len(words)) + 1
    table = np.concatenate([data.table[rows_of(page)][::7] for page in pages]).astype(np.float32)
    norm = table.mean(0), table.std(0) + 1e-6
    net = Tagger(len(words), len(data.features), args)
    learn(net, data, pages, lambda spans, knows: Batch(data, number, norm, spans, knows), random, args, fold)
    save(net, [data.vocabulary[word] for word in words], norm, data, f"{args.dump}/tagger-{fold}.json")


def learn(net, data, pages, batch_of, random, args, fold):
    optimizer = torch.optim.AdamW(net.parameters(), lr=args.rate, weight_decay=1e-3)
    steps = args.epochs * (len(round_of(pages, random)) // args.batch + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, args.rate, total_steps=steps, pct_start=0.15)
    start = time.time()
    net.train()
    for epoch in range(args.epochs):
        spans = [window(page, random) for page in round_of(pages, random)]
        # Pages of about one length go together, so that little is padded.
        order = np.argsort([(to - at) / 120 + random.random() * 1.5 for at, to in spans])
        batches = [order[at : at + args.batch] for at in range(0, len(order), args.batch)]
        random.shuffle(batches)
        total = 0
        for members in batches:
            batch = batch_of([spans[at] for at in members], random.random(len(members)) >= args.drop_language)
            losses = functional.binary_cross_entropy_with_logits(net(batch), batch.labels, reduction="none")
            loss = (losses * batch.weights).sum() / (batch.weights.sum() + 1e-6)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"fold {fold} epoch {epoch}: {total / len(batches):.4f}, {time.time() - start:.0f} s", flush=True)


def round_of(pages, random):
    """Each page as the set has it and in one other style, whole and with leftovers."""
    kinds = collections.defaultdict(list)
    for page in pages:
        kinds[page["id"], page["regime"], page["style"] == "lines"].append(page)
    return [some[random.integers(len(some))] for some in kinds.values()]


def window(page, random):
    at, rows = page["start"], page["rows"]
    if rows > WINDOW:
        at += int(random.integers(rows - WINDOW + 1))
    return at, at + min(rows, WINDOW)


def save(net, words, norm, data, path):
    rounded = lambda values: [float(f"{value:.4g}") for value in values]
    tagger = {
        "features": data.features,
        "means": rounded(norm[0]),
        "spreads": rounded(norm[1]),
        "words": " ".join(words),
        "vectors": packed(net.vectors.weight[1:]),
        "line": packed_dense(net.line),
        "forward": packed_gru(net.read),
        "backward": packed_gru(net.read, "_reverse"),
        "hidden": packed_dense(net.hidden),
        "output": packed_dense(net.output),
    }
    json.dump(tagger, open(path, "w"), separators=(",", ":"), ensure_ascii=False)
    print(path, flush=True)


main()
