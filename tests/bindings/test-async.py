#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What can be awaited, under plain asyncio."""

import asyncio
import pathlib
import tempfile
import unittest
import unittest.mock

import parindex
from sample import Case, Code, Parindex, document_bytes, load


class Awaited(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "index.json"
        self.path.write_bytes(document_bytes().get_data())

    def test_all(self):
        async def run():
            document = await parindex.load_async(self.path)
            boards = await asyncio.gather(*(document.score_async(period=2025) for _ in range(4)))
            self.assertEqual({board.get_fingerprint() for board in boards}, {document.score().get_fingerprint()})
            self.assertEqual((await boards[0].to_frame_async("f")).loc["w", "rank"], 1)
            self.assertEqual((await boards[0].ranking_async()).index[0], "w")
            self.assertEqual(len(await document.validate_async()), 0)
            scorer, period = boards[0].get_scorer(), boards[0].get_assessment()
            self.assertEqual((await scorer.score_async(period, None))["w"].get_rank(), 1)
            self.assertEqual(len(await scorer.validate_async(period, None)), 0)
            other = self.path.with_name("other.json")
            await document.save_async(other)
            self.assertEqual(other.read_bytes(), document.to_bytes().get_data())

        asyncio.run(run())

    def test_loop_goes_on(self):
        """While one thing is computed others are done."""

        async def run():
            ticks = 0
            document = load()
            task = asyncio.ensure_future(asyncio.gather(*(document.score_async() for _ in range(50))))
            while not task.done():
                ticks += 1
                await asyncio.sleep(0)
            self.assertGreater(ticks, 1)

        asyncio.run(run())

    def test_failures(self):
        async def run():
            with self.assertRaises(parindex.ParindexError) as caught:
                await parindex.load_async(self.path.with_name("none.json"))
            self.assertEqual(caught.exception.problems[0].get_code(), Code.IO)
            with self.assertRaises(parindex.ParindexError):
                await load().score_async(framework="x")

        asyncio.run(run())

    def test_cancelled(self):
        """Who is no longer waited for is told to stop."""
        seen = []
        load_file = Parindex.Loader.load_file

        def wait(loader, file, cancellable):
            seen.append(cancellable)
            while not cancellable.is_cancelled():
                pass
            return load_file(loader, file, cancellable)

        async def run():
            task = asyncio.ensure_future(parindex.load_async(self.path))
            while not seen:
                await asyncio.sleep(0.001)
            task.cancel()
            with self.assertRaises(asyncio.CancelledError):
                await task

        with unittest.mock.patch.object(Parindex.Loader, "load_file", wait):
            asyncio.run(run())
        self.assertTrue(seen[0].is_cancelled())


if __name__ == "__main__":
    unittest.main()
