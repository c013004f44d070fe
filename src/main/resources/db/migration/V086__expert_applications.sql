-- Every reviewed or returned version of an expert's entry; none is ever changed but for its decision. content: the application as JSON;
-- account: sealed with a key outside the database. case_id NULL: taken over from another pool (source).
CREATE TABLE expert_application (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    person_id    BIGINT         NOT NULL,
    version      INT            NOT NULL,
    case_id      BIGINT         NULL,
    content      MEDIUMTEXT     NOT NULL,
    account      VARBINARY(256) NULL,
    account_tail VARCHAR(8)     NULL,
    state        VARCHAR(16)    NOT NULL,
    submitted_at BIGINT         NOT NULL,
    decided_by   VARCHAR(80)    NULL,
    decided_at   BIGINT         NULL,
    remark       VARCHAR(2000)  NULL,
    valid_from   DATE           NULL,
    valid_to     DATE           NULL,
    source       VARCHAR(200)   NULL,
    revision     INT            NOT NULL DEFAULT 0,
    UNIQUE KEY uq_expert_application (person_id, version),
    KEY ix_expert_application_case (case_id, id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The version that is in force.
ALTER TABLE expert ADD COLUMN application_id BIGINT NULL AFTER person_id;
