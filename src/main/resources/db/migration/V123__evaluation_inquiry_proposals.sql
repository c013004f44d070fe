-- What members want a bidder to be asked; the chair puts it.
CREATE TABLE inquiry_proposal (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id    BIGINT        NOT NULL,
    bid_id      BIGINT        NOT NULL,
    seat        VARCHAR(32)   NOT NULL,
    text        VARCHAR(2000) NOT NULL,
    proposed_at BIGINT        NOT NULL,
    KEY ix_inquiry_proposal_round (round_id, id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
