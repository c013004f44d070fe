-- A question about a supplier and what came: never changed. found: JSON; evidence: SHA-256 of what was shown or answered.
CREATE TABLE credit_check (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_id     BIGINT       NOT NULL,
    package_id  BIGINT       NOT NULL,
    credit_code CHAR(18)     NOT NULL,
    name        VARCHAR(200) NOT NULL,
    day         DATE         NOT NULL,
    purpose     VARCHAR(16)  NOT NULL,
    channel     VARCHAR(16)  NOT NULL,
    outcome     VARCHAR(16)  NOT NULL,
    found       MEDIUMTEXT   NOT NULL,
    evidence    CHAR(64)     NULL,
    asked_by    VARCHAR(80)  NULL,
    asked_at    BIGINT       NOT NULL,
    KEY ix_credit_check_package (package_id, credit_code, id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
