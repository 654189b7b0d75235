# SPDX-License-Identifier: LGPL-2.1-or-later
"""A simulation in parts on a Dask cluster, with the same bits as in one process.

    from distributed import Client
    import parindex, parindex.distributed

    with Client("scheduler:8786") as client:
        ranks = parindex.distributed.simulate(client, document, replicates=100_000, weight_spread=0.25)

Each part is a task of its own that can be done again anywhere: a worker that dies costs time, and changes nothing. All workers
need the same version of libparindex, and processors with the same order of bytes. The package distributed is imported only here."""

import functools

from gi.repository import GLib, Parindex

__all__ = ["simulate"]

SEQUENCES = {sequence.value_nick: sequence for sequence in (Parindex.Sequence.PSEUDO_RANDOM, Parindex.Sequence.SOBOL)}

# More than workers, so that none waits long for the last one.
SHARDS_PER_THREAD = 4


@functools.lru_cache(maxsize=2)
def _score(data, framework, period, stage):
    """A process scores once for all of its parts."""
    return Parindex.Document.new_from_bytes(GLib.Bytes.new(data), None).score(None, framework, period, stage)


def _make(data, which, settings):
    simulation = Parindex.Simulation.new(_score(data, *which))
    simulation.set_replicates(settings["replicates"])
    simulation.set_seed(settings["seed"])
    simulation.set_sequence(SEQUENCES[settings["sequence"]])
    simulation.set_n_threads(settings["threads"])
    for level, spread in settings["spreads"]:
        simulation.set_weight_spread(level, spread)
    if settings["setup"] is not None:
        settings["setup"](simulation)
    return simulation


def _run(data, which, settings, begin, end):
    return _make(data, which, settings).run_shard(begin, end, None).get_data()


def _keep(data):
    return data


def _bounds(replicates, shards):
    shards = max(1, min(shards, replicates))
    edges = [replicates * i // shards for i in range(shards + 1)]
    return list(zip(edges, edges[1:]))


def _settings(replicates, seed, sequence, weight_spread, setup):
    if sequence not in SEQUENCES:
        raise ValueError(f"there is no sequence {sequence!r}; there are: {', '.join(SEQUENCES)}")
    spreads = sorted(weight_spread.items()) if isinstance(weight_spread, dict) else [(0, weight_spread)]
    return {"replicates": replicates, "seed": seed, "sequence": sequence, "spreads": spreads, "setup": setup, "threads": 1}


def simulate(client, document, framework=None, period=None, stage=None, *, replicates=1000, seed=1, sequence="pseudo-random", weight_spread=0.25,
             setup=None, shards=None, progress=None):
    """Runs a simulation on the cluster of a distributed.Client; returns a parindex.RankDistribution.

    document, framework, period, stage    what is scored, as in Document.score()
    replicates, seed                      how many draws, and the seed of their numbers
    sequence                              pseudo-random or sobol
    weight_spread                         a relative spread of all weights, or a dict: {level: spread}
    setup                                 a function that each process calls with its Simulation, to have more vary
    shards                                in how many parts; None for some to each thread of the cluster
    progress                              called with how many draws are done, and of how many

    If it is left by an exception, as by Ctrl-C, the parts that are not done yet are cancelled."""
    from distributed import as_completed

    data = document.to_bytes().get_data()
    which = (framework, None if period is None else str(period), stage)
    settings = _settings(replicates, seed, sequence, weight_spread, setup)
    # What is wrong is told here and not by a worker.
    whole = _make(data, which, settings)
    bounds = _bounds(replicates, shards or SHARDS_PER_THREAD * max(1, sum(client.nthreads().values())))
    # A task that gives the document can be done again where a worker that kept it died; data that was scattered cannot.
    source = client.submit(_keep, data, pure=False)
    futures = {client.submit(_run, source, which, settings, begin, end, pure=False): end - begin for begin, end in bounds}
    parts, done = [], 0
    try:
        for future, result in as_completed(futures, with_results=True):
            parts.append(GLib.Bytes.new(result))
            done += futures[future]
            future.release()
            if progress is not None:
                progress(done, replicates)
    finally:
        client.cancel([future for future in futures if not future.done()])
    return whole.merge(parts)
