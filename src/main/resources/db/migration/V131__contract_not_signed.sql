-- A draft that its supplier never signed ends and stays; the next candidate's is a row of its own. ended NULL: it stands.
ALTER TABLE contract
    ADD COLUMN seq          INT         NOT NULL DEFAULT 1 AFTER package_id,
    ADD COLUMN ended        VARCHAR(16) NULL,
    ADD COLUMN ended_reason TEXT        NULL,
    ADD COLUMN ended_at     BIGINT      NULL,
    DROP KEY uk_contract_package,
    ADD UNIQUE KEY uk_contract_package (package_id, seq);
