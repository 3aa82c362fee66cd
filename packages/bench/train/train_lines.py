"""Trains the models of lines: python3 train_lines.py DUMP [--models en,any] [--folds 0,1,2,3,4,all]

Reads what `dump.ts … features` wrote, and writes a model for each held-out fold and one of all pages.
The lexicon's columns never come from a line's own fold, nor from the one that is held out. The seed
is fixed.
"""

import argparse
import itertools
import json

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from line_weights import line_weights
from trees import packed_trees

SEED = 20
FOLDS = range(5)
UNKNOWN = 255
# What a line of a page weighs of which only pieces are labelled.
PIECES = {"en": 0.0, "any": 0.5}


def main():
    args = argparse.ArgumentParser()
    args.add_argument("dump")
    args.add_argument("--models", default="en,any")
    args.add_argument("--trees", type=int, default=120)
    args.add_argument("--rate", type=float, default=0.1)
    args.add_argument("--leaves", type=int, default=16)
    args.add_argument("--lines", type=int, default=160, help="lines of a scrape that are looked at, as a sample")
    args.add_argument("--folds", default="0,1,2,3,4,all", help="the models to train, by the fold that is held out")
    args = args.parse_args()
    data = Data(args.dump)
    for model in args.models.split(","):
        train(data, model, args)


class Data:
    def __init__(self, dump):
        info = json.load(open(f"{dump}/scrapes.json"))
        self.dump, self.names, self.scrapes = dump, info["features"], info["scrapes"]
        self.x = np.fromfile(f"{dump}/features.f32", np.float32).reshape(-1, len(self.names))
        self.labels = np.fromfile(f"{dump}/labels.u8", np.uint8)
        self.words = np.fromfile(f"{dump}/words.f32", np.float32)
        self.lexicon = lexicon_of(dump, info)
        self.lexicon_columns = [self.names.index(name) for name in info["lexicon"]]
        # The features of shape stand first; those of wording behind them.
        self.wording = self.names.index("family")
        rows = [scrape["rows"] for scrape in self.scrapes]
        self.fold = np.repeat([scrape["fold"] for scrape in self.scrapes], rows)

    def weights(self, model, max_lines):
        random = np.random.default_rng(SEED)
        weight = np.zeros(len(self.x), np.float32)
        for scrape in self.scrapes:
            at = slice(scrape["start"], scrape["start"] + scrape["rows"])
            known = self.labels[at] != UNKNOWN
            if scrape["set"] == "pieces":
                weight[at] = PIECES[model] * known / np.sqrt(max(known.sum(), 1))
                continue
            weight[at] = line_weights(known, self.words[at])
            share = min(1, max_lines / scrape["rows"])
            weight[at] *= (random.random(scrape["rows"]) < share) / share
        return weight

    def table(self, model, rows, held_out):
        """Feature rows as they are without the fold that is held out; `None`: each page's own fold."""
        x = self.x[rows]
        if model == "any":
            return x[:, : self.wording]
        x = x.copy()
        if held_out is not None:
            x[:, self.lexicon_columns] = self.lexicon[held_out][rows]
        return x

    def names_of(self, model):
        return self.names[: self.wording] if model == "any" else self.names


def lexicon_of(dump, info):
    """The columns of the lexicon for each fold that may be held out."""
    width = len(info["lexicon"])
    flat = np.fromfile(f"{dump}/lexicon.f32", np.float32)
    variants = [[] for _ in FOLDS]
    for scrape in info["scrapes"]:
        start = scrape["start"] * len(FOLDS) * width
        size = scrape["rows"] * width
        for held in FOLDS:
            variants[held].append(flat[start + held * size : start + (held + 1) * size])
    return [np.concatenate(parts).reshape(-1, width) for parts in variants]


def fit(x, y, weight, args):
    model = HistGradientBoostingClassifier(
        max_iter=args.trees,
        max_leaf_nodes=args.leaves,
        max_depth=7,
        learning_rate=args.rate,
        min_samples_leaf=60,
        l2_regularization=5,
        early_stopping=False,
        random_state=SEED,
    )
    return model.fit(x, y, sample_weight=weight / weight.mean())


def train(data, model, args):
    weight = data.weights(model, args.lines)
    scores = np.zeros(len(data.x), np.float32)
    folds = [None if fold == "all" else int(fold) for fold in args.folds.split(",")]
    for held_out in folds:
        rows = (weight > 0) & (data.fold != (-1 if held_out is None else held_out))
        trees = fit(data.table(model, rows, held_out), data.labels[rows], weight[rows], args)
        save(trees, data.names_of(model), f"{data.dump}/lines-{model}-{'all' if held_out is None else held_out}.json")
        if held_out is not None:
            own = data.fold == held_out
            scores[own] = trees.predict_proba(data.table(model, own, held_out))[:, 1]
    if all(fold in folds for fold in FOLDS):
        report(data, scores)


def save(trees, names, path):
    packed, gains = packed_trees(trees, names)
    json.dump(packed, open(path, "w"), separators=(",", ":"))
    print(path, gains[:900], flush=True)


def report(data, p):
    """A quick look by labelled lines and words; the pipeline itself is scored by evaluate.ts."""
    for style, regime in itertools.product(["lines", "rendered"], ["full", "leftover"]):
        cells = []
        for cut in (0.05, 0.07, 0.1, 0.15, 0.2, 0.3):
            f1, lost, article, gone, boiler = [], 0, 0, 0, 0
            for scrape in data.scrapes:
                is_wanted = scrape["set"] == "text" and (scrape["style"] == "lines") == (style == "lines")
                if not is_wanted or scrape["regime"] != regime:
                    continue
                at = slice(scrape["start"], scrape["start"] + scrape["rows"])
                q, w, y = p[at], data.words[at], data.labels[at]
                keep = q >= cut
                hit, kept = (w * keep * (y == 1)).sum(), (w * keep * (y != UNKNOWN)).sum()
                f1.append(2 * hit / max(kept + (w * (y == 1)).sum(), 1))
                lost += ((y == 1) & ~keep).sum()
                article += (y == 1).sum()
                gone += ((y == 0) & ~keep).sum()
                boiler += (y == 0).sum()
            cells.append(f"{cut}: {np.mean(f1):.4f} {gone / boiler:.3f} {lost / article:.4f}")
        print(f"{style:9}{regime:9}", "  ".join(cells), flush=True)


main()
