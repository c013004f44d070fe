-- The yearly appraisal of a region's experts. run: how often facts have been gathered; a second one stands beside the first.
CREATE TABLE expert_appraisal (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_id      BIGINT      NULL,
    region       VARCHAR(16) NOT NULL,
    year         INT         NOT NULL,
    run          INT         NOT NULL DEFAULT 0,
    state        VARCHAR(16) NOT NULL,
    started_by   VARCHAR(80) NOT NULL,
    started_at   BIGINT      NOT NULL,
    confirmed_by VARCHAR(80) NULL,
    confirmed_at BIGINT      NULL,
    remark       VARCHAR(2000) NULL,
    revision     INT         NOT NULL DEFAULT 0,
    UNIQUE KEY uq_expert_appraisal (region, year),
    KEY ix_expert_appraisal_case (case_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- rules: the parameters of the gathering, as JSON by key: what was counted can be counted again.
CREATE TABLE expert_appraisal_run (
    appraisal_id BIGINT NOT NULL,
    run          INT    NOT NULL,
    rules        TEXT   NOT NULL,
    experts      INT    NOT NULL,
    gathered_at  BIGINT NOT NULL,
    PRIMARY KEY (appraisal_id, run)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Never changed: a new gathering or an objection that was upheld writes the next version. score NULL: never called, not appraised.
-- sources: seats behind the counts, sealed with a key outside the database, which must not join people and packages. reason, changed_by: of an objection.
CREATE TABLE expert_appraisal_result (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    appraisal_id BIGINT        NOT NULL,
    run          INT           NOT NULL,
    expert_id    BIGINT        NOT NULL,
    version      INT           NOT NULL,
    called       INT           NOT NULL,
    accepted     INT           NOT NULL,
    declined     INT           NOT NULL,
    silent       INT           NOT NULL,
    gone         INT           NOT NULL,
    done         INT           NOT NULL,
    ratings      INT           NOT NULL,
    rated        INT           NOT NULL,
    far          INT           NOT NULL,
    corrections  INT           NOT NULL,
    breaches     INT           NOT NULL,
    score        DECIMAL(9, 2) NULL,
    grade        VARCHAR(16)   NULL,
    sources      LONGBLOB      NULL,
    reason       VARCHAR(2000) NULL,
    changed_by   VARCHAR(80)   NULL,
    latest       TINYINT(1)    NOT NULL DEFAULT 1,
    UNIQUE KEY uq_expert_appraisal_result (expert_id, appraisal_id, version),
    KEY ix_expert_appraisal_result_page (appraisal_id, latest, expert_id),
    KEY ix_expert_appraisal_result_grade (appraisal_id, latest, grade, expert_id),
    CONSTRAINT fk_expert_appraisal_result FOREIGN KEY (appraisal_id) REFERENCES expert_appraisal (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- One per expert and run.
CREATE TABLE expert_appraisal_objection (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    appraisal_id BIGINT        NOT NULL,
    run          INT           NOT NULL,
    expert_id    BIGINT        NOT NULL,
    words        VARCHAR(2000) NOT NULL,
    objected_at  BIGINT        NOT NULL,
    upheld       TINYINT(1)    NULL,
    answer       VARCHAR(2000) NULL,
    decided_by   VARCHAR(80)   NULL,
    decided_at   BIGINT        NULL,
    UNIQUE KEY uq_expert_appraisal_objection (appraisal_id, run, expert_id),
    KEY ix_expert_appraisal_objection_expert (expert_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What supervision does about a poor result, in its words; nothing follows by itself.
CREATE TABLE expert_appraisal_measure (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    appraisal_id BIGINT        NOT NULL,
    expert_id    BIGINT        NOT NULL,
    measure      VARCHAR(2000) NOT NULL,
    decided_by   VARCHAR(80)   NOT NULL,
    decided_at   BIGINT        NOT NULL,
    UNIQUE KEY uq_expert_appraisal_measure (appraisal_id, expert_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Which results became public in a year.
ALTER TABLE case_gate ADD KEY ix_gate_at (gate, at);
