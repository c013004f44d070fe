-- One per package and round.
CREATE TABLE evaluation_round (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_id      BIGINT        NOT NULL,
    package_id   BIGINT        NOT NULL,
    tender_id    BIGINT        NOT NULL,
    state        VARCHAR(16)   NOT NULL,
    base_fen     BIGINT        NULL,
    price_weight DECIMAL(7, 4) NULL,
    decimals     INT           NULL,
    computed_at  BIGINT        NULL,
    report_paper CHAR(64)      NULL,
    reported_at  BIGINT        NULL,
    delivered_at BIGINT        NULL,
    revision     INT           NOT NULL DEFAULT 0,
    UNIQUE KEY uq_evaluation_round (package_id, tender_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE pledge (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id   BIGINT      NOT NULL,
    seat       VARCHAR(32) NOT NULL,
    pledged_at BIGINT      NOT NULL,
    UNIQUE KEY uq_pledge (round_id, seat)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE review_row (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id    BIGINT        NOT NULL,
    bid_id      BIGINT        NOT NULL,
    passed      TINYINT(1)    NOT NULL,
    reason      VARCHAR(2000) NULL,
    reviewed_by BIGINT        NOT NULL,
    reviewed_at BIGINT        NOT NULL,
    UNIQUE KEY uq_review_row (round_id, bid_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE conformity_vote (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id BIGINT        NOT NULL,
    seat     VARCHAR(32)   NOT NULL,
    bid_id   BIGINT        NOT NULL,
    passed   TINYINT(1)    NOT NULL,
    reason   VARCHAR(2000) NULL,
    voted_at BIGINT        NOT NULL,
    UNIQUE KEY uq_conformity_vote (round_id, seat, bid_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE price_adjustment (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id     BIGINT        NOT NULL,
    bid_id       BIGINT        NOT NULL,
    price_fen    BIGINT        NOT NULL,
    percent      DECIMAL(5, 2) NOT NULL,
    adjusted_fen BIGINT        NOT NULL,
    UNIQUE KEY uq_price_adjustment (round_id, bid_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What an expert has typed so far; nobody else reads it, and it goes when the sheet is handed in.
CREATE TABLE score_draft (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id BIGINT      NOT NULL,
    seat     VARCHAR(32) NOT NULL,
    content  MEDIUMTEXT  NOT NULL,
    saved_at BIGINT      NOT NULL,
    revision INT         NOT NULL DEFAULT 0,
    UNIQUE KEY uq_score_draft (round_id, seat)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE score_sheet (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id     BIGINT      NOT NULL,
    seat         VARCHAR(32) NOT NULL,
    submitted_at BIGINT      NOT NULL,
    UNIQUE KEY uq_score_sheet (round_id, seat)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE score_row (
    id        BIGINT AUTO_INCREMENT PRIMARY KEY,
    sheet_id  BIGINT        NOT NULL,
    bid_id    BIGINT        NOT NULL,
    criterion INT           NOT NULL,
    points    DECIMAL(6, 2) NOT NULL,
    remark    VARCHAR(500)  NULL,
    UNIQUE KEY uq_score_row (sheet_id, bid_id, criterion),
    CONSTRAINT fk_score_row_sheet FOREIGN KEY (sheet_id) REFERENCES score_sheet (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- place: the order among those who share a rank, by lot; 1 for all others
CREATE TABLE ranking_row (
    id             BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id       BIGINT         NOT NULL,
    rank_no        INT            NOT NULL,
    place          INT            NOT NULL,
    bid_id         BIGINT         NOT NULL,
    evaluation_fen BIGINT         NOT NULL,
    price_score    DECIMAL(12, 6) NOT NULL,
    other_score    DECIMAL(12, 6) NOT NULL,
    total          DECIMAL(12, 6) NOT NULL,
    UNIQUE KEY uq_ranking_row (round_id, bid_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE report_signature (
    id        BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id  BIGINT        NOT NULL,
    seat      VARCHAR(32)   NOT NULL,
    agrees    TINYINT(1)    NOT NULL,
    dissent   VARCHAR(2000) NULL,
    signed_at BIGINT        NOT NULL,
    UNIQUE KEY uq_report_signature (round_id, seat)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE award (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id     BIGINT        NOT NULL,
    case_id      BIGINT        NOT NULL,
    package_id   BIGINT        NOT NULL,
    bid_id       BIGINT        NOT NULL,
    supplier     BIGINT        NOT NULL,
    amount_fen   BIGINT        NOT NULL,
    decided_on   DATE          NOT NULL,
    decided_by   BIGINT        NULL,
    by_default   TINYINT(1)    NOT NULL,
    reason       VARCHAR(2000) NULL,
    letter_paper CHAR(64)      NULL,
    revision     INT           NOT NULL DEFAULT 0,
    UNIQUE KEY uq_award_round (round_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
