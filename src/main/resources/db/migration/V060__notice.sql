-- one row per prefix and year; locked while a notice is numbered, so that numbers have no gaps
CREATE TABLE notice_counter (
    prefix   VARCHAR(4) NOT NULL,
    year     INT        NOT NULL,
    last_no  INT        NOT NULL,
    PRIMARY KEY (prefix, year)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE notice (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    no           VARCHAR(40)  NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    case_id      BIGINT       NOT NULL,
    case_no      VARCHAR(60)  NOT NULL,
    package_id   BIGINT       NULL,
    region       VARCHAR(12)  NOT NULL,
    title        VARCHAR(300) NOT NULL,
    sha256       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attachments  TEXT         NOT NULL,
    published_at BIGINT       NOT NULL,
    UNIQUE KEY uk_notice_no (no),
    KEY ix_notice_case (case_id, id),
    KEY ix_notice_kind (kind, id),
    KEY ix_notice_region (region, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- case_id is empty for mails that must not be tied to a case, such as the call of an expert
CREATE TABLE delivery (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id         BIGINT       NULL,
    recipient       VARCHAR(200) NOT NULL,
    recipient_name  VARCHAR(200) NOT NULL,
    subject         VARCHAR(300) NOT NULL,
    body            MEDIUMTEXT   NOT NULL,
    message_id      VARCHAR(120) NOT NULL,
    state           VARCHAR(10)  NOT NULL,
    tries           INT          NOT NULL DEFAULT 0,
    error           VARCHAR(500) NULL,
    queued_at       BIGINT       NOT NULL,
    sent_at         BIGINT       NULL,
    revision        INT          NOT NULL DEFAULT 0,
    UNIQUE KEY uk_delivery_message (message_id),
    KEY ix_delivery_case (case_id, state, id),
    KEY ix_delivery_recipient (recipient, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
