"""Trains the scorer of blocks: python3 train_blocks.py DUMP-FOLDER OUT-FOLDER [--folds 0,1,2,3,4,all]

Reads what dump.ts wrote, and writes one model for each held-out fold (model-0.json ...) and one of
all pages (model-all.json), each with its table of class tokens. The seed is fixed.
"""

import argparse
import json

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from trees import packed_trees

SEED = 20
# Blocks of one page that are looked at; of longer pages a sample stands for all.
MAX_ROWS = 300
UNKNOWN = 255


def main():
    args = argparse.ArgumentParser()
    args.add_argument("dump")
    args.add_argument("out")
    args.add_argument("--trees", type=int, default=120)
    args.add_argument("--leaves", type=int, default=28)
    args.add_argument("--segments", type=float, default=1.2, help="weight of pages with pieces for gold")
    args.add_argument("--only", help="columns to use, separated by commas")
    args.add_argument("--folds", default="0,1,2,3,4,all", help="the models to train, by what they hold out")
    args = args.parse_args()
    data = Data(args.dump, args.segments, args.only)
    totals = []
    for name in args.folds.split(","):
        held_out = None if name == "all" else int(name)
        model = fit(data, held_out, args)
        if held_out is not None:
            test = data.fold == held_out
            totals += scores(data, held_out, model.predict_proba(data.columns(test, None))[:, 1], test)
        save(model, data, f"{args.dump}/tokens-{name}.json", f"{args.out}/model-{name}.json")
    report(totals)


class Data:
    def __init__(self, folder, segments, only):
        info = json.load(open(f"{folder}/pages.json"))
        self.names, self.pages, self.folds = info["features"], info["pages"], info["foldCount"]
        width = len(self.names)
        self.x = np.fromfile(f"{folder}/features.f32", np.float32).reshape(-1, width)
        rows = len(self.x)
        self.tokens = np.fromfile(f"{folder}/tokens.f32", np.float32).reshape(rows, self.folds, -1)
        self.token_columns = slice(info["tokenStart"], info["tokenStart"] + self.tokens.shape[2])
        self.label = np.fromfile(f"{folder}/labels.u8", np.uint8)
        self.words = np.fromfile(f"{folder}/words.f32", np.float32)
        self.fold = np.zeros(rows, np.int8)
        self.weight = np.zeros(rows, np.float32)
        random = np.random.default_rng(SEED)
        for page in self.pages:
            at = slice(page["start"], page["start"] + page["rows"])
            self.fold[at] = page["fold"]
            known = self.label[at] != UNKNOWN
            if page["set"] != "segments":
                weight = np.minimum(0.7, np.sqrt((self.words[at] + 1) / (page["goldWords"] + 50))) * known
                self.weight[at] = weight / np.sqrt(max(weight.sum(), 1e-6))
            else:
                self.weight[at] = segments * known / np.sqrt(max(known.sum(), 1))
            if page["rows"] > MAX_ROWS:
                share = MAX_ROWS / page["rows"]
                self.weight[at] *= (random.random(page["rows"]) < share) / share
        # A column that is left out is constant, so the order of a row stays what the code writes.
        self.unused = [i for i, n in enumerate(self.names) if only and n not in only.split(",")]

    def columns(self, rows, held_out):
        """Feature rows, the class tokens' values learned without the fold that is held out."""
        x = self.x[rows].copy()
        if held_out is not None:
            x[:, self.token_columns] = self.tokens[rows, held_out]
        x[:, self.unused] = 0
        return x


def fit(data, held_out, args):
    rows = (data.weight > 0) & (data.fold != (-1 if held_out is None else held_out))
    model = HistGradientBoostingClassifier(
        max_iter=args.trees,
        max_leaf_nodes=args.leaves,
        max_depth=6,
        learning_rate=0.1,
        min_samples_leaf=150,
        l2_regularization=5,
        early_stopping=False,
        random_state=SEED,
    )
    weight = data.weight[rows]
    return model.fit(data.columns(rows, held_out), data.label[rows], sample_weight=weight / weight.mean())


def scores(data, fold, p, test):
    """A quick look by words of labelled blocks; the pipeline itself is scored by evaluate.ts."""
    of = np.zeros(len(data.x), np.float32)
    of[test] = p
    out = []
    for page in data.pages:
        if page["fold"] != fold or page["set"] != "wcxb" or page["goldWords"] == 0:
            continue
        at = slice(page["start"], page["start"] + page["rows"])
        q, w, y = of[at], data.words[at], data.label[at] == 1
        keep = q >= cut_of(q, w)
        hit = (w * (keep & y)).sum()
        out.append((page["type"], 2 * hit / max((w * keep).sum() + page["goldWords"], 1)))
    return out


def cut_of(p, w):
    """The threshold that the decision takes: see decide.ts."""
    order = np.argsort(-p)
    hits, words = np.cumsum((p * w)[order]), np.cumsum(w[order])
    best = (2 * hits / np.maximum(words + (p * w).sum(), 1e-6)).max(initial=0)
    return 0.55 if best >= 0.85 else max(0.2, best / 2)


def report(totals):
    for kind in sorted({t for t, _ in totals}):
        of = [f for t, f in totals if t == kind]
        print(f"{kind:14} {len(of):5} {np.mean(of):.4f}")
    print(f"{'all':14} {len(totals):5} {np.mean([f for _, f in totals] or [0]):.4f}")


def save(model, data, tokens, path):
    packed, gains = packed_trees(model, data.names)
    packed["tokens"] = by_value(json.load(open(tokens)))
    json.dump(packed, open(path, "w"), separators=(",", ":"))
    if path.endswith("all.json") or path.endswith("0.json"):
        print(path, gains)


def by_value(tokens):
    """Tokens grouped by their value: shorter than a number behind each."""
    groups = {}
    for token, value in tokens.items():
        groups.setdefault(f"{value:g}", []).append(token)
    return {value: " ".join(group) for value, group in sorted(groups.items())}


main()
