-- What has begun beside a case for a committee: an evaluation that is done again, or a result that is published again, begins nothing twice.
CREATE TABLE expert_settlement (
    committee_id BIGINT      NOT NULL,
    model        VARCHAR(60) NOT NULL,
    begun_at     BIGINT      NOT NULL,
    PRIMARY KEY (committee_id, model)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
