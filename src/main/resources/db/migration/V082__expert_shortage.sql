-- What the purchaser did about a pool that was too short. Whom it recommended is ciphertext: a dump must not name candidates beside the case.
CREATE TABLE expert_shortage (
    id             BIGINT AUTO_INCREMENT PRIMARY KEY,
    committee_id   BIGINT       NOT NULL,
    way            VARCHAR(16)  NOT NULL,
    people         LONGBLOB     NULL,
    reason         VARCHAR(4000) NULL,
    consent        CHAR(64)     NULL,
    chosen_by      BIGINT       NOT NULL,
    chosen_at      BIGINT       NOT NULL,
    KEY ix_expert_shortage (committee_id, id),
    CONSTRAINT fk_expert_shortage FOREIGN KEY (committee_id) REFERENCES committee (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

ALTER TABLE seat
    ADD COLUMN self_selected TINYINT(1) NOT NULL DEFAULT 0;

ALTER TABLE committee
    ADD KEY ix_committee_case (case_id, id);
