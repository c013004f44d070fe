-- Who rates whom, by seats: by_seat and of_seat are empty for purchaser and agency. A rating is never changed.
CREATE TABLE expert_rating (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    committee_id BIGINT       NOT NULL,
    by_side      VARCHAR(16)  NOT NULL,
    by_seat      VARCHAR(32)  NOT NULL DEFAULT '',
    of_side      VARCHAR(16)  NOT NULL,
    of_seat      VARCHAR(32)  NOT NULL DEFAULT '',
    grade        INT          NOT NULL,
    remark       VARCHAR(500) NULL,
    rated_at     BIGINT       NOT NULL,
    UNIQUE KEY uq_expert_rating (committee_id, by_side, by_seat, of_side, of_seat),
    KEY ix_expert_rating_of (of_seat)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- One row per seat and proposal; a returned proposal stays beside the next. tax_fen: withheld, as the payer states it.
CREATE TABLE expert_fee (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    committee_id BIGINT       NOT NULL,
    seat         VARCHAR(32)  NOT NULL,
    round        INT          NOT NULL,
    due          VARCHAR(16)  NOT NULL,
    amount_fen   BIGINT       NOT NULL,
    tax_fen      BIGINT       NOT NULL,
    reason       VARCHAR(200) NULL,
    payer        BIGINT       NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    proposed_by  BIGINT       NOT NULL,
    confirmed_by BIGINT       NULL,
    remark       VARCHAR(500) NULL,
    transfer_id  BIGINT       NULL,
    changed_at   BIGINT       NOT NULL,
    revision     INT          NOT NULL DEFAULT 0,
    UNIQUE KEY uq_expert_fee (committee_id, round, seat),
    KEY ix_expert_fee_seat (seat)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
