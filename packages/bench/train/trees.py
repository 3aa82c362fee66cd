"""Boosted trees of scikit-learn in the form that core/trees reads."""

import numpy as np


def packed_trees(model, names):
    """The trees as flat lists, in pre-order (the left child follows its node, the right one is
    named), and a line that tells the features' share of the gain."""
    # As in scikit-learn, a value that equals the threshold goes left.
    cuts = {}
    trees = []
    gains = np.zeros(len(names))
    for (predictor,) in model._predictors:
        nodes = predictor.nodes
        feature, cut, right, value = [], [], [], []

        def visit(at):
            node, here = nodes[at], len(feature)
            if node["is_leaf"]:
                feature.append(-1), cut.append(0), right.append(0), value.append(round(float(node["value"]) * 1000))
                return
            column = int(node["feature_idx"])
            gains[column] += node["gain"]
            known = cuts.setdefault(column, [])
            threshold = float(f"{node['num_threshold']:.5g}")
            if threshold not in known:
                known.append(threshold)
            feature.append(column), cut.append(known.index(threshold)), right.append(0), value.append(0)
            visit(node["left"])
            right[here] = len(feature) - here
            visit(node["right"])

        visit(0)
        trees.append({"feature": feature, "cut": [c or v for c, v in zip(cut, value)], "right": right})
    used = sorted(cuts)
    number = {column: i for i, column in enumerate(used)}
    packed = {
        "features": [names[column] for column in used],
        "cuts": [cuts[column] for column in used],
        "base": round(float(np.ravel(model._baseline_prediction)[0]), 4),
        # A leaf is named by -1 and holds its value in thousandths.
        "feature": [number.get(f, -1) for tree in trees for f in tree["feature"]],
        "cut": [c for tree in trees for c in tree["cut"]],
        "right": [r for tree in trees for r in tree["right"]],
        "sizes": [len(tree["feature"]) for tree in trees],
    }
    order = [i for i in np.argsort(-gains) if gains[i] > 0]
    return packed, " ".join(f"{names[i]}:{gains[i] / gains.sum():.3f}" for i in order)
