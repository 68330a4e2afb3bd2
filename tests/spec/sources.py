"""The JSON texts of the source documents; the specification holds each of them as an example."""

from typing import Any

ACME = {"customer_type": "business", "name": "Acme Corporation"}
CUSTOMER_ID = "1NFHrqBHb3cTfLVkFSGmHZqdDPi"
FORM = "https://apply.dakota.com/applications/2WGC9cKv9P4K8eGzqY6qJ3Xz7Qm"

# S0, the playground prompt, and S1, the create customer page.
CUSTOMER_REQUESTS: list[Any] = [
    ACME | {"external_id": "usr_12345"},
    ACME | {"external_id": "external_customer_123"},
]
# S1.
CUSTOMER_ANSWER: Any = {
    "id": CUSTOMER_ID,
    "kyb_links": [
        {
            "provider_id": "trm_labs",
            "link_type": "persona",
            "url": "https://verify.provider.com/kyb/a1b2c3d4e5f6",
            "status": "pending",
            "created_at": 1234567890,
            "updated_at": 1234567890,
            "expires_at": 1234567890,
            "deleted_at": 1234567890,
        }
    ],
    "application_id": CUSTOMER_ID,
    "application_url": f"{FORM}?token=kJ8xN3zQ9mL2pR5vY7wC1aF4dG6hK0sT8uW3nB5eM9",
    "application_expires_at": 1734567890000000000,
}
# S2, the submit application page, is 11 kB long: the SHA-256 of its JSON with sorted keys and no spaces.
APPLICATION_SHA256 = "f8dbf843c92f42f84bac249f76188b9b0beb7d48de420b80c75d0556a46f51e9"
# S3, the simulate onboarding page.
SIMULATION_REQUEST: Any = {
    "type": "kyb_approve",
    "applicant_id": "01HABCDEFG1234567890XYZ",
    "simulation_id": "sim_kyb_approve_001",
}
SIMULATION_ANSWER: Any = {
    "simulation_id": "sim_kyb_approve_001",
    "applicant_id": "01HABCDEFG1234567890XYZ",
    "previous_state": "pending",
    "new_state": "approved",
}
# S4, the add KYC data page.
KYC_REQUEST: Any = {
    "customer_id": "4e6f1b20-a73c-11ec-b909-0242ac120002",
    "full_name": "John Doe",
    "phone": "9911002211",
    "full_address": "FULL_ADDRESS_OF_THE_CUSTOMER",
    "dob": "DD-MM-YYYY",
    "registered_date": "DD-MM-YYYY",
    "tax_number": "ABCPG1234N",
    "document_type": "<string>",
    "document_front_image_url": "<string>",
    "document_back_image_url": "<string>",
    "document_details": {"document_number": "123456123456", "additional_data": {}},
    "selfie_url": "<string>",
    "selfie_verification_status": True,
    "additional_info": {},
}
KYC_ANSWER: Any = {
    "status": True,
    "message": "Success",
    "data": {"id": "550e8400-e29b-41d4-a716-446655440000", "status": "PROCESSING", "failure_reason": None},
}

# Operation, where (`body` or a status), the JSON.
DAKOTA = [
    *(("createCustomer", "body", request) for request in CUSTOMER_REQUESTS),
    ("createCustomer", "201", CUSTOMER_ANSWER),
    ("simulateOnboarding", "body", SIMULATION_REQUEST),
    ("simulateOnboarding", "200", SIMULATION_ANSWER),
]
DOLLARPE = [("addKycData", "body", KYC_REQUEST), ("addKycData", "200", KYC_ANSWER)]
