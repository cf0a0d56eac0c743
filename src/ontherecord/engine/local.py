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
from typing import Any, Generic, TypeVar

from ontherecord.engine.collecting import rarely_collecting
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
    pool = _Pool(make, workers)
    try:
        yield from pool.run(iter(batches))
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


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: "Connection[Any, Any]"
    ready: bool = False
    job: _Job | None = None


class _Pool(Generic[Batch, Result]):
    """The processes of one call of `spread`."""

    def __init__(self, make: Callable[[], Callable[[Batch], Result]], workers: int) -> None:
        self._make, self._size = make, workers
        self._workers: list[_Worker] = []
        self._queue: deque[_Job] = deque()
        self._done: dict[int, Result] = {}
        self._next = 0  # the number of the batch whose result is given out next
        self._failed_starts = 0

    def run(self, batches: Iterator[Batch]) -> Iterator[Result]:
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
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()

    def _can_take(self, job: _Job) -> bool:
        return len(self._queue) < self._size and job.number < self._next + self._size * _AHEAD

    def _hand_out(self) -> None:
        """Gives jobs to free workers, and starts workers while there are more jobs than those."""
        free = [worker for worker in self._workers if worker.job is None]
        for worker in (worker for worker in free if worker.ready):
            if self._queue:
                worker.job = self._queue.popleft()
                worker.job.attempts += 1
                try:
                    worker.pipe.send((worker.job.number, worker.job.batch))
                except OSError:  # it died while it had nothing to do; _listen sees its end
                    worker.job.attempts -= 1
        starting = sum(not worker.ready for worker in self._workers)
        wanted = min(len(self._queue) - starting, self._size - len(self._workers))
        self._workers.extend(self._start() for _ in range(wanted))

    def _start(self) -> _Worker:
        context = mp.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._make), daemon=True)
        process.start()
        theirs.close()  # so that the pipe ends when the process does
        return _Worker(process, ours)

    def _listen(self) -> None:
        """Waits until some worker answers or ends, and takes in what it says."""
        heard = wait([worker.pipe for worker in self._workers])
        for worker in [worker for worker in self._workers if worker.pipe in heard]:
            try:
                ok, answer = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if not ok:
                raise answer
            if worker.job is None:
                worker.ready, self._failed_starts = True, 0
            else:
                self._done[worker.job.number] = answer
                worker.job = None

    def _bury(self, worker: _Worker) -> None:
        """A worker died: its batch gets one more attempt in a fresh process."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        code = worker.process.exitcode
        if worker.job is None and not worker.ready:
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
    try:
        with rarely_collecting():
            work = make()
            pipe.send((True, None))
            while True:
                _, batch = pipe.recv()
                pipe.send((True, work(batch)))
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
