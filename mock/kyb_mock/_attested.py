"""Which attestations an application has, and which it still lacks."""

from __future__ import annotations

from typing import Any

from ._legal import BY_ATTESTATION, title_of, version_in_force
from ._requirements import ATTESTATIONS
from ._times import iso
from ._world import Application


def missing_attestations(application: Application) -> list[str]:
    """Return the attestations not yet given."""
    if application.ready:
        return []
    return [kind for kind in ATTESTATIONS if kind not in application.dossier.attestations]


def outstanding_documents(application: Application) -> list[dict[str, str]]:
    """Return the legal documents not yet accepted. Source: NEW, AttestationValidation."""
    owed = [BY_ATTESTATION[kind] for kind in missing_attestations(application) if kind in BY_ATTESTATION]
    return [{"key": row.key, "version": row.version, "title": row.title} for row in owed]


def completed_attestations(application: Application) -> list[dict[str, Any]]:
    """Return the attestations that were given (SPEC, CompletedAttestation)."""
    given = application.dossier.attestations
    if application.ready and not given:
        by, at = application.customer.name, iso(int(application.created_at))
        return [{"type": kind, "attested_at": at, "attested_by": by} for kind in ATTESTATIONS]
    rows = []
    for one in given.values():
        row = {"type": one.type, "attested_at": iso(one.at), "attested_by": one.by}
        version = one.version or version_in_force(one.type)
        rows.append(row | {"version": version, "title": title_of(one.type)} if version else row)
    return rows


def attestations(application: Application) -> dict[str, Any]:
    """Return the `attestations` part of an application (SPEC, AttestationData)."""
    rows = completed_attestations(application)
    return {row["type"]: {name: value for name, value in row.items() if name != "type"} for row in rows}
