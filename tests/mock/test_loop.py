"""The loop under the served mock: what is due comes in its order, and nothing that fails ends it."""

import threading

import pytest
from kyb_mock._loop import Loop, Pause


@pytest.fixture
def loop():
    loop = Loop()
    yield loop
    loop.close()


def test_alarms_ring_in_the_order_of_their_time_unless_cancelled(loop):
    rung = []
    loop.call_later(0.02, lambda: rung.append("second"))
    loop.call_later(0.01, lambda: rung.append("first"))
    loop.call_later(0.015, lambda: rung.append("never")).cancel()
    loop.call_later(0.03, loop.stop)
    loop.run()
    assert rung == ["first", "second"]


def test_a_call_from_another_thread_wakes_the_loop(loop):
    threading.Timer(0.05, loop.call, [loop.stop]).start()
    loop.run()


def test_what_fails_is_logged_and_the_rest_is_done(loop, caplog):
    done = []

    def work():
        yield Pause(0.01)
        raise ZeroDivisionError

    loop.drive(work())
    loop.call(lambda: 1 / 0)
    loop.call(lambda: done.append("the next call"))
    loop.call(lambda: loop.call_later(0.03, loop.stop))
    loop.run()
    assert done == ["the next call"]
    assert caplog.text.count("the mock failed beside its requests") == 2


def test_work_that_still_waits_is_closed_with_the_loop(loop):
    ended = []

    def work():
        try:
            yield Pause(60)
        finally:
            ended.append("closed")

    loop.drive(work())
    loop.close()
    assert ended == ["closed"]


def test_a_closed_loop_takes_calls_and_makes_none(loop):
    loop.close()
    loop.call(pytest.fail)
