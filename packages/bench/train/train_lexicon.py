"""Trains the lexica of the models of lines: python3 train_lexicon.py DUMP

Reads what `dump.ts … grams` wrote, and writes a lexicon without each two folds and one of all pages:
a linear model over the grams of a line. The seed is fixed.
"""

import json
import sys

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

SEED = 20
FOLDS = range(5)
UNKNOWN = 255
# Publishers that have to use a gram, and grams that a lexicon keeps.
MIN_DOMAINS = 12
MAX_GRAMS = 5000


def main(dump):
    labels = np.fromfile(f"{dump}/gram-labels.u8", np.uint8)
    scrapes = json.load(open(f"{dump}/gram-scrapes.json"))
    rows = [scrape["rows"] for scrape in scrapes]
    fold = np.repeat([scrape["fold"] for scrape in scrapes], rows)
    domains = np.repeat([scrape["domain"] for scrape in scrapes], rows)
    weight = np.repeat([1 / np.sqrt(scrape["rows"]) for scrape in scrapes], rows)
    names, table = gram_table(f"{dump}/grams.txt", domains)
    known = (labels != UNKNOWN)
    for one, two in [(one, two) for one in FOLDS for two in FOLDS if one <= two]:
        rows = known & (fold != one) & (fold != two)
        save(fit(names, table, labels, weight, rows), f"{dump}/lexicon-{one}-{two}.json")
    save(fit(names, table, labels, weight, known), f"{dump}/lexicon-all.json")


def gram_table(path, domains):
    """Lines by grams, of the grams that enough publishers use."""
    seen = {}
    with open(path, encoding="utf8", newline="\n") as lines:
        for domain, line in zip(domains, lines):
            for gram in set(line.rstrip("\n").split("\t")):
                seen.setdefault(gram, set()).add(domain)
    names = sorted(gram for gram, users in seen.items() if len(users) >= MIN_DOMAINS and gram and "|" not in gram)
    number = {gram: i for i, gram in enumerate(names)}
    starts, columns = [0], []
    with open(path, encoding="utf8", newline="\n") as lines:
        for line in lines:
            columns += {number[gram] for gram in line.rstrip("\n").split("\t") if gram in number}
            starts.append(len(columns))
    ones = np.ones(len(columns), np.float32)
    return names, csr_matrix((ones, columns, starts), (len(starts) - 1, len(names)))


def fit(names, table, labels, weight, rows):
    x, y, w = table[rows], labels[rows], weight[rows] / weight[rows].mean()
    model = LogisticRegression(C=0.1, solver="liblinear", random_state=SEED, max_iter=60).fit(x, y, sample_weight=w)
    worth = np.abs(model.coef_[0]) * np.sqrt(np.asarray(x.sum(axis=0)).ravel())
    best = np.sort(np.argsort(-worth)[:MAX_GRAMS])
    return {names[i]: model.coef_[0][i] for i in best if abs(model.coef_[0][i]) >= 0.05}


def save(weights, path):
    groups = {}
    for gram, weight in weights.items():
        groups.setdefault(f"{weight:.1f}", []).append(gram)
    groups = {weight: "|".join(grams) for weight, grams in sorted(groups.items()) if float(weight) != 0}
    json.dump(groups, open(path, "w"), ensure_ascii=False, separators=(",", ":"))


main(sys.argv[1])
