CREATE TABLE case_counter (
    region     VARCHAR(12) NOT NULL,
    year       INT         NOT NULL,
    last       INT         NOT NULL,
    PRIMARY KEY (region, year)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE case_register (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    no           VARCHAR(40)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    region       VARCHAR(12)  NOT NULL,
    budget_level VARCHAR(20)  NULL,
    purchaser    BIGINT       NOT NULL,
    agency       BIGINT       NULL,
    state        VARCHAR(20)  NOT NULL,
    opened_at    BIGINT       NOT NULL,
    closed_at    BIGINT       NULL,
    revision     INT          NOT NULL DEFAULT 0,
    UNIQUE KEY uk_case_no (no),
    KEY ix_case_purchaser (purchaser, id),
    KEY ix_case_agency (agency, id),
    KEY ix_case_region (region, id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE case_package (
    package_id BIGINT       NOT NULL PRIMARY KEY,
    case_id    BIGINT       NOT NULL,
    label      VARCHAR(200) NOT NULL,
    KEY ix_case_package (case_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- package_id 0 stands for the whole case
CREATE TABLE case_party (
    case_id         BIGINT      NOT NULL,
    package_id      BIGINT      NOT NULL,
    party           VARCHAR(20) NOT NULL,
    organisation_id BIGINT      NOT NULL,
    PRIMARY KEY (case_id, package_id, party),
    KEY ix_case_party_organisation (organisation_id, case_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE inbox_task (
    id               VARCHAR(64)  NOT NULL PRIMARY KEY,
    definition       VARCHAR(120) NOT NULL,
    process_key      VARCHAR(120) NOT NULL,
    process_instance VARCHAR(64)  NOT NULL,
    form_key         VARCHAR(120) NOT NULL,
    name             VARCHAR(200) NOT NULL,
    case_id          BIGINT       NOT NULL,
    package_id       BIGINT       NULL,
    tender_id        BIGINT       NULL,
    seat             VARCHAR(64)  NULL,
    item             VARCHAR(64)  NULL,
    audience         VARCHAR(100) NOT NULL,
    claimed_by       BIGINT       NULL,
    claimed_name     VARCHAR(100) NULL,
    created_at       BIGINT       NOT NULL,
    due_at           BIGINT       NULL,
    warn_at          BIGINT       NULL,
    sort_at          BIGINT       NOT NULL,
    state            VARCHAR(12)  NOT NULL,
    done_by          VARCHAR(100) NULL,
    done_at          BIGINT       NULL,
    revision         INT          NOT NULL DEFAULT 0,
    KEY ix_inbox_page (audience, state, sort_at, id),
    KEY ix_inbox_case (case_id, state)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- owner: the engine task that carries the deadline; empty for one that a person fixed
CREATE TABLE deadline (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_id    BIGINT       NOT NULL,
    package_id BIGINT       NOT NULL,
    dkey       VARCHAR(80)  NOT NULL,
    owner      VARCHAR(64)  NOT NULL,
    rule_key   VARCHAR(80)  NOT NULL,
    promise_key VARCHAR(80) NULL,
    article    VARCHAR(300) NULL,
    start_at   BIGINT       NOT NULL,
    due_at     BIGINT       NULL,
    warn_at    BIGINT       NULL,
    state      VARCHAR(20)  NOT NULL,
    reason     VARCHAR(500) NULL,
    revision   INT          NOT NULL DEFAULT 0,
    UNIQUE KEY uk_deadline (case_id, package_id, dkey, owner),
    KEY ix_deadline_due (state, due_at),
    KEY ix_deadline_owner (owner)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE case_gate (
    id               BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_id          BIGINT       NOT NULL,
    package_id       BIGINT       NOT NULL,
    gate             VARCHAR(60)  NOT NULL,
    at               BIGINT       NOT NULL,
    activity_id      VARCHAR(120) NOT NULL,
    process_instance VARCHAR(64)  NOT NULL,
    KEY ix_gate (case_id, package_id, gate)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE taken_flow (
    id               BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_id          BIGINT       NOT NULL,
    process_key      VARCHAR(120) NOT NULL,
    process_instance VARCHAR(64)  NOT NULL,
    execution_id     VARCHAR(64)  NOT NULL,
    flow_id          VARCHAR(160) NOT NULL,
    at               BIGINT       NOT NULL,
    KEY ix_taken_flow_case (case_id, id),
    KEY ix_taken_flow_instance (process_instance, id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
