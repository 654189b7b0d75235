# SPDX-License-Identifier: LGPL-2.1-or-later
from __future__ import annotations

import dataclasses
import os
from typing import Any, Iterable, Mapping

import parindex

@dataclasses.dataclass(frozen=True)
class Limits:
    max_size: int = ...
    max_unpacked: int = ...
    max_ratio: int = ...
    max_parts: int = ...
    max_elements: int = ...
    max_cells: int = ...

class Reader:
    document: parindex.Document | None
    framework: str | None
    period: str | None
    stage: str | None
    style: str | None
    settings: dict[str, Any]
    limits: Limits
    context: parindex.Context | None
    problems: tuple[parindex.InputProblem, ...]
    def __init__(
        self,
        document: parindex.Document | None = ...,
        *,
        framework: str | None = ...,
        period: str | int | None = ...,
        stage: str | None = ...,
        style: str | None = ...,
        settings: Mapping[str, Any] | None = ...,
        limits: Limits | None = ...,
        context: parindex.Context | None = ...,
    ) -> None: ...
    def read(self, source: str | os.PathLike[str] | bytes) -> parindex.Document: ...

def read(
    source: str | os.PathLike[str] | bytes,
    document: parindex.Document | None = ...,
    *,
    framework: str | None = ...,
    period: str | int | None = ...,
    stage: str | None = ...,
    style: str | None = ...,
    settings: Mapping[str, Any] | None = ...,
    limits: Limits | None = ...,
    context: parindex.Context | None = ...,
) -> parindex.Document: ...
def template(
    document: parindex.Document,
    path: str | os.PathLike[str],
    framework: str | None = ...,
    period: str | int | None = ...,
    stages: str | Iterable[str] | None = ...,
    language: parindex.Language = ...,
) -> None: ...
def write(
    source: parindex.Document | parindex.Scoreboard,
    path: str | os.PathLike[str],
    framework: str | None = ...,
    period: str | int | None = ...,
    stage: str | None = ...,
    previous: parindex.Scoreboard | str | int | None = ...,
    units: Iterable[str] | None = ...,
    language: parindex.Language = ...,
) -> None: ...
