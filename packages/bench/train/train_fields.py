"""Trains the rankings of titles, authors and dates: python3 train_fields.py DUMP-FOLDER OUT-FOLDER

Reads what fields/dump.ts wrote, and writes one model for each held-out fold (title-0.json ...) and
one of all pages (title-all.json). Seeds are fixed. Prints what each field scores out of fold.

Authors and dates are ranked by a vote: half of it belongs to trees that saw all pages and columns,
half to trees that saw most of the pages and a part of the columns each. A vote is written as one
model, its leaves scaled by their share, since the trees of a model are summed up in any case.
"""

import argparse
import json

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from trees import packed_trees

SEED = 20
# The kinds of pages that the report tells apart, and the scores from which a value is told.
SETS = ("segments", "dates", "news", "fields")
KINDS = ("article", "article stripped", *SETS, "other", "other stripped")
MINIMA = (0, 0.1, 0.2, 0.3, 0.4)
# The shape of each field's model: small ones lose little, and all rows of a page are scored.
DEEP = dict(max_iter=60, max_depth=4, max_leaf_nodes=16, learning_rate=0.12, l2_regularization=5)
SHALLOW = dict(max_iter=110, max_depth=3, max_leaf_nodes=8, learning_rate=0.1, l2_regularization=5)
SHAPES = {
    "title": dict(DEEP, min_samples_leaf=20),
    "author": dict(DEEP, max_depth=5, max_leaf_nodes=20, min_samples_leaf=20),
    # A day is right for few reasons at a time: flat trees rank the candidates better.
    "date": dict(SHALLOW, min_samples_leaf=40),
}
# Those who vote beside the model that sees everything: how many, and the share of the pages and of
# the columns that each sees. One model of so few pages leans on what happens to tell them apart.
VOTERS = {"title": (0, 1, 1), "author": (4, 0.8, 0.75), "date": (6, 0.9, 0.6)}
# Pages that are no articles mostly have no author and no date, and teach restraint; their titles
# are names of things.
WEIGHT_OF_OTHERS = {"title": 0.5, "author": 1, "date": 1}


def main():
    args = argparse.ArgumentParser()
    args.add_argument("dump")
    args.add_argument("out")
    args.add_argument("--fields", default="title,author,date")
    args.add_argument("--drop", default="", help="columns to leave out, separated by commas")
    args = args.parse_args()
    for field in args.fields.split(","):
        data = Data(args.dump, field, args.drop.split(","))
        scores = np.zeros(len(data.x))
        for fold in range(data.folds):
            vote = fit(data, field, fold)
            test = data.fold == fold
            odds = sum(share * model.decision_function(data.x[test]) for share, model in vote)
            scores[test] = 1 / (1 + np.exp(-odds))
            save(vote, data, f"{args.out}/{field}-{fold}.json")
        report(data, field, scores)
        vote = fit(data, field, None)
        print(field, "columns by gain:", save(vote, data, f"{args.out}/{field}-all.json"))


class Data:
    def __init__(self, folder, field, dropped):
        info = json.load(open(f"{folder}/{field}.json"))
        self.names, self.pages, self.folds = info["columns"], info["pages"], info["foldCount"]
        self.x = np.fromfile(f"{folder}/{field}.f32", np.float32).reshape(-1, len(self.names))
        # A column that is left out is constant, so the order of a row stays what the code writes.
        self.x[:, [i for i, name in enumerate(self.names) if name in dropped]] = 0
        self.label = np.fromfile(f"{folder}/{field}.u8", np.uint8)
        self.fold = np.zeros(len(self.x), np.int8)
        self.page = np.zeros(len(self.x), int)
        self.weight = np.zeros(len(self.x))
        for number, page in enumerate(self.pages):
            at = rows_of(page)
            self.page[at] = number
            self.fold[at] = page["fold"]
            self.weight[at] = weight_of(field, page, self.label[at])


def rows_of(page):
    return slice(page["start"], page["start"] + page["rows"])


def weight_of(field, page, labels):
    # Trafilatura's set leaves a field empty where nobody looked.
    if page["set"] == "segments" and not page["gold"]:
        return 0
    # Where the wanted value is no candidate, or was put down otherwise, its rivals teach little.
    if page["gold"] and not labels.any():
        return 0.5
    return 1 if page["type"] in ("article", *SETS) else WEIGHT_OF_OTHERS[field]


def fit(data, field, held_out):
    """The models that vote, each with its share."""
    rows = (data.weight > 0) & (data.fold != (-1 if held_out is None else held_out))
    whole = trees_of(data, field, rows, np.ones(len(data.names), bool))
    voters, part_of_pages, part_of_columns = VOTERS[field]
    if voters == 0:
        return [(1, whole)]
    vote = [(0.5, whole)]
    for voter in range(voters):
        chance = np.random.default_rng(SEED + voter)
        pages = chance.random(len(data.pages)) < part_of_pages
        columns = chance.random(len(data.names)) < part_of_columns
        vote.append((0.5 / voters, trees_of(data, field, rows & pages[data.page], columns)))
    return vote


def trees_of(data, field, rows, columns):
    model = HistGradientBoostingClassifier(
        early_stopping=False, random_state=SEED, **SHAPES[field]
    )
    # A column that is not to be seen is constant: no tree asks for it.
    seen = np.where(columns, data.x[rows], 0)
    return model.fit(seen, data.label[rows], sample_weight=data.weight[rows])


def save(vote, data, path):
    packs = [(share, *packed_trees(model, data.names)) for share, model in vote]
    packed = packs[0][1] if len(packs) == 1 else summed([(share, pack) for share, pack, _ in packs])
    json.dump(packed, open(path, "w"), separators=(",", ":"))
    return packs[0][2]


def summed(packs):
    """One model whose sum is that of several, each by its share."""
    names = list(dict.fromkeys(name for _, pack in packs for name in pack["features"]))
    cuts = {name: [] for name in names}
    total = {"features": names, "cuts": list(cuts.values()), "base": 0}
    total.update({part: [] for part in ("feature", "cut", "right", "sizes")})
    for share, pack in packs:
        total["base"] = round(total["base"] + share * pack["base"], 4)
        for feature, cut in zip(pack["feature"], pack["cut"]):
            if feature < 0:
                total["feature"].append(-1)
                total["cut"].append(round(cut * share, 1))
                continue
            name = pack["features"][feature]
            threshold = pack["cuts"][feature][cut]
            if threshold not in cuts[name]:
                cuts[name].append(threshold)
            total["feature"].append(names.index(name))
            total["cut"].append(cuts[name].index(threshold))
        total["right"] += pack["right"]
        total["sizes"] += pack["sizes"]
    return total


def report(data, field, scores):
    """A quick look at the folds held out; the pipeline itself is scored by fields/evaluate.ts."""
    for kind in KINDS:
        pages = [page for page in data.pages if kind_of(page) == kind]
        if not pages:
            continue
        best = [best_of(data, page, scores) for page in pages]
        with_gold = [page for page in pages if page["gold"]]
        reach = np.mean([data.label[rows_of(page)].any() for page in with_gold])
        for minimum in [0] if field == "title" else MINIMA:
            told = [(page, right) for page, (score, right) in zip(pages, best) if score > minimum]
            exact = sum(right for _, right in told)
            spurious = sum(not page["gold"] for page, _ in told)
            print(
                f"{field:7} {kind:17} > {minimum:.2f}: exact {exact / max(1, len(with_gold)):.3f} of {reach:.3f}, "
                f"precision {exact / max(1, len(told)):.3f}, "
                f"spurious {spurious / max(1, len(pages) - len(with_gold)):.3f} of {len(pages) - len(with_gold)}"
            )


def kind_of(page):
    if page["type"] in SETS:
        return page["type"]
    return ("article" if page["type"] == "article" else "other") + (" stripped" if page["stripped"] else "")


def best_of(data, page, scores):
    at = rows_of(page)
    if page["rows"] == 0:
        return 0, 0
    best = int(np.argmax(scores[at]))
    return scores[at][best], int(data.label[at][best])


main()
