-- A mail that must not be tied to a case is kept as ciphertext: its time and place would tie it. The key is outside the database.
ALTER TABLE delivery
    ADD COLUMN sealed TINYINT(1) NOT NULL DEFAULT 0;

-- Short messages and voice calls: to whom and what is ciphertext; what the gateway said of it is the proof.
CREATE TABLE gateway_message (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ref        CHAR(36)     NOT NULL,
    channel    VARCHAR(8)   NOT NULL,
    body       TEXT         NOT NULL,
    gateway_id VARCHAR(100) NULL,
    state      VARCHAR(12)  NOT NULL,
    queued_at  BIGINT       NOT NULL,
    sent_at    BIGINT       NULL,
    told_at    BIGINT       NULL,
    told       VARCHAR(200) NULL,
    UNIQUE KEY uk_gateway_message_ref (ref),
    KEY ix_gateway_message_state (state, id),
    KEY ix_gateway_message_gateway (channel, gateway_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
