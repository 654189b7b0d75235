# SPDX-License-Identifier: LGPL-2.1-or-later
"""From a file to a ranking in two calls, with all problems told at once."""

import os

from gi.repository import Gio, GLib, Parindex

from ._errors import is_own, raised


def load(path, context=None, cancellable=None):
    """The document of a file, or of a Gio.File. ParindexError has all problems of the file, with their lines."""
    file = path if isinstance(path, Gio.File) else Gio.File.new_for_path(os.fspath(path))
    loader = Parindex.Loader.new(context)
    return loader.load_file(file, cancellable)


def _with_all(call, find_problems):
    """A call of the library whose failure tells everything that @find_problems lists."""

    def method(self, *arguments, **keywords):
        try:
            return call(self, *arguments, **keywords)
        except GLib.Error as error:
            if not is_own(error):
                raise
            raise raised(error, find_problems(self, *arguments, **keywords)) from None

    method.__name__, method.__doc__ = call.__name__, call.__doc__
    return method


def _problems_of_loader(self, *_arguments, **_keywords):
    return self.get_problems() or ()


def _problems_of_model(self):
    return self.validate()


def _problems_of_scorer(self, assessment, stage=None):
    same = assessment.get_framework() == self.get_framework()
    return self.validate(assessment, stage) if same and assessment.is_sealed() else ()


_score, _validate_assessment = Parindex.Document.score, Parindex.Document.validate_assessment


def _score_document(self, context=None, framework=None, period=None, stage=None):
    """Scores and ranks one assessment: of the only framework, in the latest period, where nothing else is said."""
    period = None if period is None else str(period)
    try:
        return _score(self, context, framework, period, stage)
    except GLib.Error as error:
        if not is_own(error):
            raise
        raise raised(error, _problems_of_scoring(self, context, framework, period, stage)) from None


_find_weights = Parindex.Document.find_weights


def _find_weights_of_document(self, context=None, weighting=None, framework=None, period=None, stage=None, criterion=None):
    """Finds weights as the document says, or in the way that is given: of the only framework, in the latest period, where nothing else is
    said."""
    return _find_weights(self, context, weighting, framework, None if period is None else str(period), stage, criterion)


def _problems_of_scoring(self, *arguments):
    try:
        return _validate_assessment(self, *arguments)
    except GLib.Error:
        return ()


def _from(load):
    """A constructor of documents that loads with a loader, which knows all problems."""
    return staticmethod(lambda *arguments: load(Parindex.Loader.new(None), *arguments))


for _name in ("load_path", "load_file", "load_bytes", "load_stream", "load_table", "load_error_table", "load_error_file"):
    setattr(Parindex.Loader, _name, _with_all(getattr(Parindex.Loader, _name), _problems_of_loader))
for _name in ("path", "file", "bytes", "stream"):
    setattr(Parindex.Document, f"new_from_{_name}", _from(getattr(Parindex.Loader, f"load_{_name}")))
Parindex.Document.seal = _with_all(Parindex.Document.seal, _problems_of_model)
Parindex.Framework.seal = _with_all(Parindex.Framework.seal, _problems_of_model)
Parindex.Scorer.score = _with_all(Parindex.Scorer.score, _problems_of_scorer)
Parindex.Document.score = _score_document
Parindex.Document.find_weights = _find_weights_of_document
