"""Every order of calls and clock steps, against a model small enough to be seen to be right."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule

from .sandbox import ACME, Sandbox, uuid

APPROVES = {"kyb_approve", "kyc_approve", "applicant_activate"}
DECLINES = {"kyb_reject", "kyc_reject", "applicant_suspend"}
ASKS = {"kyb_info_request", "kyc_info_request"}
AFTER_S = 5.0


class Model(RuleBasedStateMachine):
    """The model knows of each customer only: when it was made, and what a reviewer said last."""

    customers = Bundle("customers")

    def __init__(self):
        super().__init__()
        self.sandbox = Sandbox(auto_approve_s=AFTER_S, token_limit_per_hour=None)
        self.answers: dict[tuple[int, str], dict] = {}
        self.simulations = 0
        self.made_at: dict[str, float] = {}
        self.said: dict[str, str] = {}

    @rule(target=customers, key=st.integers(0, 5), external_id=st.sampled_from(["usr_1", "usr_2"]))
    def create(self, key, external_id):
        answer = self.sandbox.send(
            "POST", "/customers", ACME | {"external_id": external_id}, idempotency_key=uuid(1000 + key)
        )
        used = {used: made for (used, _), made in self.answers.items()}
        if key in used and (key, external_id) not in self.answers:
            assert answer.status == 409
            return multiple()
        assert answer.status == 201
        made = answer.json()
        assert self.answers.setdefault((key, external_id), made) == made
        self.made_at.setdefault(made["id"], self.sandbox.now)
        return made

    @rule(seconds=st.floats(0, 4))
    def wait(self, seconds):
        self.sandbox.now += seconds

    @rule(made=customers, kind=st.sampled_from(sorted(APPROVES | DECLINES | ASKS)))
    def simulate(self, made, kind):
        self.simulations += 1
        assert self.sandbox.simulate(kind, made, f"sim_{self.simulations}").status == 200
        self.said[made["id"]] = kind

    @rule(made=customers)
    def read(self, made):
        expected = self.expected(made["id"])
        shown = self.sandbox.customer(made)
        application = self.sandbox.application(made).json()
        assert (shown["application_status"], shown.get("decision")) == expected
        assert (application["application_status"], application["application_decision"]) == expected

    def expected(self, customer_id):
        said = self.said.get(customer_id)
        if said in APPROVES or (said is None and self.sandbox.now - self.made_at[customer_id] >= AFTER_S):
            return "approved", "approved"
        if said in DECLINES:
            return "declined", "declined"
        return ("pending" if said is None else "request_for_information"), None

    @invariant()
    def there_are_as_many_customers_as_keys(self):
        assert len(self.sandbox.world.customers) == len(self.answers)
        found = self.sandbox.send("GET", "/customers", query={"external_id": "usr_1"}).json()
        assert found["meta"]["total_count"] == sum(external_id == "usr_1" for _, external_id in self.answers)


TestModel = Model.TestCase
TestModel.settings = settings(max_examples=60, stateful_step_count=25)
