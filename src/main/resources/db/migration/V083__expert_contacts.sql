-- How the holder of a seat was called: channel, time, what proves it. ref names the mail or message, whose receiver is ciphertext.
CREATE TABLE seat_contact (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    seat     VARCHAR(32)  NOT NULL,
    channel  VARCHAR(8)   NOT NULL,
    ref      VARCHAR(120) NULL,
    at       BIGINT       NOT NULL,
    by_name  VARCHAR(100) NULL,
    answer   VARCHAR(16)  NULL,
    note     VARCHAR(500) NULL,
    KEY ix_seat_contact (seat, id),
    CONSTRAINT fk_seat_contact FOREIGN KEY (seat) REFERENCES seat (seat)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- By which the holder answers without signing in; only its hash is kept.
CREATE TABLE seat_code (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    seat       VARCHAR(32) NOT NULL,
    code_hash  CHAR(64)    NOT NULL,
    expires_at BIGINT      NOT NULL,
    used_at    BIGINT      NULL,
    UNIQUE KEY uq_seat_code (code_hash),
    CONSTRAINT fk_seat_code FOREIGN KEY (seat) REFERENCES seat (seat)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
