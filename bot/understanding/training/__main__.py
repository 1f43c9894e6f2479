"""Train the model and write its file: ``python -m bot.understanding.training``. Needs scikit-learn."""

from __future__ import annotations

from array import array
from dataclasses import replace

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.question import Intent
from bot.understanding.model import BUCKETS, FILE, Model, features_of, pack
from bot.understanding.training.examples import examples_digest, read_examples

STRENGTH = 30.0
"""Inverse of the regularisation; chosen by cross-validation over the examples."""

SMALLEST = 0.04
"""Weights below this share of the largest are dropped: they cost space and change nothing."""


def train() -> Model:
    """Fit a logistic regression on all examples and return it with eight-bit weights."""
    examples = read_examples()
    rows = vectors([text for text, _ in examples])
    fitted = LogisticRegression(C=STRENGTH, max_iter=400).fit(rows, [intent.value for _, intent in examples])
    return replace(quantised(fitted), heard=" ".join(_words(examples)))


def _words(examples: list[tuple[str, Intent]]) -> list[str]:
    """Return the words of examples about the subject; those of declined texts are not thereby known."""
    words = {word for text, intent in examples if intent is not Intent.OUT_OF_SCOPE for word in text.split()}
    return sorted(word for word in words if len(word) > 2 and not word.isdigit())


def vectors(texts: list[str]) -> csr_matrix:
    """Return texts as rows of the same length: each feature that is there, divided by the root of their number."""
    indices, starts, values = [], [0], []
    for text in texts:
        buckets = sorted(features_of(text))
        indices.extend(buckets)
        values.extend([1 / len(buckets) ** 0.5] * len(buckets))
        starts.append(len(indices))
    return csr_matrix((values, indices, starts), shape=(len(texts), BUCKETS))


def quantised(fitted: LogisticRegression) -> Model:
    """Return a fitted model with weights rounded to eight bits and the smallest left out."""
    largest = float(np.abs(fitted.coef_).max())
    scale = largest / 127
    rounded = np.rint(fitted.coef_ / scale).astype(int)
    rounded[np.abs(fitted.coef_) < largest * SMALLEST] = 0
    starts, classes, weights = array("I", [0]), bytearray(), array("b")
    for bucket in range(BUCKETS):
        for place in np.nonzero(rounded[:, bucket])[0]:
            classes.append(int(place))
            weights.append(int(rounded[place, bucket]))
        starts.append(len(classes))
    intents = tuple(Intent(name) for name in fitted.classes_)
    bias = tuple(round(float(value), 4) for value in fitted.intercept_)
    return Model(intents, bias, scale, starts, bytes(classes), weights, examples_digest())


if __name__ == "__main__":
    FILE.write_bytes(pack(train()))
