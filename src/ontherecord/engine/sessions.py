"""Sessions of ONNX Runtime: one thread, the same numbers on every run."""

from pathlib import Path

import onnxruntime as ort  # type: ignore[import-untyped]  # it publishes no types


def session(model: Path | bytes) -> ort.InferenceSession:
    """A session of a model on one thread: work is spread over processes."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    given = model if isinstance(model, bytes) else str(model)
    return ort.InferenceSession(given, options, providers=["CPUExecutionProvider"])
