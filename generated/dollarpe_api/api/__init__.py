# Generated from openapi/dollarpe.yaml (sha256 54ee9631f19a614e8160a384d1348974d332f5cc76d02bcd08e7d8f04c4a0d6d);
# do not edit; run make generate
"""Contains methods for accessing the API"""
