"""Small nets of PyTorch in the form that core/nets reads."""

import numpy as np


def packed(tensor, bits=8):
    """A matrix as whole numbers, and the step that they count."""
    values = tensor.detach().numpy()
    values = values.reshape(len(values), -1)
    most = 2 ** (bits - 1) - 1
    step = float(f"{max(np.abs(values).max(), 1e-6) / most:.4g}")
    counts = np.clip(np.rint(values / step), -most, most).astype(int)
    return {"rows": values.shape[0], "columns": values.shape[1], "step": step, "values": counts.ravel().tolist()}


def packed_dense(layer):
    return {"weights": packed(layer.weight), "bias": packed(layer.bias, 16)}


def packed_gru(gru, suffix=""):
    """One direction: "" reads forward, "_reverse" backward."""

    def part(kind):
        weights, bias = (getattr(gru, f"{name}_{kind}_l0{suffix}") for name in ("weight", "bias"))
        return {"weights": packed(weights), "bias": packed(bias, 16)}

    return {"input": part("ih"), "state": part("hh")}
