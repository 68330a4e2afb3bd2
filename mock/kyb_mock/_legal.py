"""The legal documents, as a table: what customers accept by attesting it. Keys, titles and texts are ours."""

from __future__ import annotations

from typing import NamedTuple


class LegalDocument(NamedTuple):
    """A document; `versions` from the oldest to the one in force, `attestation` the type that accepts it."""

    key: str
    title: str
    attestation: str
    versions: tuple[str, ...]

    @property
    def version(self) -> str:
        """The version in force."""
        return self.versions[-1]

    def text(self, version: str) -> str:
        """Return the text of a version."""
        return f"{self.title}, version {version}. A text of the mock, without legal effect."


LEGAL_DOCUMENTS = {
    row.key: row
    for row in (
        LegalDocument("e_sign_consent", "Consent to Electronic Signatures", "e_sign", ("2026-01-01",)),
        LegalDocument("dakota_tos", "Terms of Service", "terms_of_service", ("2026-02-01", "2026-08-01")),
        LegalDocument("privacy_policy", "Privacy Policy", "privacy_policy", ("2026-03-01",)),
        LegalDocument(
            "funds_transfer_agreement", "Funds Transfer Agreement", "funds_transfer_agreement", ("2026-01-01",)
        ),
        LegalDocument(
            "lead_bank_privacy_policy", "Lead Bank Privacy Policy", "lead_bank_privacy_policy", ("2026-01-01",)
        ),
    )
}
# The accuracy of the information is attested, but is no document.
BY_ATTESTATION = {row.attestation: row for row in LEGAL_DOCUMENTS.values()}


def version_in_force(attestation: str) -> str | None:
    """Return the version of the document that an attestation accepts, or None if it accepts none."""
    document = BY_ATTESTATION.get(attestation)
    return document.version if document else None


def title_of(attestation: str) -> str:
    """Return the title of the document that an attestation accepts."""
    return BY_ATTESTATION[attestation].title
