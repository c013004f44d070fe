-- What is said, signed and recorded in the opening room.
CREATE TABLE opening_objection (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tender_id       BIGINT        NOT NULL,
    organisation_id BIGINT        NOT NULL,
    person_id       BIGINT        NOT NULL,
    text            VARCHAR(1000) NOT NULL,
    raised_at       BIGINT        NOT NULL,
    answer          VARCHAR(1000) NULL,
    answered_by     BIGINT        NULL,
    answered_at     BIGINT        NULL,
    KEY objection_of_tender (tender_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE opening_signature (
    id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tender_id       BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    person_id       BIGINT NOT NULL,
    signed_at       BIGINT NOT NULL,
    UNIQUE KEY signature_once (tender_id, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE opening_recording (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tender_id  BIGINT       NOT NULL,
    title      VARCHAR(100) NOT NULL,
    sha256     CHAR(64)     NOT NULL,
    media_type VARCHAR(60)  NOT NULL,
    starts_at  BIGINT       NOT NULL,
    added_by   BIGINT       NOT NULL,
    added_at   BIGINT       NOT NULL,
    KEY recording_of_tender (tender_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
