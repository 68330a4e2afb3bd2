# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
"""Contains endpoint functions for accessing the API"""
