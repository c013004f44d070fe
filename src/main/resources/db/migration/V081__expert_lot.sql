-- One freeze of the pool for a committee, and what came of it. The labels tell nothing without the seed; seed, secret of the chain and who is behind a
-- label are ciphertext, the key is outside the database.
CREATE TABLE expert_lot (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    committee_id BIGINT       NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    rules        TEXT         NOT NULL,
    commitment   CHAR(64)     NOT NULL,
    entries      INT          NOT NULL,
    pool         LONGBLOB     NOT NULL,
    secrets      VARBINARY(255) NOT NULL,
    people       LONGBLOB     NOT NULL,
    frozen_at    BIGINT       NOT NULL,
    ended_at     BIGINT       NULL,
    reason       VARCHAR(64)  NULL,
    rounds       INT          NOT NULL DEFAULT 0,
    revision     INT          NOT NULL DEFAULT 0,
    UNIQUE KEY uq_expert_lot_commitment (commitment),
    KEY ix_expert_lot_committee (committee_id, id),
    CONSTRAINT fk_expert_lot_committee FOREIGN KEY (committee_id) REFERENCES committee (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE expert_lot_nonce (
    id              BIGINT AUTO_INCREMENT PRIMARY KEY,
    lot_id          BIGINT       NOT NULL,
    party           VARCHAR(16)  NOT NULL,
    organisation_id BIGINT       NOT NULL,
    person_id       BIGINT       NOT NULL,
    committed_at    BIGINT       NOT NULL,
    revealed_at     BIGINT       NULL,
    UNIQUE KEY uq_expert_lot_nonce (lot_id, party),
    CONSTRAINT fk_expert_lot_nonce FOREIGN KEY (lot_id) REFERENCES expert_lot (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Half a nonce; given_at when the party to which it was sealed handed it in.
CREATE TABLE expert_lot_half (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    lot_id     BIGINT      NOT NULL,
    party      VARCHAR(16) NOT NULL,
    receiver   VARCHAR(16) NOT NULL,
    commitment CHAR(64)    NOT NULL,
    content    CHAR(64)    NULL,
    given_at   BIGINT      NULL,
    UNIQUE KEY uq_expert_lot_half (lot_id, party, receiver),
    CONSTRAINT fk_expert_lot_half FOREIGN KEY (lot_id) REFERENCES expert_lot (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE expert_lot_sealed (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    lot_id      BIGINT         NOT NULL,
    party       VARCHAR(16)    NOT NULL,
    receiver    VARCHAR(16)    NOT NULL,
    fingerprint CHAR(64)       NOT NULL,
    sealed      VARBINARY(255) NOT NULL,
    UNIQUE KEY uq_expert_lot_sealed (lot_id, party, fingerprint),
    CONSTRAINT fk_expert_lot_sealed FOREIGN KEY (lot_id) REFERENCES expert_lot (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE expert_lot_round (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    lot_id   BIGINT   NOT NULL,
    no       INT      NOT NULL,
    code     CHAR(64) NOT NULL,
    drawn_at BIGINT   NOT NULL,
    UNIQUE KEY uq_expert_lot_round (lot_id, no),
    CONSTRAINT fk_expert_lot_round FOREIGN KEY (lot_id) REFERENCES expert_lot (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Which label was called for the seat, in which round; left_at when a member left a committee at work.
ALTER TABLE seat
    ADD COLUMN lot_id    BIGINT   NULL,
    ADD COLUMN lot_round INT      NULL,
    ADD COLUMN lot_label CHAR(64) NULL,
    ADD COLUMN left_at   BIGINT   NULL;
