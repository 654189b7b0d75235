# SPDX-License-Identifier: LGPL-2.1-or-later
"""libparindex for Python: parindex.load("index.json").score().to_frame()

Everything of the library is here under its own names (parindex.Document, parindex.Number, …): the classes are those of
gi.repository.Parindex, with frames, tables and one exception for all problems added. Whatever works with them works here.
"""

import gi as _gi

if not hasattr(_gi, "require_version"):
    raise ImportError("this Python has no PyGObject; on Debian /usr/bin/python3 has it, with the package python3-gi")

_gi.require_version("Parindex", "1")
from gi.repository import Parindex as _library  # noqa: E402

if not hasattr(_library.Number, "of"):
    raise ImportError("the override gi/overrides/Parindex.py is not where this Python looks for it; it belongs beside this package")

from ._errors import InputProblem, ParindexError, tell_problems as _tell_problems  # noqa: E402

from ._documents import load  # noqa: E402
from ._values import from_frame  # noqa: E402
from . import _analysis, _copies, _html  # noqa: E402, F401
from ._async import load_async  # noqa: E402

# Last: it wraps what the others put in place.
_tell_problems()

__all__ = ["InputProblem", "ParindexError", "from_frame", "load", "load_async"]
__version__ = f"{_library.MAJOR_VERSION}.{_library.MINOR_VERSION}.{_library.MICRO_VERSION}"


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return getattr(_library, name)


def __dir__():
    return sorted({name for name in (*globals(), *dir(_library)) if not name.startswith("_")} | {"__version__"})
