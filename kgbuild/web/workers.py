"""Processes that answer. In: a graph on disk and queries. Out: replies; a query that takes too long is killed with its process.

The rule: a worker holds the graph in memory and, where the system allows, can open neither a file nor a connection.
"""

from __future__ import annotations

import signal
import sys
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Empty, LifoQueue

from kgbuild.errors import KgbuildError
from kgbuild.query import opened
from kgbuild.web.formats import Ask, Reply, problem, reply

WORKERS = 2
LOADING = 600.0
GRACE = 5


class Worker:
    """One process with the graph; started when it is first needed, and again after it was killed."""

    def __init__(self, graph: Path, deadline: float) -> None:
        self._graph = graph
        self._deadline = deadline
        self._pipe: Connection | None = None

    def start(self) -> None:
        """Load the graph.

        Raises:
            KgbuildError: the graph cannot be read.
        """
        ours, theirs = get_context("spawn").Pipe()
        self._process = get_context("spawn").Process(target=work, args=(self._graph, theirs, self._deadline), daemon=True)
        self._process.start()
        theirs.close()
        self._pipe = ours
        told = self._told(LOADING)
        if told is not None:
            self.stop()
        if isinstance(told, KgbuildError):
            raise told

    def ask(self, ask: Ask) -> Reply:
        """Answer within the deadline or say that it passed; loading the graph does not count."""
        try:
            if self._pipe is None:
                self.start()
            assert self._pipe is not None
            self._pipe.send(ask)
            told = self._told(self._deadline)
        except KgbuildError as error:
            return problem(503, error.message, where=error.where, hint=error.hint)
        except (EOFError, OSError):
            told = problem(500, "the query broke its process", where="query")
            self.stop()
        assert isinstance(told, Reply)
        return told

    def stop(self) -> None:
        if self._pipe is not None:
            self._process.kill()
            self._process.join()
            self._pipe.close()
            self._pipe = None

    def _told(self, seconds: float) -> object:
        assert self._pipe is not None
        if self._pipe.poll(seconds):
            return self._pipe.recv()
        self.stop()
        return problem(504, f"no answer after {seconds:g} seconds", where="query", hint="ask for less, for example with LIMIT")


class Pool:
    """A few workers; the one that was busy last is asked first, so the second is started only when two queries meet."""

    def __init__(self, graph: Path, deadline: float) -> None:
        self._deadline = deadline
        self._all = [Worker(graph, deadline) for _ in range(WORKERS)]
        self._free: LifoQueue[Worker] = LifoQueue()
        for worker in reversed(self._all):
            self._free.put(worker)

    def start(self) -> None:
        self._all[0].start()

    def ask(self, ask: Ask) -> Reply:
        try:
            worker = self._free.get(timeout=self._deadline)
        except Empty:
            return problem(503, "all workers are busy", where="query", hint="ask again in a moment")
        try:
            return worker.ask(ask)
        finally:
            self._free.put(worker)

    def stop(self) -> None:
        for worker in self._all:
            worker.stop()


def work(graph: Path, pipe: Connection, deadline: float) -> None:
    """The process: load, then one reply for each query until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        store = opened(graph)
    except KgbuildError as error:
        pipe.send(error)
        return
    reply(store, Ask("SELECT * { ?s ?p ?o } LIMIT 1", "application/xml"))
    _shut()
    pipe.send(None)
    while True:
        try:
            ask = pipe.recv()
        except EOFError:
            return
        _alarm(int(deadline) + GRACE)
        pipe.send(reply(store, ask))
        _alarm(0)


def _shut() -> None:
    """No file and no socket can be opened from here on; what is open stays open."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _alarm(seconds: int) -> None:
    """An end for a process whose parent is gone and can no longer kill it."""
    if sys.platform != "win32":
        signal.alarm(seconds)
