"""Values of DollarPe's answers."""

from __future__ import annotations

from typing import Any

import attrs

from .._values import Key, Member, Value, members, text, texts, word
from ..models import DollarPeCustomerId


class DollarPeCustomer(Value):
    """A person. `status` goes from UNVERIFIED over PROCESSING to VERIFIED or FAILED."""

    SCHEMA = "Customer"
    id = Key[DollarPeCustomerId]()
    client_reference_id = Member(text)
    full_name = Member(text)
    email = Member(text)
    phone = Member(text)
    country = Member(text)
    type = Member(word)
    status = Member(word)
    failure_reason = Member(text)
    document_type = Member(word)


class KycState(Value):
    """How far the check of a customer's KYC data is."""

    SCHEMA = "KycData"
    id = Key[str]()
    status = Member(word)
    failure_reason = Member(text)


class KycConfiguration(Value):
    """Which data a customer's KYC takes."""

    SCHEMA = "KycConfiguration"
    supported_document_types = Member(texts)
    additional_info_required = Member(members)


@attrs.frozen
class KycLink:
    """The page where a customer gives its KYC data. Its form is not documented: `data` is what came."""

    data: Any = attrs.field(repr=False)

    @property
    def url(self) -> str | None:
        """The page's address, if one can be told."""
        body = self.data if isinstance(self.data, dict) else {"url": self.data}
        found = (body.get(name) for name in ("url", "link", "kyc_link", "kyc_url", "redirect_url"))
        return next((value for value in found if isinstance(value, str) and value.startswith("https://")), None)
