"""Where things are drawn. In: how many nodes, edges between them, the boxes their names need. Out: whole coordinates, the same for the same input.

Components of up to 400 nodes minimise stress (Gansner, Koren & North 2004, "Graph drawing by stress majorization"); larger ones follow forces whose
repulsion is a convolution on a grid (the particle-mesh method, Hockney & Eastwood 1988). Names never lie on each other in small pictures.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, shortest_path
from scipy.spatial import cKDTree

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]

EXACT = 400  # nodes up to which stress is minimised
NAMED = 1500  # nodes up to which the boxes of names are kept apart
GRID = 256  # cells a side of the force grid
ROUNDS = 110
ASPECT = 1.4  # width to height of the picture
GAP = 34.0
ROOM = 4.5  # area of the picture per area of names
SHEET = 700_000.0  # area a picture of few names may fill


def positions(count: int, edges: Ints, boxes: Floats, labels: Floats, weights: Floats, seed: int = 7) -> Ints:
    """Coordinates of every node, centred on the origin.

    Args:
        count: nodes, numbered from 0.
        edges: (m, 2) pairs of nodes; direction and repetition do not matter.
        boxes: (count, 2) width and height of each node with its name, in pixels.
        labels: (m,) width of the words along each edge, in pixels; edges of exact pictures are long enough for them.
        weights: (m,) pull of each edge.
        seed: of the starting positions of large components.
    """
    if count == 0:
        return np.zeros((0, 2), np.int64)
    pairs, length, pull = _distinct(edges, labels, weights)
    number, label = connected_components(coo_array((np.ones(len(pairs)), pairs.T), shape=(count, count)), directed=False)
    place = np.zeros((count, 2))
    for members in _members(label, number):
        inside = np.isin(pairs[:, 0], members)
        place[members] = _component(boxes[members], np.searchsorted(members, pairs[inside]), length[inside], pull[inside], seed)
    return np.rint(_packed(place, label, number, boxes)).astype(np.int64)


def _distinct(edges: Ints, *columns: Floats) -> tuple[Ints, Floats, Floats]:
    """Each pair once, no loops, with the largest value of its edges in each column."""
    ordered = np.sort(edges.reshape(-1, 2), axis=1)
    keep = ordered[:, 0] != ordered[:, 1]
    pairs, back = np.unique(ordered[keep], axis=0, return_inverse=True)
    largest = np.zeros((2, len(pairs)))
    for row, column in zip(largest, columns, strict=True):
        np.maximum.at(row, back.reshape(-1), column[keep])
    return pairs.astype(np.int64), largest[0], largest[1]


def _members(label: NDArray[np.int32], number: int) -> list[Ints]:
    """The nodes of each component, in order."""
    order = np.argsort(label, kind="stable")
    return np.split(order, np.searchsorted(label[order], np.arange(1, number)))


def _component(size: Floats, pairs: Ints, labels: Floats, pull: Floats, seed: int) -> Floats:
    """One component around its own middle, longer than it is high."""
    if len(size) == 1:
        return np.zeros((1, 2))
    place = _stress(pairs, labels, size) if len(size) <= EXACT else _forces(len(size), pairs, pull, seed)
    place = _landscape(place)
    return _apart(place, size) if len(size) <= NAMED else _spread(place)


def _stress(pairs: Ints, labels: Floats, boxes: Floats) -> Floats:
    """Distances on paper as near as can be to distances in the graph; SMACOF from classical scaling."""
    count = len(boxes)
    degree = np.bincount(pairs.reshape(-1), minlength=count)
    length = np.maximum(95.0 + 0.25 * boxes[pairs].sum(axis=1)[:, 0], labels + 50.0) + 9.0 * np.sqrt(degree[pairs].max(axis=1))
    graph = coo_array((length, pairs.T), shape=(count, count)).tocsr()
    wanted = shortest_path(graph, directed=False)
    wanted[wanted == 0] = 1.0
    weight = wanted**-2.0
    np.fill_diagonal(weight, 0)
    laplacian = np.diag(weight.sum(axis=1)) - weight
    inverse = np.linalg.pinv(laplacian)
    place = _classical(wanted)
    for _ in range(150 if count > 60 else 400):
        apart = np.linalg.norm(place[:, None] - place[None], axis=2)
        ratio = weight * wanted / np.maximum(apart, 1e-9)
        np.fill_diagonal(ratio, 0)
        place = inverse @ (ratio.sum(axis=1)[:, None] * place - ratio @ place)
    return np.asarray(place)


def _classical(wanted: Floats) -> Floats:
    """Classical scaling: the two main axes of the distances, with a fixed small spiral so that twins do not coincide."""
    count = len(wanted)
    centre = np.eye(count) - 1.0 / count
    values, vectors = np.linalg.eigh(-0.5 * centre @ (np.where(np.eye(count), 0, wanted) ** 2) @ centre)
    axes = vectors[:, [-1, -2]] * np.sqrt(np.maximum(values[[-1, -2]], 0))
    axes *= np.where(axes[np.abs(axes).argmax(axis=0), [0, 1]] < 0, -1.0, 1.0)
    turn = np.arange(count) * 2.399963
    return np.asarray(axes + np.stack([np.cos(turn), np.sin(turn)], axis=1) * 12.0)


def _forces(count: int, pairs: Ints, pull: Floats, seed: int) -> Floats:
    """Springs along edges, repulsion of all from all by fast Fourier transform; the step shrinks round by round."""
    ideal = 60.0
    place = np.random.default_rng(seed).normal(size=(count, 2)) * ideal * np.sqrt(count) / 2
    degree = np.maximum(np.bincount(pairs.reshape(-1), minlength=count), 1)
    for step in ideal * np.sqrt(count) / 8 * np.geomspace(1, 0.004, ROUNDS):
        force = _repulsion(place, ideal) - place * 0.02
        gap = place[pairs[:, 1]] - place[pairs[:, 0]]
        spring = gap * (np.linalg.norm(gap, axis=1) * pull / ideal)[:, None]
        for axis in (0, 1):
            force[:, axis] += np.bincount(pairs[:, 0], spring[:, axis], count) - np.bincount(pairs[:, 1], spring[:, axis], count)
        size = np.linalg.norm(force, axis=1, keepdims=True)
        place = place + force / np.maximum(size, 1e-9) * np.minimum(size / np.sqrt(degree)[:, None], step)
    return np.asarray(place)


def _repulsion(place: Floats, ideal: float) -> Floats:
    """For each node the sum of ideal² / distance over all others, masses taken together by grid cell."""
    low = place.min(axis=0)
    cell = float((place.max(axis=0) - low).max()) / (GRID - 2) + 1e-9
    at = (place - low) / cell
    base = at.astype(np.int64)
    part = at - base
    corners = [(dx, dy, np.abs(1 - dx - part[:, 0]) * np.abs(1 - dy - part[:, 1])) for dx in (0, 1) for dy in (0, 1)]
    mass = np.zeros(GRID * GRID)
    for dx, dy, share in corners:
        mass += np.bincount((base[:, 0] + dx) * GRID + base[:, 1] + dy, share, GRID * GRID)
    waves = np.fft.rfft2(mass.reshape(GRID, GRID), (2 * GRID, 2 * GRID))
    force = np.zeros_like(place)
    for axis, kernel in enumerate(_KERNELS):
        field = np.fft.irfft2(waves * kernel)[:GRID, :GRID].reshape(-1)
        for dx, dy, share in corners:
            force[:, axis] += field[(base[:, 0] + dx) * GRID + base[:, 1] + dy] * share
    return force * (ideal * ideal / cell)


def _kernels() -> tuple[NDArray[np.complex128], ...]:
    """The transforms of x / (x² + y²) and y / (x² + y²) on the doubled grid."""
    offset = np.fft.fftfreq(2 * GRID, 1 / (2 * GRID))
    x, y = np.meshgrid(offset, offset, indexing="ij")
    square = x * x + y * y + 0.25
    return tuple(np.fft.rfft2(np.where(square > 0.25, part / square, 0)) for part in (x, y))


_KERNELS = _kernels()


def _landscape(place: Floats) -> Floats:
    """Turned so that the longest axis lies level."""
    centred = place - place.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, ::-1]
    axes = axes * np.where(axes[np.abs(axes).argmax(axis=0), [0, 1]] < 0, -1.0, 1.0)
    return np.asarray(centred @ axes)


def _apart(place: Floats, boxes: Floats) -> Floats:
    """Scaled to what the names need, then boxes that overlap are pushed apart, along the axis that needs less, until none do."""
    extent = np.ptp(place, axis=0) + boxes.max(axis=0)
    area = max(ROOM * float(boxes.prod(axis=1).sum()), SHEET * len(boxes) / (len(boxes) + 6))
    stretch = float(np.clip(np.sqrt(ASPECT * extent[1] / extent[0]), 1.0, 1.35))
    place = place * min(1.0, float(np.sqrt(area / extent.prod()))) * (stretch, 1 / stretch)
    reach = float(np.hypot(*boxes.max(axis=0)))
    for _ in range(200):
        near = cKDTree(place).query_pairs(reach, output_type="ndarray")
        gap = place[near[:, 1]] - place[near[:, 0]]
        lack = boxes[near].mean(axis=1) - np.abs(gap)
        hit = (lack > 0.5).all(axis=1)
        if not hit.any():
            break
        near, gap, lack = near[hit], gap[hit], lack[hit]
        level = (lack[:, 0] < lack[:, 1])[:, None] == np.array([True, False])
        push = np.where(level, lack * np.where(gap < 0, -0.5, 0.5), 0)
        shift = np.zeros_like(place)
        np.add.at(shift, near[:, 1], push)
        np.add.at(shift, near[:, 0], -push)
        crowd = np.maximum(np.bincount(near.reshape(-1), minlength=len(place)), 1)
        place += shift / np.sqrt(crowd)[:, None]
    return place


def _spread(place: Floats) -> Floats:
    """Dots too near each other are pushed apart a little; for pictures whose names appear only on zooming in."""
    place = place.copy()
    least = 26.0
    for _ in range(12):
        near = cKDTree(place).query_pairs(least, output_type="ndarray")
        gap = place[near[:, 1]] - place[near[:, 0]]
        apart = np.linalg.norm(gap, axis=1, keepdims=True)
        push = gap / np.maximum(apart, 1e-6) * (least - apart) * 0.35
        for axis in (0, 1):
            place[:, axis] += np.bincount(near[:, 1], push[:, axis], len(place)) - np.bincount(near[:, 0], push[:, axis], len(place))
    return place


def _packed(place: Floats, label: NDArray[np.int32], number: int, boxes: Floats) -> Floats:
    """Components side by side in rows, the largest first, none on another."""
    corners = []
    for members in _members(label, number):
        half = boxes[members] / 2
        low, high = (place[members] - half).min(axis=0), (place[members] + half).max(axis=0)
        corners.append((len(members), low, high - low + GAP))
    order = sorted(range(number), key=lambda i: (-corners[i][0], -corners[i][2][1], i))
    area = sum(float(size[0] * size[1]) for _, _, size in corners)
    width = max(float(np.sqrt(area * ASPECT)), *(float(size[0]) for _, _, size in corners))
    shift = np.zeros((number, 2))
    x = y = tall = 0.0
    for i in order:
        _, low, size = corners[i]
        if x > 0 and x + size[0] > width * 1.04:
            x, y, tall = 0.0, y + tall, 0.0
        shift[i] = (x, y) - low
        x, tall = x + float(size[0]), max(tall, float(size[1]))
    moved = place + shift[label]
    return np.asarray(moved - (moved.min(axis=0) + moved.max(axis=0)) / 2)
