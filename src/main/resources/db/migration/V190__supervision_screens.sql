-- One run per package and round. Nothing here is told to anyone but committee and supervision before the award.
CREATE TABLE screen_run (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id    BIGINT       NOT NULL,
    tender_id  BIGINT       NOT NULL,
    package_id BIGINT       NOT NULL,
    bidders    INT          NOT NULL,
    files      INT          NOT NULL,
    common     INT          NOT NULL,
    remarks    MEDIUMTEXT   NOT NULL,
    ended_at   BIGINT       NOT NULL,
    UNIQUE KEY screen_run_once (package_id, tender_id),
    KEY screen_run_of_case (case_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE screen_question (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id     BIGINT       NOT NULL,
    case_id    BIGINT       NOT NULL,
    package_id BIGINT       NOT NULL,
    region     VARCHAR(16)  NOT NULL,
    kind       VARCHAR(32)  NOT NULL,
    weight     INT          NOT NULL,
    evidence   MEDIUMTEXT   NOT NULL,
    rate       TEXT         NOT NULL,
    state      VARCHAR(16)  NOT NULL,
    opened_at  BIGINT       NOT NULL,
    revision   INT          NOT NULL DEFAULT 0,
    KEY screen_question_of_run (run_id),
    KEY screen_question_open (state, region, weight, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE screen_question_bid (
    question_id BIGINT NOT NULL,
    position    INT    NOT NULL,
    bid_id      BIGINT NOT NULL,
    supplier_id BIGINT NOT NULL,
    PRIMARY KEY (question_id, position),
    KEY screen_question_of_supplier (supplier_id, question_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What committee and supervision have written; nothing is replaced. A member stands under its seat.
CREATE TABLE screen_entry (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    question_id BIGINT       NOT NULL,
    seat        VARCHAR(64)  NULL,
    label       VARCHAR(100) NOT NULL,
    person_id   BIGINT       NULL,
    answer      VARCHAR(16)  NULL,
    words       TEXT         NOT NULL,
    at_ms       BIGINT       NOT NULL,
    KEY screen_entry_of_question (question_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What later packages are compared with.
CREATE TABLE screen_sample (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tender_id  BIGINT      NOT NULL,
    package_id BIGINT      NOT NULL,
    region     VARCHAR(16) NOT NULL,
    category   VARCHAR(16) NOT NULL,
    method     VARCHAR(64) NOT NULL,
    size       VARCHAR(8)  NOT NULL,
    measure    VARCHAR(16) NOT NULL,
    value      DOUBLE      NOT NULL,
    KEY screen_sample_of_peers (region, category, method, size, measure)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A value is kept by its hash: it is only ever asked whether it was seen.
CREATE TABLE screen_trait (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tender_id   BIGINT      NOT NULL,
    supplier_id BIGINT      NOT NULL,
    trait       VARCHAR(16) NOT NULL,
    hash        CHAR(64)    NOT NULL,
    UNIQUE KEY screen_trait_once (trait, hash, tender_id, supplier_id),
    KEY screen_trait_of_tender (tender_id, supplier_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
