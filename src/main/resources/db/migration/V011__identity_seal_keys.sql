-- Public keys to which bids and shares are sealed. live is 1 for the one in use and NULL for a retired one; retired ones stay, because
-- what was sealed to them can only be opened with them.
CREATE TABLE seal_key (
    id              BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organisation_id BIGINT     NOT NULL,
    person_id       BIGINT     NOT NULL,
    x25519          CHAR(44)   NOT NULL,
    sm2             CHAR(88)   NOT NULL,
    fingerprint     CHAR(64)   NOT NULL,
    registered_at   BIGINT     NOT NULL,
    retired_at      BIGINT     NULL,
    live            TINYINT(1) NULL DEFAULT 1,
    UNIQUE KEY seal_key_fingerprint (fingerprint),
    UNIQUE KEY seal_key_one_in_use (organisation_id, person_id, live)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
