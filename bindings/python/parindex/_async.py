# SPDX-License-Identifier: LGPL-2.1-or-later
"""What takes long, to be awaited: under plain asyncio, without a main loop of GLib.

The library has no calls that return before they are done; each runs in a thread of the loop's executor, where it does not hold
Python's lock, so that several run at once. What is cancelled and can be is stopped, and its files are left as they were."""

import asyncio
import functools

from gi.repository import Gio, Parindex

from ._documents import load
from ._frames import ranking, to_frame


async def load_async(path, context=None):
    """As load(), awaited: await parindex.load_async("index.json")."""
    return await _stoppable(functools.partial(load, path, context))


async def _save_async(self, file):
    """As save(), awaited; a path will do."""
    file = file if isinstance(file, Gio.File) else Gio.File.new_for_path(str(file))
    return await _stoppable(functools.partial(self.save, file))


async def _stoppable(call):
    cancellable = Gio.Cancellable.new()
    try:
        return await asyncio.to_thread(call, cancellable)
    except asyncio.CancelledError:
        cancellable.cancel()
        raise


def _awaited(call):
    @functools.wraps(call, assigned=("__name__", "__doc__"), updated=())
    async def method(*arguments, **keywords):
        return await asyncio.to_thread(call, *arguments, **keywords)

    return method


for _cls, _name, _call in (
    (Parindex.Document, "score", Parindex.Document.score),
    (Parindex.Document, "validate", Parindex.Document.validate),
    (Parindex.Scorer, "score", Parindex.Scorer.score),
    (Parindex.Scorer, "validate", Parindex.Scorer.validate),
    (Parindex.Scoreboard, "to_frame", to_frame),
    (Parindex.Scoreboard, "ranking", ranking),
):
    setattr(_cls, f"{_name}_async", _awaited(_call))
Parindex.Document.save_async = _save_async
