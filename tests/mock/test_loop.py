"""The loop under the served mock: what is due comes in its order, and nothing that fails ends it."""

import threading

import pytest
from kyb_mock._loop import Loop, Pause
from kyb_mock._outbox import Post


@pytest.fixture
def loop():
    loop = Loop()
    yield loop
    loop.close()


def test_alarms_ring_in_the_order_of_their_time_unless_cancelled(loop):
    rung = []
    loop.call_later(0.02, lambda: rung.append("second"))
    loop.call_later(0.01, lambda: rung.append("first"))
    loop.cancel(loop.call_later(0.015, lambda: rung.append("never")))
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
    assert (done, loop._works) == (["the next call"], set())
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


def test_a_closed_loop_may_be_called_still(loop):
    loop.close()
    loop.call(loop.stop)


def test_alarms_that_are_cancelled_do_not_pile_up(loop):
    kept = loop.call_later(60, loop.stop)
    for _ in range(1_000):
        loop.cancel(loop.call_later(60, loop.stop))
    assert len(loop._alarms) < 10
    assert kept in loop._alarms


def test_an_alarm_that_has_rung_cannot_be_cancelled(loop):
    alarm, never = (loop.call_later(0, lambda: None) for _ in range(2))
    for _ in range(3):
        loop.call_later(0.01, loop.stop)
    loop.cancel(never)
    loop.run()
    loop.cancel(alarm)
    assert loop._cancelled == 0


def test_a_thread_that_cannot_start_is_a_webhook_that_failed(loop, monkeypatch):
    came = []

    def work():
        came.append((yield Post("http://127.0.0.1:1/", {}, b"", 1.0)))
        loop.stop()

    def refuse(thread):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    loop.drive(work())
    loop.run()
    assert [(result.status, result.error) for result in came] == [(None, "RuntimeError: can't start new thread")]
