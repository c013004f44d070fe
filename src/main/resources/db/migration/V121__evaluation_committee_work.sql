-- chair: seat; ballot: the present one of its election; pass: of ranking and signatures, one more whenever they are made anew;
-- scores_from: sheets of earlier passes count no longer
ALTER TABLE evaluation_round
    ADD COLUMN ballot      INT         NOT NULL DEFAULT 1,
    ADD COLUMN chair       VARCHAR(32) NULL,
    ADD COLUMN pass        INT         NOT NULL DEFAULT 1,
    ADD COLUMN scores_from INT         NOT NULL DEFAULT 1;

-- conflict: the tie that a member declared instead of pledging
ALTER TABLE pledge
    ADD COLUMN room     VARCHAR(100)  NULL,
    ADD COLUMN conflict VARCHAR(1000) NULL;

CREATE TABLE chair_vote (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id BIGINT      NOT NULL,
    ballot   INT         NOT NULL,
    seat     VARCHAR(32) NOT NULL,
    chosen   VARCHAR(32) NOT NULL,
    voted_at BIGINT      NOT NULL,
    UNIQUE KEY uq_chair_vote (round_id, ballot, seat)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

ALTER TABLE conformity_vote
    ADD KEY ix_conformity_vote_round (round_id, id);

-- What the committee holds of a bid that conforms: the chair writes it down.
CREATE TABLE bid_finding (
    id             BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id       BIGINT       NOT NULL,
    bid_id         BIGINT       NOT NULL,
    brand          VARCHAR(100) NULL,
    small_or_micro TINYINT(1)   NOT NULL,
    consortium     TINYINT(1)   NOT NULL,
    domestic       TINYINT(1)   NOT NULL,
    green          TINYINT(1)   NOT NULL,
    found_by       VARCHAR(32)  NOT NULL,
    found_at       BIGINT       NOT NULL,
    UNIQUE KEY uq_bid_finding (round_id, bid_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What a bidder is asked in writing. asked_by: seat; null when the rule on abnormally low prices asks.
CREATE TABLE inquiry (
    id            BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id      BIGINT        NOT NULL,
    bid_id        BIGINT        NOT NULL,
    kind          VARCHAR(16)   NOT NULL,
    question      VARCHAR(2000) NOT NULL,
    correction    VARCHAR(32)   NULL,
    stated_fen    BIGINT        NULL,
    corrected_fen BIGINT        NULL,
    asked_by      VARCHAR(32)   NULL,
    asked_at      BIGINT        NOT NULL,
    minutes       INT           NOT NULL,
    due_at        BIGINT        NULL,
    confirmed     TINYINT(1)    NULL,
    answer        VARCHAR(4000) NULL,
    answered_by   BIGINT        NULL,
    answered_at   BIGINT        NULL,
    closed_at     BIGINT        NULL,
    revision      INT           NOT NULL DEFAULT 0,
    KEY ix_inquiry_round (round_id, id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE inquiry_paper (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    inquiry_id BIGINT   NOT NULL,
    sha256     CHAR(64) NOT NULL,
    UNIQUE KEY uq_inquiry_paper (inquiry_id, sha256)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE inquiry_vote (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    inquiry_id BIGINT        NOT NULL,
    seat       VARCHAR(32)   NOT NULL,
    accepted   TINYINT(1)    NOT NULL,
    reason     VARCHAR(2000) NULL,
    voted_at   BIGINT        NOT NULL,
    UNIQUE KEY uq_inquiry_vote (inquiry_id, seat)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Each deduction is counted from the price as it stands, not from what another left over.
CREATE TABLE price_deduction (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id   BIGINT        NOT NULL,
    bid_id     BIGINT        NOT NULL,
    policy     VARCHAR(32)   NOT NULL,
    percent    DECIMAL(5, 2) NOT NULL,
    UNIQUE KEY uq_price_deduction (round_id, bid_id, policy)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- version: a corrected sheet stands beside the first; reason: why it was corrected
ALTER TABLE score_sheet
    ADD COLUMN version INT          NOT NULL DEFAULT 1,
    ADD COLUMN pass    INT          NOT NULL DEFAULT 1,
    ADD COLUMN reason  VARCHAR(500) NULL,
    DROP KEY uq_score_sheet,
    ADD UNIQUE KEY uq_score_sheet (round_id, seat, version);

-- mate: the bid of the same brand that keeps the right to be recommended
ALTER TABLE ranking_row
    ADD COLUMN pass INT    NOT NULL DEFAULT 1,
    ADD COLUMN mate BIGINT NULL,
    DROP KEY uq_ranking_row,
    ADD UNIQUE KEY uq_ranking_row (round_id, pass, bid_id);

ALTER TABLE report_signature
    ADD COLUMN pass   INT        NOT NULL DEFAULT 1,
    ADD COLUMN silent TINYINT(1) NOT NULL DEFAULT 0,
    DROP KEY uq_report_signature,
    ADD UNIQUE KEY uq_report_signature (round_id, pass, seat);

CREATE TABLE re_evaluation (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id   BIGINT        NOT NULL,
    pass       INT           NOT NULL,
    ground     VARCHAR(32)   NOT NULL,
    reason     VARCHAR(2000) NOT NULL,
    ordered_by BIGINT        NOT NULL,
    ordered_at BIGINT        NOT NULL,
    report     CHAR(64)      NULL,
    UNIQUE KEY uq_re_evaluation (round_id, pass)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE presence (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id BIGINT       NOT NULL,
    seat     VARCHAR(32)  NOT NULL,
    kind     VARCHAR(8)   NOT NULL,
    room     VARCHAR(100) NULL,
    noted_at BIGINT       NOT NULL,
    KEY ix_presence_round (round_id, id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
