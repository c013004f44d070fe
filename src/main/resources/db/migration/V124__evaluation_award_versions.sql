-- One award follows another (the winner may no longer win, or does not sign): seq counts them, the one without ended stands.
ALTER TABLE award
    ADD COLUMN seq          INT           NOT NULL DEFAULT 1,
    ADD COLUMN ended        VARCHAR(24)   NULL,
    ADD COLUMN ended_reason VARCHAR(2000) NULL,
    ADD COLUMN ended_at     BIGINT        NULL,
    DROP KEY uq_award_round,
    ADD UNIQUE KEY uq_award_round (round_id, seq);
