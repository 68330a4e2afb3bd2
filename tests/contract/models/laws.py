"""The laws that the models hold the mock to, each with a name, so that a failure says which one is broken."""

from __future__ import annotations

from enum import Enum
from typing import Any


class Law(Enum):
    """What is true of every history. `planted.py` has a bug for each, or it would not be known that it can fail."""

    # Of every answer.
    OWN_WORK = "no answer is a 5xx that nobody asked for"
    NAMED = "each answer has a request id of its own"
    LIMITS = "each answer tells the limit, what is left of it, and when it ends"
    LENGTH = "each answer tells its length, but a 204"
    PROBLEM = "a refusal is a problem document of its status and path"

    # Of worlds.
    SAME_BYTES = "the same steps on the same seed give the same bytes"
    MOVED_WHOLE = "a world that was written out and read in is written out as the same again"
    MOVED_GOES_ON = "a world that was written out and read in goes on as if nothing had happened"

    # Of every list.
    LISTED = "a list has what the query wants, and nothing else"
    ORDERED = "a list is in its order"
    PAGED = "a page has the rows of its place"
    COUNTED = "a page tells how many rows there are, and on which sides"
    GONE = "what was deleted is not there"

    # Of an application.
    ADMITTED = "nobody is let in without the credential that the operation takes"
    TOKEN = "a token opens one application until it expires"
    GATED = "a change is taken at its time, and refused at another as documented"
    TAKEN = "what comes at its time is taken"
    REVIEWED = "a reviewer's word is the last"
    TIMES = "a time is in UTC and says so"
    SHOWN = "an application shows what was handed in, and when it last changed"
    READY = "an application is ready when nothing is missing, and says what is"
    NAMES = "no two people of an application have one name"
    LAST_PERSON = "the last person of an application stays"
    LINKED = "a file is put to its link by who has it, and counts when it was verified"
    FILE = "a file comes back as it was, with its type"
    E_SIGN_FIRST = "e_sign comes first, and each other attestation later than it"

    # Of customers.
    CREATED = "a new customer has its own id, an application, and the end of its token"
    VALID = "what the specification does not allow is refused by the name of the member"
    REPEATED = "a repeat gets the first answer, and nothing is done"
    ANOTHER_BODY = "another body under a known key is a conflict"
    WINDOW = "a key is forgotten when its time is over"
    SCENARIO = "a scenario's error ends the request, and nothing is done"
    INTERMITTENT = "of intermittent requests every other one fails"
    UNTOUCHED = "before its time, or without one, nothing is decided"
    BY_CLOCK = "an untouched application is decided at its time as its scenario has it"
    AT_ITS_TIME = "a change bears its own time, whenever somebody asks"
    SIMULATED = "a simulation is taken"
    SIMULATED_ONCE = "a simulation is done once, and its name stands for nothing else"
    REASON = "who was declined by a reviewer is told why, and nobody else is told a reason"
    WITHDRAWN = "an application is withdrawn until it is decided"
    DELETED = "a customer can be deleted"
    SUB_CLIENT = "a sub-client has the customers that were put under it, and stays while it has"
    COMPLETE = "every customer is there, and no other"
    DESCRIBED = "a customer is what it was made as"
    ALIKE = "a customer by itself is what the list has of it"
    STATUS_COUNTS = "a list counts the statuses of all that it has"

    # Of credentials.
    KNOWN = "a key that nobody has is refused"
    RATED = "a credential has its number of requests in each window, and is told what is left"

    # Of events and webhooks.
    EVENTS = "what happens is told by one event each, in order, at its time"
    TARGETS = "a target is as it was last told, and knows when it was last tried and reached"
    WANTED = "an event goes to each target that wants it, and to no other"
    MARKED = "a replay is marked as one, and nothing else is"
    TRIED_AGAIN = "what fails is tried again after each wait, and given up after the last"
    IN_ORDER = "webhooks leave in the order of the events"
    SIGNED = "a signature verifies with the served key"
    BODY = "a webhook carries the event"
    REPLAYS = "an event is replayed to whoever wants it, ten times at most"
    COLLECTED = "what is collected is each event, also one that nobody wants"
    HISTORY = "the history tells each delivery of 30 days and what came of it"

    # Of imports.
    IMPORTED = "good tokens become customers at once, bad ones leave the others alone"
    QUEUED = "a job takes each token that is new once"
    JOB = "a job ends one row after the other, each at its time"
    JOBS = "the list of jobs begins with the newest"
    ONE_EACH = "one token is one customer, who is decided as any other"

    # Of DollarPe.
    ENVELOPE = "each answer is in the envelope, which says whether it succeeded"
    LET_IN = "nobody is let in but by a signature over key, time and body, made not long ago"
    UNIQUE = "no two people have one address, telephone, reference or document"
    PERSON = "a person is there, and as it was made"
    CHECKED = "the last check decides at its time, as the world has it"
    ONCE = "KYC data are handed in once"
    CORRECTABLE = "KYC data are corrected while they are neither verified nor refused for good"
    THREE_TIMES = "KYC data are corrected three times"
    ANEW = "who is verified may begin anew, and nobody else"
    PEOPLE = "the list has each person once, 20 on a page"
    TOLD = "each change of a status is told once, at its time"
    WEBHOOK_SIGNED = "a webhook is signed as the vendor's guide says"


class BrokenLaw(AssertionError):
    """Raised when the mock breaks a law; says which, and what was seen."""

    def __init__(self, law: Law, seen: str) -> None:
        super().__init__(f"{law.name}: {law.value}. {seen}")
        self.law = law


def holds(law: Law, found: Any, expected: Any = True) -> None:
    """Check that a law holds: what was found is what it expects."""
    if found != expected:
        raise BrokenLaw(law, f"Found {found!r}, expected {expected!r}")
