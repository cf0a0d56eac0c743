"""Spreads work over processes of this machine.

Each worker has a pipe of its own, so that when one dies it is known which batch it had: that batch is
given once more to a fresh process. When the caller's process dies, however it dies, the pipes close and the
workers end by themselves. Results come in the order of the batches, whoever was first.
"""

import multiprocessing as mp
import pickle
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from ontherecord.engine.collecting import let_go, rarely_collecting, set_aside
from ontherecord.errors import EngineError

Batch = TypeVar("Batch")
Result = TypeVar("Result")

# a batch that ends two processes is the reason for it; one may have been ended from outside
_ATTEMPTS = 2

# results that wait for an earlier batch: enough that no worker idles, few enough to hold in memory
_AHEAD = 4  # batches a worker


def spread(
    make: Callable[[], Callable[[Batch], Result]], batches: Iterable[Batch], workers: int = 1
) -> Iterator[Result]:
    """The result of every batch, in order.

    `make` is called once in each process and gives the function that does the work (this is where
    models are loaded). With one worker all happens in this process; with more, `make`, batches and
    results must be picklable, and a script must have its `if __name__ == "__main__":`.

    Raises EngineError where a process dies twice over one batch or cannot start; whatever the function
    raises is raised here.

    >>> list(spread(lambda: len, ["a", "bcd"]))
    [1, 3]
    """
    if workers < 1:
        raise EngineError(f"{workers} workers cannot do anything; give 1 or more")
    if workers == 1:
        yield from _in_process(make, batches)
        return
    pool = Pool(workers)
    try:
        yield from pool.run(make, batches)
    finally:
        pool.close()


def _in_process(
    make: Callable[[], Callable[[Batch], Result]], batches: Iterable[Batch]
) -> Iterator[Result]:
    work: Callable[[Batch], Result] | None = None
    for batch in batches:
        work = work or make()
        yield work(batch)


@dataclass(slots=True)
class _Job:
    number: int
    batch: Any
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class _Turn:
    """What a worker is sent that is to do other work from now on."""

    make: Callable[[], Callable[[Any], Any]]


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: "Connection[Any, Any]"
    run: int  # the number of the run whose work it does
    ready: bool = False
    has_started: bool = False
    job: _Job | None = None


class Pool:
    """Processes that do the work of one step after another: one run at a time."""

    def __init__(self, workers: int) -> None:
        self._size = workers
        self._workers: list[_Worker] = []
        self._run = 0
        self.is_busy = False

    def run(
        self, make: Callable[[], Callable[[Batch], Result]], batches: Iterable[Batch]
    ) -> Iterator[Result]:
        """The result of every batch, in order. The processes stay, unless this is broken off."""
        self._make, self._run, self.is_busy = make, self._run + 1, True
        self._queue: deque[_Job] = deque()
        self._done: dict[int, Any] = {}
        self._next = 0  # the number of the batch whose result is given out next
        self._failed_starts = 0
        is_done = False
        try:
            yield from self._results(iter(batches))
            is_done = True
        finally:
            self.is_busy = False
            if not is_done:
                self.close()

    def _results(self, batches: Iterator[Any]) -> Iterator[Any]:
        numbered = (_Job(number, batch) for number, batch in enumerate(batches))
        waiting = next(numbered, None)
        while True:
            while waiting is not None and self._can_take(waiting):
                self._queue.append(waiting)
                waiting = next(numbered, None)
            self._hand_out()
            if not self._queue and not any(worker.job for worker in self._workers):
                return
            self._listen()
            while self._next in self._done:
                result = self._done.pop(self._next)
                self._next += 1
                yield result

    def close(self) -> None:
        """Ends the processes."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
        self._workers = []

    def _can_take(self, job: _Job) -> bool:
        return len(self._queue) < self._size and job.number < self._next + self._size * _AHEAD

    def _hand_out(self) -> None:
        """Gives jobs to free workers, and starts workers while there are more jobs than those."""
        free = [worker for worker in self._workers if worker.job is None and worker.ready]
        for worker in free:
            if self._queue and worker.run == self._run:
                worker.job = self._queue.popleft()
                worker.job.attempts += 1
                if not self._sent(worker, worker.job.batch):
                    worker.job.attempts -= 1
        starting = sum(not worker.ready for worker in self._workers)
        for worker in free:
            if worker.run != self._run and starting < len(self._queue):
                worker.run = self._run
                worker.ready = not self._sent(worker, _Turn(self._make))
                starting += not worker.ready
        wanted = min(len(self._queue) - starting, self._size - len(self._workers))
        self._workers.extend(self._start() for _ in range(wanted))

    def _sent(self, worker: _Worker, what: Any) -> bool:
        """Whether a worker could be told; one that died while it had nothing to do could not: _listen sees its end."""
        try:
            worker.pipe.send(what)
        except OSError:
            return False
        return True

    def _start(self) -> _Worker:
        context = mp.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._make), daemon=True)
        process.start()
        theirs.close()  # so that the pipe ends when the process does
        return _Worker(process, ours, self._run)

    def _listen(self) -> None:
        """Waits until some worker answers or ends, and takes in what it says."""
        heard = wait([worker.pipe for worker in self._workers])
        for worker in [worker for worker in self._workers if worker.pipe in heard]:
            try:
                ok, answer = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if not ok and worker.run != self._run:
                self._bury(worker)  # of a run that was done without it
            elif not ok:
                raise answer
            elif worker.job is None:
                worker.ready, worker.has_started, self._failed_starts = True, True, 0
            else:
                self._done[worker.job.number] = answer
                worker.job = None

    def _bury(self, worker: _Worker) -> None:
        """A worker died, or is about to: its batch gets one more attempt in a fresh process."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        code = worker.process.exitcode
        if worker.run == self._run and not worker.has_started:
            self._failed_starts += 1
            if self._failed_starts >= _ATTEMPTS:
                raise EngineError(
                    f"worker processes end while they start (exit code {code}); try one worker"
                )
        if worker.job is not None and worker.job.attempts >= _ATTEMPTS:
            raise EngineError(
                f"batch {worker.job.number + 1} ended two worker processes (exit code {code}; -9 is mostly "
                "too little memory); try fewer workers or smaller batches"
            )
        if worker.job is not None:
            self._queue.appendleft(worker.job)


def _serve(pipe: "Connection[Any, Any]", make: Callable[[], Callable[[Any], Any]]) -> None:
    """A worker's life: answers batches until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the caller hears the key and ends us
    has_worked = False
    try:
        with rarely_collecting():
            work = make()
            pipe.send((True, None))
            while True:
                given = pipe.recv()
                if isinstance(given, _Turn):
                    del work  # models of the step before go before others come
                    let_go()
                    work, has_worked = given.make(), False
                    pipe.send((True, None))
                else:
                    pipe.send((True, work(given)))
                    if not has_worked:
                        set_aside()  # models are loaded with the first batch
                        has_worked = True
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the caller is gone or done
    except Exception as error:  # noqa: BLE001 - raised again in the caller's process
        pipe.send((False, _portable(error)))


def _portable(error: Exception) -> Exception:
    """The error with its traceback as a note, or, where it cannot travel, its words."""
    told = "".join(traceback.format_exception(error))
    error.add_note(f"in a worker process:\n{told}")
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # noqa: BLE001 - pickle raises whatever the error's class raises
        return EngineError(f"a worker process failed:\n{told}")
    return error
